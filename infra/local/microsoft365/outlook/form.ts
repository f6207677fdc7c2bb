/// <reference lib="dom" />
/** The window of a new appointment: its fields, its commands, and the pane of the add-in. Runs in the browser. */
import { playOutlook, type Appointment } from './host.ts';

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const form = byId<HTMLFormElement>('appointment');
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
const body = byId('body');
const pane = byId('pane');
const frame = byId<HTMLIFrameElement>('add-in');
const ribbon = byId<HTMLButtonElement>('open-pane');
const status = byId('state');
const { account = '', name = '', zone = 'Europe/London', page = '' } = form.dataset;

const appointment: Appointment = {
  subject: '',
  start: instantOf(field('date').value, field('from').value),
  end: instantOf(field('until').value, field('to').value),
  location: '',
  body: '',
  sensitivity: 'normal',
  allDay: false,
  customProperties: {},
};
/** Of the appointment in the mailbox, once it is saved. */
let saved: string | null = null;
let tell: ((event: string, data: unknown) => void) | undefined;

/** The wall time of an instant in the mailbox's zone: `['2026-11-24', '15:45']`. */
function wallOf(instant: number): [string, string] {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return text.format(instant).split(' ') as [string, string];
}

function instantOf(date: string, time: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const offset = (instant: number) => {
    const [day, hour] = wallOf(instant);
    return Date.parse(`${day}T${hour}:00Z`) - instant;
  };
  const first = asUtc - offset(asUtc);
  return asUtc - offset(first);
}

function show(): void {
  [field('date').value, field('from').value] = wallOf(appointment.start);
  [field('until').value, field('to').value] = wallOf(appointment.end);
  field('subject').value = appointment.subject;
  field('place').value = appointment.location;
  field('private').checked = appointment.sensitivity === 'private';
  if (body.innerHTML !== appointment.body) body.innerHTML = appointment.body;
}

function openPane(): void {
  pane.hidden = !pane.hidden;
  ribbon.setAttribute('aria-expanded', String(!pane.hidden));
  if (pane.hidden || tell) return;
  tell = playOutlook({
    frame,
    page,
    account: { address: account, name },
    appointment,
    changed: show,
    leave: (where) => byId(where === 'back' ? 'close-pane' : 'save').focus(),
    token: async () => {
      const answer = await fetch(`/outlook/token?account=${encodeURIComponent(account)}`);
      return answer.ok ? ((await answer.json()) as { token: string }).token : null;
    },
  });
}

/** The person's own changes: the add-in hears of new times, as in Outlook. */
form.addEventListener('change', () => {
  const before = [appointment.start, appointment.end];
  const length = appointment.end - appointment.start;
  const [date, from] = [field('date').value, field('from').value];
  const [until, to] = [field('until').value, field('to').value];
  if (date && from) appointment.start = instantOf(date, from);
  if (until && to) appointment.end = instantOf(until, to);
  // A start after the end takes the end with it.
  if (appointment.end <= appointment.start) appointment.end = appointment.start + length;
  appointment.subject = field('subject').value;
  appointment.location = field('place').value;
  appointment.sensitivity = field('private').checked ? 'private' : 'normal';
  show();
  const { start, end } = appointment;
  if (start !== before[0] || end !== before[1])
    tell?.('olkAppointmentTimeChanged', [JSON.stringify({ start, end })]);
});
body.addEventListener('input', () => {
  appointment.body = body.innerHTML;
});

async function save(): Promise<boolean> {
  const answer = await fetch('/outlook/save', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, id: saved, ...appointment }),
  });
  const said = (await answer.json()) as { id?: string; error?: string };
  saved = said.id ?? saved;
  status.textContent = said.error ?? status.dataset.saved ?? '';
  return answer.ok;
}

byId('save').addEventListener('click', () => void save());
byId('save-and-close').addEventListener('click', () => void saveAndClose());
async function saveAndClose(): Promise<void> {
  if (await save())
    location.href = `/mailbox/${encodeURIComponent(account)}?week=${wallOf(appointment.start)[0]}&done=added`;
}
byId('discard').addEventListener('click', () => {
  location.href = `/mailbox/${encodeURIComponent(account)}`;
});
ribbon.addEventListener('click', openPane);
byId('close-pane').addEventListener('click', () => {
  openPane();
  ribbon.focus();
});

/** Colours of Outlook's themes, as Office.js hands them on: numbers. */
const themes: Record<string, Record<string, number>> = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424 },
  dark: { bodyBackgroundColor: 0x1f1f1f, bodyForegroundColor: 0xffffff },
};
function wear(theme: string): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('#themes button'))
    button.setAttribute('aria-pressed', String(button.value === theme));
  document.documentElement.style.colorScheme = theme;
}
for (const button of document.querySelectorAll<HTMLButtonElement>('#themes button'))
  button.addEventListener('click', () => {
    wear(button.value);
    tell?.('officeThemeChanged', [JSON.stringify(themes[button.value])]);
  });
// The pane begins with the system's theme, since Outlook on the web does not say its own at the start: so does the window.
wear(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

show();

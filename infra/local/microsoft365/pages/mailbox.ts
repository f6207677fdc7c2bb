import { bookingProperty } from '#bot/calendar/bookingProperty.ts';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import type { OpenMailbox } from '#infra/local/microsoft365/graph/caller.ts';
import { eventId } from '#infra/local/microsoft365/graph/eventId.ts';
import { occurrencesBetween, type Occurrence } from '#infra/local/microsoft365/mailboxes/occurrences.ts';
import { dateOf, wallTimeOf } from '#infra/local/microsoft365/mailboxes/wallTime.ts';
import { localWords } from '#shared/words/local.ts';
import { eventFields } from './eventForm.ts';
import { html, type Html } from './html.ts';
import { mailboxPath } from './mailboxPath.ts';
import type { Page } from './page.ts';
import { british, dayBounds, weekOf, type Week } from './week.ts';

const words = localWords.mailbox;
/** The grid shows 07:00 to 20:00; what is outside hangs at its edge. */
const firstHour = 7;
const lastHour = 20;
const hours = lastHour - firstHour;

/** A mailbox as a week, Monday to Sunday. */
export function mailboxPage(
  cloud: Cloud,
  { user, settings }: OpenMailbox,
  date: string | undefined,
  saying: string | undefined,
): Page {
  const now = wallTimeOf(cloud.clock(), settings.timeZone);
  const week = weekOf(date, dateOf(now), settings.timeZone);
  const found = occurrencesBetween(cloud.mailboxes.list(user.oid), settings.timeZone, week.from, week.to);
  const [monday = ''] = week.days;
  const sayings: Record<string, string> = { moved: words.moved, removed: words.removed, added: words.added };
  const told = saying === undefined ? undefined : sayings[saying];
  return {
    title: words.title(user.displayName),
    body: html`<header class="bar">
        <a class="brand" href="/">${localWords.title}</a>
        <span class="quiet">${user.upn}</span>
      </header>
      <main class="wide">
        ${told ? html`<p class="saying" role="status">${told}</p>` : ''}
        <div class="spread">
          <div>
            <h1>${words.title(user.displayName)}</h1>
            <span class="quiet">
              ${words.week} ${british(monday, { day: 'numeric', month: 'long', year: 'numeric' })}.
              ${words.workingHours(settings.workingHours.startTime.slice(0, 5), settings.workingHours.endTime.slice(0, 5))}
            </span>
          </div>
          <nav class="row" aria-label="${words.week}">
            <a class="button" href="${mailboxPath(user.upn, week.previous)}">‹ ${words.previous}</a>
            <a class="button" href="${mailboxPath(user.upn)}">${words.today}</a>
            <a class="button" href="${mailboxPath(user.upn, week.next)}">${words.next} ›</a>
          </nav>
        </div>
        ${grid(week, found, user.upn, settings, now.dateTime)} ${key()}
        <details class="panel">
          <summary>${words.add}</summary>
          <form method="post" action="${mailboxPath(user.upn)}">
            ${eventFields({ date: monday, from: '10:00', to: '11:00', subject: '', place: '' })}
            <button class="primary">${words.addButton}</button>
          </form>
        </details>
      </main>`,
  };
}

function grid(
  week: Week,
  found: Occurrence[],
  upn: string,
  settings: OpenMailbox['settings'],
  now: string,
): Html {
  const wholeDays = found.filter(isWholeDays);
  const timed = found.filter((one) => !isWholeDays(one));
  return html`<div class="week">
    <div class="corner"></div>
    ${week.days.map((date, index) => html`<div class="day-name d-${index} ${now.startsWith(date) ? 'is-today' : ''}">${british(date, { weekday: 'long' })}<strong>${british(date, { day: 'numeric', month: 'short' })}</strong></div>`)}
    <div class="corner"></div>
    ${week.days.map((date, index) => html`<div class="all-day d-${index}">${inDay(week, date, wholeDays).map((one) => eventLink(one, upn, words.allDay))}</div>`)}
    <div class="hours" aria-hidden="true">
      ${Array.from({ length: hours - 1 }, (_, index) => html`<span class="h-${index + 1}">${String(firstHour + index + 1).padStart(2, '0')}:00</span>`)}
    </div>
    ${week.days.map((date) => dayColumn(week, date, timed, upn, settings, now))}
  </div>`;
}

/** All-day events, and what fills a day and more. */
const isWholeDays = (one: Occurrence): boolean => one.content.isAllDay || one.end - one.start >= 86_400_000;

function inDay(week: Week, date: string, found: Occurrence[]): Occurrence[] {
  const { start, end } = dayBounds(week, date);
  return found.filter((one) => one.start < end && one.end > start);
}

function dayColumn(
  week: Week,
  date: string,
  timed: Occurrence[],
  upn: string,
  settings: OpenMailbox['settings'],
  now: string,
): Html {
  const events = inDay(week, date, timed);
  const lanes = lanesOf(events);
  const works = settings.workingHours.daysOfWeek.some(
    (day) => day === british(date, { weekday: 'long' }).toLowerCase(),
  );
  const { startTime, endTime } = settings.workingHours;
  const name = british(date, { weekday: 'long', day: 'numeric', month: 'long' });
  return html`<ul class="day d-${week.days.indexOf(date)}" aria-label="${name}">
    ${works ? html`<li class="open" aria-hidden="true" data-top="${share(startTime)}" data-height="${share(endTime) - share(startTime)}"></li>` : ''}
    ${events.map((one) => eventBox(week, date, one, lanes.get(one) ?? { lane: 0, of: 1 }, upn))}
    ${now.startsWith(date) ? html`<li class="now" aria-hidden="true" data-top="${share(now.slice(11, 16))}"></li>` : ''}
    ${events.length === 0 ? html`<li class="visually-hidden">${words.nothing}</li>` : ''}
  </ul>`;
}

/** How far down the column a wall time lies, in per cent. */
function share(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return Math.min(100, Math.max(0, ((hour + minute / 60 - firstHour) / hours) * 100));
}

/** Events at the same time stand side by side. */
function lanesOf(events: Occurrence[]): Map<Occurrence, { lane: number; of: number }> {
  const placed = new Map<Occurrence, { lane: number; of: number }>();
  for (const one of events) {
    const beside = events.filter(
      (other) => placed.has(other) && other.start < one.end && other.end > one.start,
    );
    const taken = beside.map((other) => placed.get(other)?.lane);
    let lane = 0;
    while (taken.includes(lane)) lane++;
    placed.set(one, { lane, of: 1 });
  }
  for (const one of events) {
    const beside = events.filter((other) => other.start < one.end && other.end > one.start);
    const of = 1 + Math.max(...beside.map((other) => placed.get(other)?.lane ?? 0));
    placed.set(one, { lane: placed.get(one)?.lane ?? 0, of });
  }
  return placed;
}

function eventBox(
  week: Week,
  date: string,
  one: Occurrence,
  { lane, of }: { lane: number; of: number },
  upn: string,
): Html {
  const day = dayBounds(week, date);
  const from = timeIn(week, Math.max(one.start, day.start));
  const to = one.end >= day.end ? '24:00' : timeIn(week, one.end);
  const top = share(from);
  const height = Math.max(share(to) - top, 2.4);
  return html`<li
    data-top="${Math.min(top, 97)}"
    data-height="${height}"
    data-left="${(lane / of) * 100}"
    data-width="${100 / of}"
  >
    ${eventLink(one, upn, `${timeIn(week, one.start)} – ${timeIn(week, one.end)}`)}
  </li>`;
}

const timeIn = (week: Week, instant: number): string => wallTimeOf(instant, week.zone).dateTime.slice(11, 16);

function eventLink(one: Occurrence, upn: string, when: string): Html {
  const { content, event, seriesDate } = one;
  const ours = content.properties.some((property) => property.id === bookingProperty);
  const isPrivate = content.sensitivity === 'private' || content.sensitivity === 'confidential';
  const address = `${mailboxPath(upn)}/event/${encodeURIComponent(eventId(event.key, seriesDate, false))}`;
  const short = one.end - one.start <= 2_400_000 ? 'short' : '';
  return html`<a class="event ${content.showAs} ${ours ? 'ours' : ''} ${short}" href="${address}">
    <strong>${content.subject || words.noSubject}</strong>
    <span class="when">${when}</span>
    ${content.place ? html`<span class="where">· ${content.place}</span>` : ''}
    ${isPrivate ? html`<span class="mark">${words.private}</span>` : ''}
    ${event.joinUrl ? html`<span class="mark">${words.online}</span>` : ''}
    <span class="visually-hidden"
      >${words.showAs[content.showAs]}${ours ? `, ${words.seenAndHeard}` : ''}</span
    >
  </a>`;
}

function key(): Html {
  const entry = (kind: string, name: string) => html`<li><span class="event ${kind}"></span>${name}</li>`;
  return html`<ul class="key">
    ${entry('ours', words.seenAndHeard)} ${entry('busy', words.showAs.busy)}
    ${entry('tentative', words.showAs.tentative)} ${entry('oof', words.showAs.oof)}
    ${entry('workingElsewhere', words.showAs.workingElsewhere)} ${entry('free', words.showAs.free)}
  </ul>`;
}

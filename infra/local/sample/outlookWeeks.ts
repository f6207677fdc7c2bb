import type { DirectoryFile } from '#infra/local/microsoft365/directory.ts';
import { addWorkingDays, isWorkingDay } from '#shared/time/workingDays.ts';
import { addDays, isoWeekday, mondayOf } from './days.ts';
import type { Random } from './random.ts';
import type { SamplePerson } from './staff.ts';
import { samplePeople } from './staff.ts';

type DirectoryUser = DirectoryFile['users'][number];
type SampleEvent = NonNullable<NonNullable<DirectoryUser['mailbox']>['events']>[number];

const zone = 'GMT Standard Time';
const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const teamMeetingOn: Record<string, number> = { 'T-NORTH': 2, 'T-SOUTH': 3, 'T-CARE': 1 };
const weeksFilled = 6;

/** The accounts of the sample with their mailboxes, filled from last week to five weeks ahead. Subjects name no child. */
export function inventUsers(random: Random, today: string): DirectoryUser[] {
  return samplePeople.map((person, index) => ({
    oid: person.oid,
    upn: person.account,
    displayName: `${person.given} ${person.family}`,
    givenName: person.given,
    surname: person.family,
    jobTitle: person.jobTitle,
    appRoles: person.roles.includes('administrator') ? ['Administrator'] : [],
    mailbox: {
      timeZone: zone,
      workingHours: {
        // One worker works four days.
        daysOfWeek: (index === 5 ? dayNames.slice(0, 4) : dayNames) as ('monday' | 'tuesday')[],
        startTime: index % 4 === 3 ? '08:30:00.0000000' : '09:00:00.0000000',
        endTime: index % 4 === 3 ? '17:00:00.0000000' : '17:30:00.0000000',
        timeZone: zone,
      },
      events: inventEvents(random, today, person, index),
    },
  }));
}

function inventEvents(random: Random, today: string, person: SamplePerson, index: number): SampleEvent[] {
  const events: SampleEvent[] = [];
  const firstMonday = addDays(mondayOf(today), -7);
  const team = person.teams.length === 1 ? person.teams[0] : undefined;
  if (team !== undefined) {
    const meeting = addDays(firstMonday, (teamMeetingOn[team] ?? 1) - 1);
    events.push(weekly(event('Team meeting', meeting, '09:30', '11:00'), meeting));
  }
  if (index % 3 === 0) events.push(daily(event('Lunch', firstMonday, '12:30', '13:00'), firstMonday));
  if (index % 4 === 1) {
    const friday = addDays(firstMonday, 4);
    events.push(weekly(allDay('Working from home', friday, friday, 'workingElsewhere'), friday));
  }
  const away = index === 2 || index === 8 ? addLeave(random, today, events) : null;
  for (let week = 0; week < weeksFilled; week += 1)
    addWeek(random, events, addDays(firstMonday, week * 7), person, week, away);
  return events;
}

/** A few days of leave that begin within the next fortnight: a calendar to plan around. */
function addLeave(random: Random, today: string, events: SampleEvent[]): { from: string; to: string } {
  const from = addWorkingDays(today, random.between(3, 8));
  const to = addWorkingDays(from, random.between(2, 4));
  events.push(allDay('Annual leave', from, to, 'oof'));
  return { from, to };
}

function addWeek(
  random: Random,
  events: SampleEvent[],
  monday: string,
  person: SamplePerson,
  week: number,
  away: { from: string; to: string } | null,
): void {
  const taken = new Map<string, [string, string][]>();
  const put = (
    subject: string,
    weekday: number,
    from: string,
    to: string,
    more: Record<string, unknown> = {},
  ) => {
    const day = addDays(monday, weekday - 1);
    const busy = taken.get(day) ?? [];
    const clashes = busy.some(([start, end]) => from < end && start < to);
    const atTeamMeeting = teamMeetingOn[person.teams[0] ?? ''] === isoWeekday(day) && from < '11:00';
    const onLeave = away !== null && away.from <= day && day <= away.to;
    if (clashes || atTeamMeeting || onLeave || !isWorkingDay(day)) return;
    taken.set(day, [...busy, [from, to]]);
    events.push({ ...event(subject, day, from, to), ...more });
  };
  const visits = person.staffId !== null;
  if (visits && week % 2 === random.between(0, 1)) put('Duty', random.between(1, 5), '09:00', '17:00');
  if (visits && random.chance(0.35))
    put('Court', random.between(1, 5), '10:00', '13:00', {
      location: { displayName: 'Brackwater Family Court' },
    });
  if (visits)
    for (let n = random.between(1, 2); n > 0; n -= 1)
      put(
        'Core group',
        random.between(1, 5),
        ...random.pick<[string, string]>([
          ['10:00', '11:30'],
          ['13:30', '15:00'],
          ['11:30', '12:30'],
        ]),
      );
  if (week % 4 === 1) put('Supervision', random.between(1, 5), '14:00', '15:30', { sensitivity: 'private' });
  if (random.chance(0.6))
    put('Review meeting (to be confirmed)', random.between(1, 5), '15:30', '16:30', { showAs: 'tentative' });
  if (random.chance(0.4))
    put('Appointment', random.between(1, 5), '16:45', '17:30', { sensitivity: 'private' });
  if (random.chance(0.3)) put('Training', random.between(1, 5), '09:30', '12:30');
  put('Writing up', random.between(1, 5), '16:00', '17:00', { showAs: 'free' });
  if (!visits) for (const weekday of [1, 3, 4]) put('Management meeting', weekday, '11:00', '12:00');
}

function event(subject: string, day: string, from: string, to: string): SampleEvent {
  return {
    subject,
    start: { dateTime: `${day}T${from}:00`, timeZone: zone },
    end: { dateTime: `${day}T${to}:00`, timeZone: zone },
    showAs: 'busy',
  };
}

function allDay(subject: string, from: string, to: string, showAs: string): SampleEvent {
  return {
    subject,
    isAllDay: true,
    start: { dateTime: `${from}T00:00:00`, timeZone: zone },
    end: { dateTime: `${addDays(to, 1)}T00:00:00`, timeZone: zone },
    showAs,
  };
}

function weekly(one: SampleEvent, startDate: string): SampleEvent {
  const daysOfWeek = [dayNames[isoWeekday(startDate) - 1]];
  return {
    ...one,
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek, firstDayOfWeek: 'monday' },
      range: { type: 'noEnd', startDate },
    },
  };
}

function daily(one: SampleEvent, startDate: string): SampleEvent {
  return {
    ...one,
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: dayNames, firstDayOfWeek: 'monday' },
      range: { type: 'noEnd', startDate },
    },
  };
}

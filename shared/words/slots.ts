import type { CalendarReading } from '#shared/model/calendar.ts';
import type { SlotPlace } from '#shared/model/slots.ts';

/** What is said about times for a visit: why this one, why not that one, and what stands in the way. No name of anybody. */

const placeWords: Record<SlotPlace, string> = {
  home: 'at home',
  school: 'at school',
  community: 'out and about',
  office: 'at the office',
  online: 'by Teams',
};

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

export const slotWords = {
  place: placeWords,
  at: (place: SlotPlace, line: string) => `${upperFirst(placeWords[place])}: ${lowerFirst(line)}`,

  /** @example onDay('Tuesday 24 November', ['Busy in the calendar (9am to noon)']) // 'Tuesday 24 November: busy in the calendar (9am to noon)' */
  onDay: (day: string, lines: readonly string[]) => `${day}: ${lines.map(lowerFirst).join('; ')}`,

  reasons: {
    afterDue: (day: string) => `After ${day}, the day the visit is due: it would be late`,
    afterAim: (day: string) => `After ${day}, the day we aim for, and still in time`,
    beforeAim: (day: string) => `By ${day}, the day we aim for`,
    beforeDue: (day: string) => `By ${day}, the day the visit is due`,
    homeSeen: 'The home is seen, as this visit must',
    homeNotSeen: 'The home must be seen at this visit, and here it is not',
    online: 'By Teams: this keeps in touch, and does not count as a visit',
    unannounced: 'To be unannounced: nobody in the family is told',
    override: (reason: string) => `At school at any time, as was decided: ${reason}`,
    schoolIsFine: 'The child said that school is fine',
    during: (subjects: string) => `During ${subjects}`,
    settle: (subject: string, count: number) => `${minutes(count)} to settle before ${subject}`,
    lastResort: (name: string) =>
      `In ${name}, only because it may have to be: others see it, and the child is late`,
    afterSchool: 'After school, with time to get home',
    holiday: 'No school: it is the holidays',
    inset: 'No school: the school is closed that day',
    weekend: 'No school: it is the weekend',
    bankHoliday: 'No school: it is a bank holiday',
    studyLeave: 'No school: study leave',
    homeEducated: 'Taught at home, so the day is free of school',
    notAtSchool: 'Not at school, so the day is free',
    likedPlace: 'Where the child likes to be seen',
    goodTime: 'A time the child asked for',
    badTime: 'A time the child would rather not have',
    placeLacking: (clause: string) => `A place that recent visits lack (${clause})`,
    lessonNotCore: 'a lesson that is not core',
    nearMeeting: {
      pep: 'Close to the meeting about the education plan: one trip serves',
      ehcp: 'Close to the meeting about the education, health and care plan: one trip serves',
      review: 'Close to the review meeting: one trip serves',
      other: 'Close to a meeting that the child takes part in: one trip serves',
    },
    familyDay: 'A brother or sister is seen that day: each on their own',
    nearVisit: (count: number) =>
      count === 0 ? 'Where another visit is that day' : `${minutes(count)} from another visit that day`,
    early: 'Earlier in the day, while a young child is fresh',
    room: 'Time to spare before and after',
    squeezed: 'Little time to spare before and after',
    elsewhere: 'The calendar says “working elsewhere”: check the journey',
  },

  ruledOut: {
    notLookedAt: 'Outside the days that were looked at',
    past: 'Already past, or too soon to get there',
    busy: 'Busy in the calendar',
    tentative: 'Something not yet certain is in the calendar',
    oof: 'Out of office',
    booked: 'Another visit is booked',
    unknown: 'Something is in the calendar that we cannot read',
    journey: 'Needed for the journey to or from what is in the calendar',
    bankHoliday: 'A bank holiday',
    dayOff: 'Not a working day in the calendar',
    outsideHours: 'Outside working hours',
    unkindHour: 'Too early or too late in the day for the child',
    tooShort: (count: number) => `Too short for ${minutes(count)}`,
    beforeSchool: 'Before school: a rush for the child',
    away: (day: string) => `The child is away until ${day}`,
    atSchool: 'The child is at school',
    maybeAtSchool: 'The child may be at school: no timetable is known',
    wayHome: 'The child is on the way home from school',
    noTimetable: 'No timetable is known, so nothing in school hours is offered',
    notAtSchool: 'The child is not at school then',
    core: (subject: string) => `${subject} is a lesson not to be missed`,
    named: (subject: string) => `${subject}: the child asked not to miss it`,
    meeting: 'A meeting that the child is part of',
    club: (name: string | null) => `${name === null ? 'A club' : upperFirst(name)}: the child is there then`,
    exam: (subject: string | null) => (subject === null ? 'An exam' : `${subject}: an exam or test`),
    support: (subject: string) => `${subject}: extra help that is not to be missed`,
    settle: (subject: string | null) => `Time to settle before ${subject ?? 'an exam'}`,
    break: 'Break is time with friends',
    lunch: 'Lunch is time with friends',
    lessonNotKnown: 'A lesson we do not know',
    whereNotKnown: 'We do not know what the child does then',
    schoolNotAsked: 'The child has not said that school is fine',
    homeNeeded: 'The home must be seen at this visit',
    notOneSchool: 'The children are not known to be at one school',
  },
  nothingAgainst: 'Nothing stands against this time.',
  /** Of somebody who comes along: whose calendar it is. */
  ofPerson: (name: string, because: string) => `${name}: ${lowerFirst(because)}`,
  otherChild: (because: string) => `A brother or sister: ${because}`,

  unknown: {
    calendar: {
      'not-found': 'A calendar was not found, so no time is offered. Check the person’s account.',
      'not-allowed':
        'A calendar may not be read by us, so no time is offered. Ask your administrator to let Seen & Heard read it.',
      'too-busy':
        'Outlook was too busy to show a calendar, so no time is offered. Try again in a few minutes.',
      unreachable: 'Outlook could not be reached, so no time is offered. Try again in a few minutes.',
    } satisfies Record<Extract<CalendarReading, { read: false }>['why'], string>,
    'no-timetable': 'The child’s timetable is not known: nothing in school hours is offered.',
    'timetable-ended':
      'The child’s timetable does not reach all of these days: nothing in school hours is offered where it does not.',
    'no-term-dates':
      'The school’s term dates are not known for all of these days: each weekday is taken as a school day.',
    'no-week':
      'Which week of the two-week timetable it is, is not known for all of these days: nothing in school hours is offered.',
    'no-school-known': 'The child’s school is not known: nothing in usual school hours is offered.',
    schoolWish: 'The child has not been asked whether school is fine, so no time at school is offered.',
    journey: (place: SlotPlace, count: number) =>
      `The journey ${placeWords[place]} is not known: ${minutes(count)} each way are kept free.`,
    age: (time: string) => `The child’s age is not known: nothing after ${time} is offered.`,
    bankHolidays: 'The bank holidays of some of these days are not known yet.',
  },

  inTheWay: {
    nobody: 'No person is named whose calendar to look at.',
    noPlace: 'No place is named where the visit could be.',
    calendar: 'A calendar could not be read, and is never taken as free.',
    noTime: (from: string, to: string) =>
      `There is no time for this visit ${from === to ? `on ${from}` : `from ${from} to ${to}`}.`,
    noTimeByDue: (day: string) => `There is no time by ${day}, the day the visit is due.`,
    noWorkingDay: 'There is no working day in the calendar between these days.',
    neverTogether: 'Those who must be there are never all at work at the same time.',
    allPast: 'These days are over.',
    placesOut: (places: readonly SlotPlace[], because: string) =>
      `No time ${either(places.map((place) => placeWords[place]))}: ${lowerFirst(because)}.`,
    mostly: (place: SlotPlace, because: string) =>
      `${upperFirst(placeWords[place])}, mostly: ${lowerFirst(because)}.`,
    laterDays: 'Look at later days.',
  },
  opens: {
    tentative: (when: string, opened: string) =>
      `If what is not yet certain on ${when} is let go, ${opened} is free.`,
    booked: (when: string, opened: string) => `If the visit booked on ${when} moves, ${opened} is free.`,
    busy: (when: string, opened: string) => `If what is in the calendar on ${when} moves, ${opened} is free.`,
    without: (name: string, opened: string) => `Without ${name}, ${opened} is free.`,
    shorter: (count: number, opened: string) => `A visit of ${minutes(count)} fits: ${opened}.`,
    askAboutSchool: (opened: string) => `Ask the child whether school is fine: then ${opened} is free.`,
    longerDay: (count: number, opened: string) =>
      `Working ${minutes(count)} longer on one day opens ${opened}.`,
    anotherPlace: (opened: string) =>
      `Without seeing the home, ${opened} is free; the home would still have to be seen.`,
    slot: (when: string, place: SlotPlace) => `${when} ${placeWords[place]}`,
  },
};

/** Whether a reason only says that the time is after the due date, as the heading above such times does. */
export const isAfterDue = (reason: string): boolean =>
  reason.startsWith('After ') && reason.endsWith(slotWords.reasons.afterDue('').slice('After '.length));

/** What a person or a school named keeps its capital: a lesson, an exam, a club. */
const beginsWithName = new RegExp(
  [
    ' is a lesson not to be missed',
    ': the child asked not to miss it',
    ': an exam or test',
    ': extra help',
    ': the child is there then',
    // Of a colleague who comes along.
    '^[A-Z][^\\s:]*(?: [A-Z][^\\s:]*)+: ',
  ].join('|'),
);

/** A reason as the rest of a sentence. */
export function lowerFirst(text: string): string {
  return /^(A club:|A |[A-Z][a-z])/.test(text) && (text.startsWith('A club:') || !beginsWithName.test(text))
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function either(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' or ');
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

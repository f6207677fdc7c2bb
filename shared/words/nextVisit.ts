import type { MustInclude, ObligationState } from '#shared/model/evaluation.ts';
import type { SlotPlace } from '#shared/model/slots.ts';

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

/** What a page says of the next visit: its dates, its state, and what it must include. */
export const nextVisitWords = {
  due: (day: string) => `Due ${day}`,
  aim: (day: string) => `Aim for ${day}`,
  aimPassed: (day: string) => `We aimed for ${day}`,
  lateBy: (count: number) => (count === 0 ? 'We are late' : `We are ${days(count)} late`),
  stillToMeet: 'Still to do, not late',
  dueToday: 'Due today',
  dueTomorrow: 'Due tomorrow',
  dueIn: (count: number) => `Due in ${days(count)}`,
  states: {
    'on-track': 'On track',
    'due-soon': 'Due soon',
    late: 'Late',
    'not-set': 'Needs a number',
  } satisfies Record<ObligationState, string>,
  nothingDue: 'No visit is due',
  lacks: (what: string) => `Missing: ${what}.`,
  needsANumber: 'We cannot work out a date yet',
  unseenHint: 'There is no visit on record since our work with this child began.',
  toConfirm: 'Last visit to confirm',
  toConfirmHint: 'The export gives a date, but does not say that the child was seen.',
  missing: (day: string) => `Not in the newest import since ${day}`,
  why: 'Why this date',
  /** The policy that asks for a date. */
  policy: (title: string, clause: string) => `${title}, clause ${clause}`,
  mustInclude: 'The next visit needs',
  prefer: 'Better still',
  parts: {
    alone: 'Seen alone',
    awake: 'Awake',
    interaction: 'With parent or carer',
    home: 'At home',
    bedroom: 'Bedroom',
    'sleeping-arrangements': 'Where they sleep',
    unannounced: 'Unannounced',
  } satisfies Record<MustInclude, string>,
  /** What a policy would rather have; another word is shown as it is. */
  preferred: (what: string) =>
    ({
      home: 'At home',
      'another-place': 'Another place than last time',
      unannounced: 'Unannounced',
      alone: 'Seen alone',
    })[what] ?? what,
  places: {
    home: 'At home',
    school: 'At school',
    community: 'In the community',
    office: 'At our office',
    online: 'Online',
  } satisfies Record<SlotPlace, string>,
} as const;

/** `4 years old`, `under 1 year old`, `Due to be born 3 March 2027`. */
export const ageWords = {
  years: (age: number) => (age === 0 ? 'Under 1 year old' : age === 1 ? '1 year old' : `${age} years old`),
  unborn: (day: string) => `Expected ${day}`,
  unknown: 'Age not known',
} as const;

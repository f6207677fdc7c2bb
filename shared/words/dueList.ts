import type { Evaluation, NextVisit, Obligation } from '#shared/model/evaluation.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';
import { steps } from './escalation.ts';

/** The list of due dates as a terminal shows it. */
const states: Record<Obligation['state'], string> = {
  'on-track': 'on track',
  'due-soon': 'due soon',
  late: 'late',
  'not-set': 'no date yet',
};
const parts: Record<NextVisit['mustInclude'][number], string> = {
  alone: 'seen alone',
  awake: 'awake',
  interaction: 'child and parent together',
  home: 'the home',
  bedroom: 'the bedroom',
  'sleeping-arrangements': 'where they sleep',
  unannounced: 'unannounced',
};
const kinds: Record<Obligation['kind'], string> = {
  visit: 'visit',
  'seen-alone': 'seen alone',
  home: 'home',
  bedroom: 'bedroom',
  'sleeping-arrangements': 'sleeping arrangements',
  unannounced: 'unannounced visit',
  'seen-by-anyone': 'seen by anyone',
  contact: 'speaking while away',
  'keeping-in-touch': 'keeping in touch',
  recording: 'writing up',
  retry: 'trying again',
};

const spoken = (text: string): string =>
  text.length === 10
    ? spokenDay(dayNumber(text))
    : `${clockTime(readMoment(text).instant)} on ${spokenDay(dayNumber(text))}`;

export const heading = (name: string | undefined, id: string): string => (name ? `${name} (${id})` : id);
export const next = ({ dueBy, aimBy, state, mustInclude }: NextVisit): string =>
  `Next visit due ${spoken(dueBy)}, aim for ${spoken(aimBy)}: ${states[state]}.` +
  (mustInclude.length > 0 ? ` It must include: ${mustInclude.map((part) => parts[part]).join(', ')}.` : '');
export const noNext = 'No visit is due.';
export const unseen = 'Not seen since the work with them began.';
export const unvisited = 'Not visited since the work with the family began.';
export const unconfirmed = 'Reported as seen: please confirm.';
export const obligation = ({ id, kind, dueBy, state }: Obligation): string =>
  `${id}, ${kinds[kind]}: ${dueBy === null ? '' : `due ${spoken(dueBy)}, `}${states[state]}`;
export const missing = (what: string): string => `Missing: ${what}.`;
export const step = ({ step, dueBy, clause, done }: Evaluation['escalation'][number]): string =>
  `${steps[step]} by ${spoken(dueBy)} (${clause})${done ? ', done' : ''}.`;
export const notCounted = (visit: string, because: string, clause: string): string =>
  `Visit ${visit} does not count: ${because} (${clause})`;

import type { SaidTime } from './understood.ts';

const hours = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const hour = `(\\d{1,2}|${hours.join('|')})`;
const clock = new RegExp(
  `\\b(?:(at|around|about|after|from|before|by|until) )?(?:(half past|quarter past|quarter to) )?${hour}(?:[:.]([0-5]\\d))?(?: ?(am|pm)| o'?clock)?\\b(?!(?:st|nd|rd|th)\\b|/)`,
  'g',
);

const parts: [RegExp, number, number][] = [
  [/\bafter (?:school|lessons)\b/, 15 * 60, 19 * 60],
  [/\bbefore school\b/, 7 * 60, 9 * 60],
  [/\b(?:first thing|morning)\b/, 7 * 60, 12 * 60],
  [/\b(?:lunch ?time|over lunch|midday|noon)\b/, 12 * 60, 14 * 60],
  [/\bafternoon\b/, 12 * 60, 18 * 60],
  [/\b(?:evening|tonight|after work)\b/, 16 * 60, 21 * 60],
];
const [dayBegins, dayEnds] = [0, 24 * 60];

/**
 * The part of the day that a sentence speaks of. An hour from one to seven without more is in the afternoon: nobody visits a child
 * at four in the morning.
 * @param text small letters, without the words that were read as days
 * @example findTime('book at half past three') // { from: 930, to: 930, at: 930 }
 */
export function findTime(text: string): SaidTime | null {
  for (const match of text.matchAll(clock)) {
    const said = readClock(match);
    if (said) return said;
  }
  const part = parts.find(([pattern]) => pattern.test(text));
  return part ? { from: part[1], to: part[2], at: null } : null;
}

function readClock([, before, past, hourSaid = '', minuteSaid, half]: RegExpMatchArray): SaidTime | null {
  // A number alone may be anything.
  if (!before && !past && !minuteSaid && !half) return null;
  const digits = /^\d/.test(hourSaid);
  const twelve = digits ? Number(hourSaid) : hours.indexOf(hourSaid) + 1;
  if (twelve > 23 || (half && (twelve > 12 || twelve === 0))) return null;
  if (before && !digits && !past && before !== 'at' && before !== 'around' && before !== 'about') return null;
  const at = dayHour(twelve, half) * 60 + minutesOf(past, minuteSaid);
  if (before === 'after' || before === 'from') return { from: at, to: dayEnds, at: null };
  if (before === 'before' || before === 'by' || before === 'until')
    return { from: dayBegins, to: at, at: null };
  return { from: at, to: at, at };
}

function dayHour(hourOfClock: number, half: string | undefined): number {
  if (half === 'am') return hourOfClock % 12;
  if (half === 'pm') return (hourOfClock % 12) + 12;
  return hourOfClock >= 1 && hourOfClock <= 7 ? hourOfClock + 12 : hourOfClock;
}

function minutesOf(past: string | undefined, said: string | undefined): number {
  if (past === 'half past') return 30;
  if (past === 'quarter past') return 15;
  return past === 'quarter to' ? -15 : Number(said ?? 0);
}

import { dayNumber, ymdOf } from '#shared/time/calendarDay.ts';
import type { SaidDays, SaidTime } from './understood.ts';

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
const half = '(?: ?(am|pm)| o.?clock| ?(ish))?';
const clock = new RegExp(
  `\\b(?:(at|around|about|after|from|before|by|until) )?(?:(half past|quarter past|quarter to|half) )?${hour}(?:[:.]([0-5]\\d))?${half}\\b(?!(?:st|nd|rd|th)\\b|/)`,
  'g',
);
/** "Between 3 and 5", "3-5pm", "3pm to 5pm". */
const span = new RegExp(
  `\\b(between |from )?${hour}(?:[:.]([0-5]\\d))? ?(am|pm)? ?(?:-|–|to|and|until|till) ?${hour}(?:[:.]([0-5]\\d))? ?(am|pm)?\\b(?!(?:st|nd|rd|th)\\b|/)`,
);
/** "1530": a clock without its colon. */
const digits = /\b([01]\d|2[0-3])([0-5][05])(?: ?(?:h|hrs|hours))?\b/;

const afterLessons = '(?:after|straight from|straight after|out of|home from|back from|finish(?:es|ed)?)';
const parts: [RegExp, number, number][] = [
  [
    new RegExp(`\\b${afterLessons} (?:his |her |their |the )?(?:school|lessons|nursery|college)\\b`),
    15 * 60,
    19 * 60,
  ],
  [/\b(?:gets?|is|are|back) (?:in|home)\b|\bpick ?up\b/, 15 * 60, 19 * 60],
  [/\bbefore (?:school|nursery|college|breakfast)\b/, 7 * 60, 9 * 60],
  [
    /\b(?:in|during) (?:school|lessons|lesson time|school (?:time|hours|day))\b|\bschool (?:time|hours)\b/,
    9 * 60,
    15 * 60,
  ],
  [/\bmid[ -]?morning\b/, 9 * 60 + 30, 11 * 60 + 30],
  [/\bbefore lunch\b/, 7 * 60, 12 * 60],
  [/\bafter lunch\b/, 13 * 60, 18 * 60],
  [/\b(?:first thing|mornings?)\b/, 7 * 60, 12 * 60],
  [/\b(?:lunch ?times?|over lunch|at lunch|midday|noon)\b/, 12 * 60, 14 * 60],
  [/\bearly afternoon\b/, 12 * 60, 15 * 60],
  [/\blate(?:r in the)? afternoon\b|\b(?:last thing|end of the day)\b/, 15 * 60, 18 * 60],
  [/\bafternoons?\b/, 12 * 60, 18 * 60],
  [/\btea ?time\b/, 16 * 60, 18 * 60],
  [/\b(?:evenings?|eve|tonight|after work)\b/, 16 * 60, 21 * 60],
];
const [dayBegins, dayEnds] = [0, 24 * 60];

/**
 * The part of the day that a sentence speaks of. An hour from one to seven without more is in the afternoon: nobody visits a child
 * at four in the morning.
 * @param text small letters, without the words that were read as days
 * @example findTime('book at half past three') // { from: 930, to: 930, at: 930 }
 */
export function findTime(text: string): SaidTime | null {
  const between = readSpan(span.exec(text));
  if (between) return between;
  const plain = digits.exec(text);
  if (plain) return exactly(Number(plain[1]) * 60 + Number(plain[2]));
  for (const match of text.matchAll(clock)) {
    const said = readClock(match);
    if (said) return said;
  }
  const part = parts.find(([pattern]) => pattern.test(text));
  return part ? { from: part[1], to: part[2], at: null } : null;
}

/** After a day, or alone in a "why not", a small number is an hour: "why not Thursday 4", "why not 3?". */
const loose =
  /\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|tomorrow|today|why not|(?:how|what) about),? (\d{1,2})\b(?!st|nd|rd|th|[/:.]\d| ?(?:of|week|day|month|visit|time|h(?:ou)?rs?\b|min))/;

/**
 * An hour that stands beside a day without a word that says so; null where the number is the day's own.
 * @example findHour('why not thursday 4', thursdayThe26th) // { from: 960, to: 960, at: 960 }
 */
export function findHour(text: string, days: SaidDays): SaidTime | null {
  const number = Number(loose.exec(text)?.[1] ?? 0);
  if (number < 1 || number > 20 || days.kind === 'either' || days.kind === 'unclear') return null;
  if (days.kind === 'days' && ymdOf(dayNumber(days.from)).day === number) return null;
  return exactly(dayHour(number, undefined) * 60);
}

const exactly = (at: number): SaidTime => ({ from: at, to: at, at });

function readSpan(match: RegExpExecArray | null): SaidTime | null {
  if (!match) return null;
  const [, word, first = '', firstMinute, firstHalf, second = '', secondMinute, secondHalf] = match;
  // Two numbers alone may be anything.
  if (!word && !firstHalf && !secondHalf && !(firstMinute && secondMinute)) return null;
  const to = minutesAt(second, secondMinute, secondHalf);
  const from = minutesAt(first, firstMinute, firstHalf);
  if (from === null || to === null || from >= to) return null;
  return { from, to, at: null };
}

function minutesAt(said: string, minute: string | undefined, halfOfDay: string | undefined): number | null {
  const number = hourOf(said);
  if (number > 23 || (halfOfDay && (number > 12 || number === 0))) return null;
  return dayHour(number, halfOfDay) * 60 + Number(minute ?? 0);
}

const hourOf = (said: string): number => (/^\d/.test(said) ? Number(said) : hours.indexOf(said) + 1);

function readClock([
  ,
  before,
  past,
  hourSaid = '',
  minuteSaid,
  halfOfDay,
  ish,
]: RegExpMatchArray): SaidTime | null {
  // A number alone may be anything.
  if (!before && !past && !minuteSaid && !halfOfDay && !ish) return null;
  const isDigit = /^\d/.test(hourSaid);
  const twelve = hourOf(hourSaid);
  if (twelve > 23 || (halfOfDay && (twelve > 12 || twelve === 0))) return null;
  if (
    before &&
    !isDigit &&
    !past &&
    !halfOfDay &&
    before !== 'at' &&
    before !== 'around' &&
    before !== 'about'
  )
    return null;
  const at = dayHour(twelve, halfOfDay) * 60 + minutesOf(past, minuteSaid);
  if (before === 'after' || before === 'from') return { from: at, to: dayEnds, at: null };
  if (before === 'before' || before === 'by' || before === 'until')
    return { from: dayBegins, to: at, at: null };
  return exactly(at);
}

function dayHour(hourOfClock: number, half: string | undefined): number {
  if (half === 'am') return hourOfClock % 12;
  if (half === 'pm') return (hourOfClock % 12) + 12;
  return hourOfClock >= 1 && hourOfClock <= 7 ? hourOfClock + 12 : hourOfClock;
}

function minutesOf(past: string | undefined, said: string | undefined): number {
  if (past === 'half past' || past === 'half') return 30;
  if (past === 'quarter past') return 15;
  return past === 'quarter to' ? -15 : Number(said ?? 0);
}

import * as chrono from 'chrono-node';
import { type DayNumber, dayOfYmd, isoDate, weekday, ymdOf } from '#shared/time/calendarDay.ts';
import { londonDay, londonOffset } from '#shared/time/london.ts';
import type { SaidDays } from './understood.ts';

/** What was said of days, and where in the text it stands. */
export interface FoundDays {
  days: SaidDays;
  /** Pieces of the text, start and end. */
  spans: [number, number][];
}

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** "Sat" and "sun" are words of their own: days only where a word before them says so. */
const dayName =
  '(mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|saturday|sunday|(?<=\\b(?:on|this|next|last|to|by|for) )(?:sat|sun))';
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

interface Around {
  now: number;
  today: DayNumber;
}

type Rule = [RegExp, (match: RegExpMatchArray, around: Around) => SaidDays];

/**
 * What people here say of days and chrono does not know, or takes otherwise than they mean it. The first that fits holds.
 * A week is from Monday to Sunday.
 */
const rules: Rule[] = [
  [/\b(?:this (?:morning|afternoon|evening)|tonight)\b/, (_match, { today }) => oneDay(today)],
  [/\bnext (?:two weeks|fortnight)\b/, (_match, { today }) => days(today, today + 13)],
  [/\b(?:the )?day after tomorrow\b/, (_match, { today }) => oneDay(today + 2)],
  [/\b(?:next|the following) week\b|\bweek after this\b/, (_match, { today }) => weekOf(today + 7, today)],
  [/\bthe week after next\b/, (_match, { today }) => weekOf(today + 14, today)],
  [/\b(?:this|the) week\b|\bend of (?:the|this) week\b/, (_match, { today }) => weekOf(today, today)],
  [/\b(?:in )?(?:a|one) fortnight\b|\bfortnight\b/, (_match, { today }) => weekOf(today + 14, today)],
  [/\b(?:this|the) weekend\b/, (_match, { today }) => days(saturdayOf(today), saturdayOf(today) + 1)],
  [
    new RegExp(`\\b(?:a week (?:on |from )?${dayName}|${dayName} week)\\b`),
    (match, { today }) => oneDay(coming(match[1] ?? match[2] ?? '', today) + 7),
  ],
  [
    /\bin (a|one|two|three|four|five|six|seven|eight|\d) weeks?(?:s?’?'? time)?\b/,
    (match, { today }) => weekOf(today + 7 * countOf(match[1] ?? ''), today),
  ],
  [new RegExp(`\\blast ${dayName}\\b`), (match, { today }) => past(gone(match[1] ?? '', today))],
  [new RegExp(`\\b(next )${dayName}\\b`), (match, { today }) => nextNamed(match[2] ?? '', today)],
  [
    new RegExp(`\\b(?:on |this )?${dayName}\\b(?! ?\\d| (?:the )?\\d)`),
    (match, { today }) => named(match[1] ?? '', today),
  ],
  [
    /\b(?:on )?the (\d{1,2})(?:st|nd|rd|th)?\b(?! ?(?:of|[a-z]{3,}))/,
    (match, { today }) => dayOfMonth(Number(match[1]), today),
  ],
  [
    /\b(\d{1,2})(?:st|nd|rd|th)\b(?! ?(?:of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/,
    (match, { today }) => dayOfMonth(Number(match[1]), today),
  ],
];

/**
 * Finds the day or days that a sentence speaks of, Europe/London.
 * @param text small letters; names are blanked, so that "May" is a month only where it is one
 * @param now milliseconds since 1970
 * @example findDays('book thursday', Date.parse('2026-11-23T09:00Z')).days // { kind: 'days', from: '2026-11-26', to: '2026-11-26' }
 */
export function findDays(text: string, now: number): FoundDays {
  const around = { now, today: londonDay(now) };
  const ours = ruled(text, around);
  if (ours.length > 1) return { days: either(ours), spans: ours.map(({ span }) => span) };
  const [first] = ours;
  if (first) return { days: first.days, spans: [first.span] };
  return byChrono(text, around);
}

interface Ruled {
  days: SaidDays;
  span: [number, number];
}

/** Every day that our rules find: two weekday names in one sentence are two. */
function ruled(text: string, around: Around): Ruled[] {
  let left = text;
  const found: Ruled[] = [];
  for (const [pattern, meaning] of rules) {
    for (let match = pattern.exec(left); match; match = pattern.exec(left)) {
      const span: [number, number] = [match.index, match.index + match[0].length];
      // A weekday beside a date ("Thursday 26 November") is read as a whole, below.
      if (besideDate(left, span)) return [];
      found.push({ days: meaning(match, around), span });
      left = left.slice(0, span[0]) + ' '.repeat(match[0].length) + left.slice(span[1]);
    }
  }
  return found;
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const dateBeside = new RegExp(
  `^\\W*(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ?${month}|${month} \\d|\\d{1,2}[/.]\\d)`,
);

const besideDate = (text: string, [, end]: [number, number]) => dateBeside.test(text.slice(end));

function either(found: Ruled[]): SaidDays {
  const all = found.flatMap(({ days: one }) =>
    one.kind === 'days' && one.from === one.to ? [one.from] : one.kind === 'either' ? one.days : [],
  );
  const [first] = found;
  return all.length > 1
    ? { kind: 'either', days: [...new Set(all)].sort() }
    : (first?.days ?? { kind: 'none' });
}

function byChrono(text: string, around: Around): FoundDays {
  const reference = { instant: new Date(around.now), timezone: londonOffset(around.now) / 60_000 };
  const [result] = chrono.en.GB.parse(text, reference, { forwardDate: false }).filter((one) =>
    saysADay(one, text),
  );
  if (!result) return unclear(text);
  const { start, end } = result;
  const dayOf = (part: typeof start) =>
    dayOfYmd(part.get('year') ?? 0, part.get('month') ?? 1, part.get('day') ?? 1);
  const spans: FoundDays['spans'] = [[result.index, result.index + result.text.length]];
  // Told of a whole month: from its first day on.
  if (!start.isCertain('day') && !start.isCertain('weekday'))
    return { days: wholeMonth(dayOf(start), around), spans };
  const from = dayOf(start);
  const to = end ? dayOf(end) : from;
  if (to >= around.today) return { days: days(Math.max(from, around.today), to), spans };
  return { days: past(from), spans };
}

/** A month by itself is one only after "in": "may" and "march" are words of their own. */
function saysADay({ start, index, text: said }: chrono.ParsedResult, text: string): boolean {
  if (/^(sat|sun)$/.test(said)) return false;
  if (start.isCertain('day') || start.isCertain('weekday')) return true;
  return start.isCertain('month') && (/month/.test(said) || /\b(?:in|during) $/.test(text.slice(0, index)));
}

const likeADate = new RegExp(
  `\\b(\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|${month} \\d{1,2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)\\b`,
);

/** Written as a date, and none: 31 November. */
function unclear(text: string): FoundDays {
  const match = likeADate.exec(text);
  if (!match) return { days: { kind: 'none' }, spans: [] };
  return { days: { kind: 'unclear', said: match[0] }, spans: [[match.index, match.index + match[0].length]] };
}

const days = (from: DayNumber, to: DayNumber): SaidDays => ({
  kind: 'days',
  from: isoDate(from),
  to: isoDate(to),
});
const oneDay = (day: DayNumber): SaidDays => days(day, day);
const past = (day: DayNumber): SaidDays => ({ kind: 'past', day: isoDate(day) });
const monday = (day: DayNumber) => day - weekday(day) + 1;
const saturdayOf = (day: DayNumber) => monday(day) + 5;
const weekOf = (day: DayNumber, today: DayNumber) => days(Math.max(monday(day), today), monday(day) + 6);
const indexOf = (name: string) => names.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1;
const countOf = (said: string) =>
  said === 'a' ? 1 : /^\d$/.test(said) ? Number(said) : counts.indexOf(said);

/** The next such weekday, today not included. */
const coming = (name: string, today: DayNumber) => today + (((indexOf(name) - weekday(today) + 6) % 7) + 1);
const gone = (name: string, today: DayNumber) => today - (((weekday(today) - indexOf(name) + 6) % 7) + 1);

/** "Thursday" said on a Thursday may be today or in a week. */
function named(name: string, today: DayNumber): SaidDays {
  const next = coming(name, today);
  return next - today === 7 ? { kind: 'either', days: [isoDate(today), isoDate(next)] } : oneDay(next);
}

/** "Next Thursday" is next week's to some and the coming one to others; where both are the same day nobody is asked. */
function nextNamed(name: string, today: DayNumber): SaidDays {
  const next = coming(name, today);
  if (monday(next) > monday(today)) return oneDay(next);
  return { kind: 'either', days: [isoDate(next), isoDate(next + 7)] };
}

/** "The 26th": this month's if it is still to come, else next month's. */
function dayOfMonth(day: number, today: DayNumber): SaidDays {
  const { year, month: thisMonth } = ymdOf(today);
  for (const ahead of [0, 1, 2]) {
    const found = dayOfYmd(
      year + Math.floor((thisMonth - 1 + ahead) / 12),
      ((thisMonth - 1 + ahead) % 12) + 1,
      day,
    );
    if (found >= today && ymdOf(found).day === day) return oneDay(found);
  }
  return { kind: 'unclear', said: String(day) };
}

function wholeMonth(first: DayNumber, { today }: Around): SaidDays {
  const { year, month: which } = ymdOf(first);
  const begin = dayOfYmd(year, which, 1);
  const last = dayOfYmd(year + (which === 12 ? 1 : 0), (which % 12) + 1, 1) - 1;
  if (last >= today) return days(Math.max(begin, today), last);
  const nextYears = dayOfYmd(year + 1, which, 1);
  return days(nextYears, dayOfYmd(year + 1 + (which === 12 ? 1 : 0), (which % 12) + 1, 1) - 1);
}

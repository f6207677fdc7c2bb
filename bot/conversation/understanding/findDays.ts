import * as chrono from 'chrono-node';
import { type DayNumber, dayNumber, dayOfYmd, isoDate, weekday, ymdOf } from '#shared/time/calendarDay.ts';
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
  '(mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|saturday|sunday|(?<=\\b(?:on|this|next|last|to|by|for|not|about|no) )(?:sat|sun))';
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = '(a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';
/** After a weekday: a day of the month, not a time of the day. */
const dayNumberSaid =
  "(the )?(\\d{1,2})(st|nd|rd|th)?\\b(?![:.]\\d| ?[ap]m\\b| ?o'?clock| ?(?:-|–|to|and|till|until) ?\\d)";

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const daysIn: Record<string, number> = { day: 1, week: 7, month: 30 };

interface Around {
  now: number;
  today: DayNumber;
  /** Whether the sentence tells of what has been: then its days are resolved backwards. */
  back: boolean;
}

type Rule = [RegExp, (match: RegExpMatchArray, around: Around) => SaidDays];

/**
 * What people here say of days and chrono does not know, or takes otherwise than they mean it. The first that fits holds.
 * A week is from Monday to Sunday.
 */
const rules: Rule[] = [
  [/\b(?:this (?:morning|afternoon|evening)|tonight)\b/, (_match, { today }) => oneDay(today)],
  [/\b(?:in )?(?:the )?next (?:two weeks|fortnight)\b/, (_match, { today }) => days(today, today + 13)],
  [
    new RegExp(
      `\\b(?:(?:in|within|over|during) the next (?:${count} )?|(?:next|coming) ${count} |within ${count} )(day|week|month)s?\\b`,
    ),
    ([, within, next, before, unit = ''], { today }) =>
      days(today, today + (daysIn[unit] ?? 1) * countOf(within ?? next ?? before ?? 'a') - 1),
  ],
  [/\b(?:the )?day after tomorrow\b/, (_match, { today }) => oneDay(today + 2)],
  [/\bnext week but one\b/, (_match, { today }) => weekOf(today + 14, today)],
  [/\b(?:next|the following) week\b|\bweek after this\b/, (_match, { today }) => weekOf(today + 7, today)],
  [/\b(?:the )?week after next\b/, (_match, { today }) => weekOf(today + 14, today)],
  [
    /\b(?:in |over )?the (?:last|past) (?:week|7 days|seven days)\b/,
    (_match, { today, back }) => been(today - 7, today, back),
  ],
  [/\b(?:the )?week before last\b/, (_match, { today, back }) => beenWeek(today - 14, back)],
  [/\blast week\b/, (_match, { today, back }) => beenWeek(today - 7, back)],
  [/\blast weekend\b/, (_match, { today, back }) => been(saturdayOf(today) - 7, saturdayOf(today) - 6, back)],
  [
    /\b(?:this|the) week\b|\bend of (?:the|this) week\b/,
    (_match, { today, back }) => (back ? days(monday(today), today) : weekOf(today, today)),
  ],
  [/\b(?:in )?(?:a|one) fortnight\b|\bfortnight\b/, (_match, { today }) => weekOf(today + 14, today)],
  [/\b(?:this|the) weekend\b/, (_match, { today, back }) => weekend(today, back)],
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
    new RegExp(`\\b(?:on |this )?${dayName},? ${dayNumberSaid}(?! ?(?:of )?${month}|/)`),
    (match, around) => {
      const [, name = '', the, number, ordinal] = match;
      const mayBeHour = !the && !ordinal && Number(number) <= 12;
      return mayBeHour
        ? namedOrNumbered(name, Number(number), around)
        : numbered(name, Number(number), around);
    },
  ],
  [new RegExp(`\\b(?:on |this )?${dayName}\\b`), (match, around) => named(match[1] ?? '', around)],
  [
    /\b(?:on )?the (\d{1,2})(?:st|nd|rd|th)?\b(?! ?(?:of|[a-z]{3,}))/,
    (match, around) => dayOfMonth(Number(match[1]), around),
  ],
  [
    /\b(\d{1,2})(?:st|nd|rd|th)\b(?! ?(?:of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/,
    (match, around) => dayOfMonth(Number(match[1]), around),
  ],
];

/**
 * Finds the day or days that a sentence speaks of, Europe/London.
 * @param text small letters; names are blanked, so that "May" is a month only where it is one
 * @param now milliseconds since 1970
 * @param back whether the sentence tells of what has been: "on Thursday" is then the one before today
 * @example findDays('book thursday', Date.parse('2026-11-23T09:00Z')).days // { kind: 'days', from: '2026-11-26', to: '2026-11-26' }
 */
export function findDays(text: string, now: number, back = false): FoundDays {
  const around = { now, today: londonDay(now), back };
  const ours = ruled(text, around);
  if (ours.length > 1) return { days: either(ours), spans: ours.map(({ span }) => span) };
  const [first] = ours;
  return bounded(text, first ? { days: first.days, spans: [first.span] } : byChrono(text, around), around);
}

const weekWord =
  /\b(?:the )?week (?:commencing|beginning|starting|of)(?: on)?(?: the)?(?: (?:mon|monday),?)? ?$/;
const bound =
  /\b(by|before|until|till|up to|no later than|not later than|after)(?: on)?( the end of| end of)?(?: the)? $/;
/** How long after a day somebody looks who says "after". */
const lookAfter = 14;

/** "By Friday", "before Friday", "after Thursday": the days up to it, or from it on. */
function bounded(text: string, found: FoundDays, { today, back }: Around): FoundDays {
  const [span] = found.spans;
  if (!span) return found;
  const week = weekWord.exec(text.slice(0, span[0]));
  if (week && found.days.kind === 'days')
    return {
      days: weekOf(dayNumber(found.days.from), today),
      spans: [[week.index, span[1]]],
    };
  const match = back ? null : bound.exec(text.slice(0, span[0]));
  const range = rangeOf(found.days, today);
  if (!match || !range) return found;
  const [, word, endOf] = match;
  const { from, to } =
    word === 'after'
      ? { from: range.to + 1, to: range.to + lookAfter }
      : { from: today, to: word === 'before' && !endOf ? range.from - 1 : range.to };
  if (to < from) return found;
  return { days: days(from, to), spans: [[match.index, span[1]]] };
}

/** Of two days that may be meant the sooner, which keeps "by" either way; but not today alone. */
function rangeOf(said: SaidDays, today: DayNumber): { from: DayNumber; to: DayNumber } | null {
  if (said.kind === 'days') return { from: dayNumber(said.from), to: dayNumber(said.to) };
  if (said.kind !== 'either') return null;
  const [sooner] = said.days.map((day) => dayNumber(day)).filter((day) => day > today);
  return sooner === undefined ? null : { from: sooner, to: sooner };
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

const dateBeside = new RegExp(
  `^\\W*(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ?${month}|${month} \\d|\\d{1,2}/\\d|\\d{1,2}\\.(?:0?[1-9]|1[0-2])\\b)`,
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
  const said = start.isCertain('day') ? weekdayBefore(text, result) : null;
  if (said && weekday(from) !== indexOf(said.name))
    return {
      days: disagreeing(said.name, from, around),
      spans: [[said.at, result.index + result.text.length]],
    };
  // Told of several days that are over.
  if (around.back && to > from) return { days: days(from, to), spans };
  if (to >= around.today) return { days: days(Math.max(from, around.today), to), spans };
  return { days: past(from), spans };
}

/** The weekday that stands with a date: chrono takes the date and lets the weekday go. */
function weekdayBefore(text: string, { index, text: said }: chrono.ParsedResult) {
  const match = new RegExp(`\\b${dayName}\\b`).exec(text.slice(0, index + said.length));
  const between = match ? text.slice(match.index + match[0].length, index) : '';
  return match && /^[ ,]*(?:the )?$/.test(between) ? { name: match[1] ?? '', at: match.index } : null;
}

/** "Friday 26th", which is a Thursday: the date or the weekday beside it may be meant, so it is asked. */
function disagreeing(name: string, day: DayNumber, { today, back }: Around): SaidDays {
  const ahead = (indexOf(name) - weekday(day) + 7) % 7;
  const beside = ahead > 3 ? day + ahead - 7 : day + ahead;
  const likely = [day, beside].filter((one) => (back ? one <= today : one >= today));
  const [only, ...others] = likely;
  if (only === undefined) return past(day);
  return others.length === 0 ? oneDay(only) : { kind: 'either', days: likely.map(isoDate).sort() };
}

/** A month by itself is one only after "in": "may" and "march" are words of their own. */
function saysADay({ start, index, text: said }: chrono.ParsedResult, text: string): boolean {
  if (/^(sat|sun)$/.test(said)) return false;
  // "For an hour", "an hour later" is how long, and of no day.
  if (/\b(?:hours?|hrs?|minutes?|mins?)\b/.test(said) && !/^in |\bago$/.test(said)) return false;
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
/** Days that are over: to tell of, and past for all else. */
const been = (from: DayNumber, to: DayNumber, back: boolean) => (back ? days(from, to) : past(from));
const beenWeek = (day: DayNumber, back: boolean) => been(monday(day), monday(day) + 6, back);
const indexOf = (name: string) => names.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1;
const countOf = (said: string) =>
  said === 'a' ? 1 : /^\d+$/.test(said) ? Number(said) : counts.indexOf(said);

/** The weekend of this week; of what has been, the last that has begun. */
function weekend(today: DayNumber, back: boolean): SaidDays {
  const saturday = saturdayOf(today);
  if (!back) return days(saturday, saturday + 1);
  return saturday > today ? days(saturday - 7, saturday - 6) : days(saturday, today);
}

/** The next such weekday, today not included. */
const coming = (name: string, today: DayNumber) => today + (((indexOf(name) - weekday(today) + 6) % 7) + 1);
const gone = (name: string, today: DayNumber) => today - (((weekday(today) - indexOf(name) + 6) % 7) + 1);

/** "Thursday" said on a Thursday may be today or in a week. */
function named(name: string, { today, back }: Around): SaidDays {
  const next = back ? gone(name, today) : coming(name, today);
  if (next === today - 7) return { kind: 'either', days: [isoDate(next), isoDate(today)] };
  return next - today === 7 ? { kind: 'either', days: [isoDate(today), isoDate(next)] } : oneDay(next);
}

/** "Thursday 26th" is a date where the two agree. */
function numbered(name: string, number: number, around: Around): SaidDays {
  const date = dayOfMonth(number, around);
  if (date.kind !== 'days') return date;
  const day = dayNumber(date.from);
  return weekday(day) === indexOf(name) ? date : disagreeing(name, day, around);
}

/** "Thursday 3": the 3rd, or three in the afternoon of the coming Thursday. Asked only where the 3rd is a Thursday. */
function namedOrNumbered(name: string, number: number, around: Around): SaidDays {
  const date = dayOfMonth(number, around);
  const day = named(name, around);
  if (date.kind !== 'days' || weekday(dayNumber(date.from)) !== indexOf(name)) return day;
  const either = [...(day.kind === 'either' ? day.days : day.kind === 'days' ? [day.from] : []), date.from];
  const [only, ...others] = [...new Set(either)].sort();
  return only && others.length > 0 ? { kind: 'either', days: [only, ...others] } : date;
}

/** "Next Thursday" is next week's to some and the coming one to others; where both are the same day nobody is asked. */
function nextNamed(name: string, today: DayNumber): SaidDays {
  const next = coming(name, today);
  if (monday(next) > monday(today)) return oneDay(next);
  return { kind: 'either', days: [isoDate(next), isoDate(next + 7)] };
}

/** "The 26th": this month's if it is still to come, else next month's; of what has been, the last one. */
function dayOfMonth(day: number, { today, back }: Around): SaidDays {
  const { year, month: thisMonth } = ymdOf(today);
  for (const ahead of back ? [0, -1, -2] : [0, 1, 2]) {
    const found = dayOfYmd(
      year + Math.floor((thisMonth - 1 + ahead) / 12),
      ((thisMonth + 11 + ahead) % 12) + 1,
      day,
    );
    const fits = back ? found <= today : found >= today;
    if (fits && ymdOf(found).day === day) return oneDay(found);
  }
  return { kind: 'unclear', said: String(day) };
}

function wholeMonth(first: DayNumber, { today, back }: Around): SaidDays {
  const { year: nearest, month: which } = ymdOf(first);
  const year = back && dayOfYmd(nearest, which, 1) > today ? nearest - 1 : nearest;
  const begin = dayOfYmd(year, which, 1);
  const last = dayOfYmd(year + (which === 12 ? 1 : 0), (which % 12) + 1, 1) - 1;
  if (back) return days(begin, Math.min(last, today));
  if (last >= today) return days(Math.max(begin, today), last);
  const nextYears = dayOfYmd(year + 1, which, 1);
  return days(nextYears, dayOfYmd(year + 1 + (which === 12 ? 1 : 0), (which % 12) + 1, 1) - 1);
}

import { isNear, slips } from './nearness.ts';
import { plainWords } from './plainWords.ts';
import { folded, tokensOf } from './tokens.ts';
import type { Named } from './understood.ts';

/** What is typed on a phone between two visits, and what it stands for. */
const short: Readonly<Record<string, string>> = Object.fromEntries(
  `tomorrow: tomoz tmoz tmrw tmr tomo tomoro tmrrw 2moro 2morrow 2mrw 2moz tmw
today: 2day 2dy tday
week: wk
weeks: wks
weekend: wkend wknd wkd
next: nxt nx
wednesday: wensday wendsday weds wedn
saturday: satday
thursday: thur thurs thrs thu
school: skool skl schl
before: b4 befor bfore
after: aftr afta
afternoon: arvo afternn aftn
why not: ynot whynot
why: wy hwy whi
cant: cnt
hour: hr
hours: hrs
minutes: mins`
    .split('\n')
    .flatMap((line) => {
      const [meant = '', said = ''] = line.split(': ');
      return said.split(' ').map((one) => [one, meant]);
    }),
);

const days = 'monday tuesday wednesday thursday friday saturday sunday tomorrow'.split(' ');
/** After one of these, "am" and "pm" are parts of a day. */
const dayWord = `(?:mon|tues?|wed|thu|fri|sat|sun)[a-z]*|tomorrow|today|this|that`;

/**
 * The sentence with its shorthand and its mistyped days written out. What may be part of a known name stays as it is.
 * @example respell('y not mia tmrw pm', []) // 'why not mia tomorrow afternoon'
 */
export function respell(text: string, known: readonly Named[]): string {
  const names = known.flatMap(({ given, family }) =>
    tokensOf(`${given ?? ''} ${family ?? ''}`).map(({ word }) => word),
  );
  return text
    .replace(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu, (said) => meantBy(said, names))
    .replace(/\bw\/c\b/gi, 'week commencing')
    .replace(/\bw\/(?=\s?\p{L})/giu, 'with ')
    .replace(/\by (?=(?:not|can'?t|cant|isn'?t|no)\b)/gi, 'why ')
    .replace(new RegExp(`\\b(${dayWord}),? pm\\b`, 'gi'), '$1 afternoon')
    .replace(new RegExp(`\\b(${dayWord}),? am\\b`, 'gi'), '$1 morning');
}

function meantBy(said: string, names: readonly string[]): string {
  const word = folded(said);
  if (names.includes(word)) return said;
  const written = Object.hasOwn(short, word) ? short[word] : undefined;
  if (written !== undefined) return written;
  const singular = word.replace(/s$/, '');
  if (days.includes(singular)) return singular;
  if (word.length < 5 || plainWords.has(word)) return said;
  const day = days.find((one) => isNear(word, one));
  if (day === undefined) return said;
  // "Mundy" may be a child: a name that comes as near is asked about, not taken for a day.
  const far = slips(word, day);
  return names.some((name) => name.length > 2 && slips(word, name) <= far) ? said : day;
}

import { findCompanions } from './findCompanions.ts';
import { findDays } from './findDays.ts';
import { findIntent } from './findIntent.ts';
import { findNames, type FoundName, matchable } from './findNames.ts';
import { findPlace, saysTogether } from './findPlace.ts';
import { findHour, findTime } from './findTime.ts';
import { isNear } from './nearness.ts';
import { plainWords } from './plainWords.ts';
import { respell } from './respell.ts';
import { folded, type Token, tokensOf } from './tokens.ts';
import type { Intent, Mention, Named, Understood } from './understood.ts';

export interface Listening {
  /** Milliseconds since 1970. */
  now: number;
  /** The children whom the person who speaks may see: nobody else is understood. */
  children: readonly Named[];
  /** People of the council, who may come along. */
  colleagues?: readonly Named[];
}

/** A sentence longer than this is read up to here. */
const longest = 400;

/**
 * What a person means, from what they wrote. Nothing is asked of anybody: the same words, day and children give the same answer.
 * @example understand('book Mia on Thursday', { now, children }).intent // 'book'
 */
export function understand(said: string, { now, children, colleagues = [] }: Listening): Understood {
  const text = respell(said.slice(0, longest).replace(/\s+/g, ' '), [...children, ...colleagues]);
  const tokens = tokensOf(text);
  const people = findCompanions(tokens, findNames(tokens, children), matchable(colleagues));
  const names = people.children;
  const small = unaccented(
    blank(
      text,
      [...names, ...people.companions].map(({ from, to }) => [tokens[from]!.start, tokens[to - 1]!.end]),
    ),
  );
  const ahead = findDays(small, now);
  const sentence = asIntentsAreWritten(tokens, people, ahead.spans);
  const intent = withCompany(findIntent(sentence), people.companions.length > 0);
  const { days, spans } = intent === 'record' ? findDays(small, now, true) : ahead;
  const mentions: Mention[] = names.map(({ said: name, ids, near, guessed }) => ({
    said: name,
    ids,
    near,
    guessed,
  }));
  // Only to a visit that is looked for somebody comes along.
  const joins = intent === null || planned.includes(intent);
  if (mentions.length === 0 && !(joins && people.companions.length > 0))
    mentions.push(...unknownName(tokens, spans, intent));
  const timed = blank(
    small,
    spans.map(([start, end]) => keepTime(small, start, end)),
  );
  return {
    intent,
    mentions: merged(mentions),
    days,
    time: findTime(timed) ?? findHour(small, days),
    place: findPlace(small),
    together: saysTogether(small),
    companions: joins
      ? people.companions.map(({ said: name, ids, near, guessed, children: also }) => ({
          said: name,
          ids,
          near,
          guessed,
          children: also,
        }))
      : [],
    alongside: joins ? people.role : null,
    sooner: /\b(sooner|earlier|so late)\b/.test(sentence) && days.kind === 'none',
    dayAlone: sentence === dayAlone,
    thatChild: /\b(him|her|them|he|she|they)\b/.test(sentence),
    thatVisit: /\b(it|that( visit)?|this visit|the visit)\b/.test(sentence),
  };
}

const planned: readonly Intent[] = ['book', 'move', 'why-not', 'more'];

/** Where somebody comes along a time is looked for, however it is asked: "when are Priya and I free for Mia". */
function withCompany(intent: Intent | null, inCompany: boolean): Intent | null {
  return inCompany && (intent === 'why' || intent === 'who') ? 'book' : intent;
}

/** Small letters and plain apostrophes, every letter where it was. */
function unaccented(text: string): string {
  return [...text.toLowerCase()].map((letter) => (letter === '’' ? "'" : letter)).join('');
}

function blank(text: string, spans: readonly (readonly [number, number])[]): string {
  return spans.reduce(
    (left, [start, end]) => left.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + left.slice(end),
    text,
  );
}

/** Chrono may take the time along with the day: "this afternoon", "3 December at 4pm". Only what tells the day goes. */
function keepTime(text: string, start: number, end: number): [number, number] {
  const said = text.slice(start, end);
  const time =
    /(?:\bat |[, ]+)?(?:\d{1,2}(?:[:.]\d\d)? ?[ap]m|\d{1,2}:\d\d|(?<=at )\d{1,2}|morning|afternoon|evening|tonight|noon|midday)\b.*$/.exec(
      said,
    );
  return [start, time ? start + time.index : end];
}

/** What a sentence asks that is a day and nothing else. */
const dayAlone = 'whos due';

/**
 * The sentence as intents are written: small words, each child's name an `@` and each colleague's an `&`; a sentence that is a day alone asks
 * for that day.
 */
function asIntentsAreWritten(
  tokens: readonly Token[],
  { children, companions }: Pick<ReturnType<typeof findCompanions>, 'children' | 'companions'>,
  spans: readonly (readonly [number, number])[],
): string {
  const words: string[] = [];
  tokens.forEach((token, index) => {
    const within = ({ from, to }: Pick<FoundName, 'from' | 'to'>) => index >= from && index < to;
    if (children.some(({ from }) => from === index)) words.push('@');
    else if (companions.some(({ from }) => from === index)) words.push('&');
    else if (![...children, ...companions].some(within)) words.push(token.word);
  });
  const inDay = (token: Token) => spans.some(([start, end]) => token.start >= start && token.end <= end);
  // "How is next week" is no question for the next child: but a day alone is one for that day.
  return tokens.every(inDay) && tokens.length > 0 ? dayAlone : words.join(' ');
}

/** After these intents a word that is none of ours is most likely the name of somebody we do not know. */
const ofAChild: readonly (Intent | null)[] = ['why', 'why-not', 'book', 'move', 'cancel', 'record'];

function unknownName(
  tokens: readonly Token[],
  spans: readonly (readonly [number, number])[],
  intent: Intent | null,
): Mention[] {
  if (!ofAChild.includes(intent)) return [];
  const left = tokens.filter(
    ({ word, start, end }) =>
      !/^\d/.test(word) &&
      !plainWords.has(word) &&
      !plainWords.has(word.replace(/s$/, '')) &&
      !keywordLike(word) &&
      !spans.some(([from, to]) => start >= from && end <= to),
  );
  if (left.length === 0 || left.length > 3) return [];
  return [{ said: left.map(({ said }) => said).join(' '), ids: [], near: [], guessed: false }];
}

const keywordLike = (word: string) =>
  ['book', 'move', 'cancel', 'reschedule', 'record', 'visit', 'arrange', 'schedule'].some((keyword) =>
    isNear(word, keyword),
  );

/** The same child named twice is named once. */
function merged(mentions: readonly Mention[]): Mention[] {
  const keys = new Set<string>();
  return mentions.filter(({ ids, said }) => {
    const key = ids.length > 0 ? ids.join() : folded(said);
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}

import { findDays } from './findDays.ts';
import { findIntent } from './findIntent.ts';
import { findNames, type FoundName } from './findNames.ts';
import { findPlace, saysTogether } from './findPlace.ts';
import { findTime } from './findTime.ts';
import { isNear } from './nearness.ts';
import { plainWords } from './plainWords.ts';
import { folded, type Token, tokensOf } from './tokens.ts';
import type { Intent, Mention, Named, Understood } from './understood.ts';

export interface Listening {
  /** Milliseconds since 1970. */
  now: number;
  /** The children whom the person who speaks may see: nobody else is understood. */
  children: readonly Named[];
}

/** A sentence longer than this is read up to here. */
const longest = 400;

/**
 * What a person means, from what they wrote. Nothing is asked of anybody: the same words, day and children give the same answer.
 * @example understand('book Mia on Thursday', { now, children }).intent // 'book'
 */
export function understand(said: string, { now, children }: Listening): Understood {
  const text = said.slice(0, longest).replace(/\s+/g, ' ');
  const tokens = tokensOf(text);
  const names = findNames(tokens, children);
  const small = unaccented(
    blank(
      text,
      names.map((name) => [tokens[name.from]!.start, tokens[name.to - 1]!.end]),
    ),
  );
  const ahead = findDays(small, now);
  const intent = findIntent(withNames(tokens, names, ahead.spans));
  const { days, spans } = intent === 'record' ? findDays(small, now, true) : ahead;
  const mentions: Mention[] = names.map(({ said: name, ids, near, guessed }) => ({
    said: name,
    ids,
    near,
    guessed,
  }));
  if (mentions.length === 0) mentions.push(...unknownName(tokens, spans, intent));
  return {
    intent,
    mentions: merged(mentions),
    days,
    time: findTime(
      blank(
        small,
        spans.map(([start, end]) => keepTime(small, start, end)),
      ),
    ),
    place: findPlace(small),
    together: saysTogether(small),
  };
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

/** The sentence as intents are written: small words, each name an `@`, days left out where nothing else would be said. */
function withNames(
  tokens: readonly Token[],
  names: readonly FoundName[],
  spans: readonly (readonly [number, number])[],
): string {
  const words: string[] = [];
  tokens.forEach((token, index) => {
    if (names.some(({ from }) => from === index)) words.push('@');
    else if (!names.some(({ from, to }) => index >= from && index < to)) words.push(token.word);
  });
  const all = words.join(' ');
  const inDay = (token: Token) => spans.some(([start, end]) => token.start >= start && token.end <= end);
  // "How is next week" is no question for the next child: but a day alone is one for that day.
  return tokens.every(inDay) && tokens.length > 0 ? 'whos due' : all;
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

import { enteredFactSchema, type EnteredFact } from '#shared/model/api/children.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import type { Built } from './factDraft.ts';

type Wishes = Extract<EnteredFact, { kind: 'wishes' }>;
export type WayToTell = NonNullable<Wishes['toldBy']>[number];
export type WishPlace = NonNullable<Wishes['places']>[number];

/** A stretch of the week: ISO weekdays with wall times. */
export interface WishTime {
  days: number[];
  from: string;
  to: string;
}

/** The child's wishes as the form holds them; empty or null is "not asked". */
export interface WishesDraft {
  askedOn: string;
  places: readonly WishPlace[];
  schoolIsFine: boolean | null;
  goodTimes: readonly WishTime[];
  badTimes: readonly WishTime[];
  lessons: string;
  who: string;
  askedBy: string;
  toldBy: readonly WayToTell[];
  words: string;
}

export const emptyWishes = (today: string): WishesDraft => ({
  askedOn: today,
  places: [],
  schoolIsFine: null,
  goodTimes: [],
  badTimes: [],
  lessons: '',
  who: '',
  askedBy: '',
  toldBy: [],
  words: '',
});

/** The wishes that were said last, to be changed: asking again should not mean typing again. */
export function wishesDraftOf(wishes: Wishes, today: string): WishesDraft {
  return {
    askedOn: today,
    places: wishes.places ?? [],
    schoolIsFine: wishes.schoolIsFine ?? null,
    goodTimes: wishes.goodTimes ?? [],
    badTimes: wishes.badTimes ?? [],
    lessons: (wishes.lessonsNotToMiss ?? []).join(', '),
    who: wishes.who ?? '',
    // Who asks this time is said anew.
    askedBy: '',
    toldBy: wishes.toldBy ?? [],
    words: wishes.words ?? '',
  };
}

const mend = childFactsWords.mend;
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function timeProblems(name: 'goodTimes' | 'badTimes', times: readonly WishTime[]): [string, string][] {
  return times.flatMap(({ days, from, to }, index): [string, string][] => {
    const at = (field: string) => `${name}.${index}.${field}`;
    const found: [string, string][] = [];
    if (days.length === 0) found.push([at('days'), mend.chooseDays]);
    if (!isTime(from)) found.push([at('from'), mend.time]);
    if (!isTime(to)) found.push([at('to'), mend.time]);
    else if (isTime(from) && to <= from) found.push([at('to'), mend.timeOrder]);
    return found;
  });
}

const listed = (text: string) =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** The form as the fact that is sent, or what to put right. What was not asked is left out: unknown, never "no". */
export function wishesOf(draft: WishesDraft): Built {
  const problems = Object.fromEntries([
    ...(dateSchema.safeParse(draft.askedOn).success ? [] : [['askedOn', mend.day] as const]),
    ...timeProblems('goodTimes', draft.goodTimes),
    ...timeProblems('badTimes', draft.badTimes),
  ]);
  const lessons = listed(draft.lessons);
  const said = {
    ...(draft.places.length > 0 && { places: [...draft.places] }),
    ...(draft.schoolIsFine !== null && { schoolIsFine: draft.schoolIsFine }),
    ...(draft.goodTimes.length > 0 && { goodTimes: [...draft.goodTimes] }),
    ...(draft.badTimes.length > 0 && { badTimes: [...draft.badTimes] }),
    ...(lessons.length > 0 && { lessonsNotToMiss: lessons }),
    ...(draft.who.trim() !== '' && { who: draft.who.trim() }),
    ...(draft.toldBy.length > 0 && { toldBy: [...draft.toldBy] }),
    ...(draft.words.trim() !== '' && { words: draft.words.trim() }),
  };
  const askedBy = draft.askedBy.trim();
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  if (Object.keys(said).length === 0) return { ok: false, problems: { words: mend.noWish } };
  return {
    ok: true,
    fact: enteredFactSchema.parse({
      kind: 'wishes',
      askedOn: draft.askedOn,
      ...said,
      ...(askedBy !== '' && { askedBy }),
    }),
  };
}

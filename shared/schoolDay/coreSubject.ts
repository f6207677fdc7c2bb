import { subjectWords } from './subjectWords.ts';

export type CoreSubject = 'English' | 'maths' | 'science';

/** Whole words and the short forms of timetables (SIMS, Arbor and Bromcom use two and three letters). */
const words: Record<CoreSubject, ReadonlySet<string>> = {
  English: new Set(
    'en eng engl lit literature literacy phonic phonics spag spelling grammar punctuation handwriting reading read writing write comprehension rwi eal esol'.split(
      ' ',
    ),
  ),
  maths: new Set('ma mat mth math maths mathematic numeracy arithmetic statistics fm'.split(' ')),
  science: new Set(
    'sc sci science sciences bi bio biology ch che chem chemistry ph phy phys physics triple trilogy scientific'.split(
      ' ',
    ),
  ),
};

/** Beginnings that mean the subject whatever follows: `Mathsset1`, `EngLit`, `Mathmatics`. */
const beginnings: Record<CoreSubject, RegExp> = {
  English: /^(english|englit|englang|litera|phonic)/,
  maths: /^(math|numera|arithm)/,
  science: /^(scien|biolog|chemis|physics)/,
};

/**
 * Subjects that hold such a word and are not core. A class of two subjects keeps its other half: "Computer Science /
 * Maths" is still maths. "PE Science" is not here: it may stand for either, and the careful reading is science.
 */
const notCore: readonly string[][] = [
  ...['computer', 'computing', 'comp', 'social', 'political', 'sport', 'sports', 'food', 'data'].flatMap(
    (first) => ['science', 'sciences', 'sci', 'sc'].map((second) => [first, second]),
  ),
  ['sport', 'and', 'exercise', 'science'],
  ['sports', 'and', 'exercise', 'science'],
  ['exercise', 'science'],
  ['phys', 'ed'],
  ['phys', 'education'],
];

/**
 * The core subject that a lesson's name means (Education Act 2002 s84: English, mathematics, science), or null. Reads names as schools
 * write them, in any case: "Eng Lit", "10B/Ma1", "Further Maths", "Combined Sci", "Phonics", "Guided reading". In doubt a
 * lesson is core: offering a visit in a maths lesson harms, leaving out an art lesson does not.
 * @example coreSubject('Comb. Science') // 'science'
 * @example coreSubject('Computer Science') // null
 */
export function coreSubject(name: string): CoreSubject | null {
  const left = withoutPhrases(subjectWords(name));
  for (const subject of ['English', 'maths', 'science'] as const)
    if (left.some((word) => words[subject].has(word) || beginnings[subject].test(word))) return subject;
  if (hasPhrase(left, ['times', 'tables'])) return 'maths';
  return null;
}

function withoutPhrases(all: string[]): string[] {
  const left: string[] = [];
  for (let at = 0; at < all.length;) {
    const phrase = notCore.find((one) => one.every((word, index) => all[at + index] === word));
    if (phrase) at += phrase.length;
    else left.push(all[at++] as string);
  }
  return left;
}

function hasPhrase(all: string[], phrase: string[]): boolean {
  return all.some((_, at) => phrase.every((word, index) => all[at + index] === word));
}

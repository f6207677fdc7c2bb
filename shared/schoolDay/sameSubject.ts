import { subjectWords } from './subjectWords.ts';

/** Names of one subject; the first stands for all. Each is a list of words. */
const sameNames: string[][] = [
  ['pe', 'physical education', 'phys ed', 'games', 'sport', 'sports', 'gym'],
  ['computing', 'computer science', 'computers', 'ict', 'it', 'cs', 'compsci', 'comp sci'],
  ['dt', 'design and technology', 'design technology', 'd and t', 'technology', 'tech', 'd t'],
  ['re', 'religious education', 'religious studies', 'rs', 'rpe', 'rel studies'],
  ['history', 'hist', 'hi'],
  ['geography', 'geog', 'geo', 'gg'],
  ['drama', 'dr', 'theatre', 'acting'],
  ['music', 'mu', 'mus', 'band', 'choir'],
  ['art', 'ar', 'fine art', 'art and design'],
  ['french', 'fr', 'fre'],
  ['german', 'de', 'ger'],
  ['spanish', 'sp', 'spa', 'es'],
  ['food', 'food tech', 'cooking', 'food technology', 'food and nutrition'],
  ['pshe', 'phse', 'personal social', 'citizenship'],
];
const standsFor = new Map(
  sameNames.flatMap((names) => names.map((name) => [name, names[0] as string] as const)),
);
const small = new Set(
  'the my a an in on of for and with club lesson lessons class group set time day'.split(' '),
);

/**
 * Is this the lesson that the child does not want to miss? Compares the child's words ("art", "P.E. on Fridays") with the
 * timetable's ("Art and Design", "10x/PE2"). One holding the other is enough: in doubt the lesson is kept.
 * @example sameSubject('PE', 'Physical Education') // true
 */
export function sameSubject(wish: string, subject: string): boolean {
  const wanted = meaning(wish);
  const taught = meaning(subject);
  if (wanted.size === 0 || taught.size === 0) return false;
  return isWithin(wanted, taught) || isWithin(taught, wanted);
}

function meaning(name: string): Set<string> {
  const words = subjectWords(name);
  const whole = standsFor.get(words.join(' '));
  if (whole !== undefined) return new Set([whole]);
  const found = new Set<string>();
  for (let at = 0; at < words.length;) {
    const longest = [4, 3, 2, 1].find((length) => standsFor.has(words.slice(at, at + length).join(' '))) ?? 1;
    const text = words.slice(at, at + longest).join(' ');
    const word = standsFor.get(text) ?? text;
    if (word.length > 1 && !small.has(word) && !isWeekday(word)) found.add(word);
    at += longest;
  }
  return found;
}

function isWeekday(word: string): boolean {
  return /^(mon|tues|wednes|thurs|fri)days?$/.test(word);
}

function isWithin(some: Set<string>, all: Set<string>): boolean {
  return [...some].every((word) => all.has(word));
}

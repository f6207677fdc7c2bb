import { isNear } from './nearness.ts';
import { leadsToName, plainWords } from './plainWords.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Mention, Named } from './understood.ts';

/** A mention with the words it is made of: `from` and `to` in the list of tokens, `to` not included. */
export interface FoundName extends Mention {
  from: number;
  to: number;
}

/** A name as it is matched: its words. */
export interface Person {
  id: string;
  given: string[];
  family: string[];
}

interface Fit {
  id: string;
  length: number;
  /** Higher is surer: 4 given and family name, 3 given name, 2 family name, 1 initials; a guess is worth less. */
  weight: number;
  guessed: boolean;
}

/**
 * The names in a sentence, in order: given name, both names in either order, a given name with an initial, a family name, initials, and
 * each of these mistyped a little.
 * @example findNames(tokensOf('why is Mia H due'), [{ id: '1', given: 'Mia', family: 'Hart' }])[0].ids // ['1']
 */
export function findNames(tokens: readonly Token[], children: readonly Named[]): FoundName[] {
  const people = matchable(children);
  const found: FoundName[] = [];
  for (let at = 0; at < tokens.length;) {
    const name = nameAt(tokens, at, people);
    if (name) found.push(name);
    at = name ? name.to : at + 1;
  }
  return found;
}

export function matchable(named: readonly Named[]): Person[] {
  return named.map(({ id, given, family }) => ({
    id,
    given: tokensOf(given ?? '').map(({ word }) => word),
    family: tokensOf(family ?? '').map(({ word }) => word),
  }));
}

/** The name that begins at a word, or null. */
export function nameAt(tokens: readonly Token[], at: number, people: readonly Person[]): FoundName | null {
  if (isPlain(tokens, at)) return null;
  const fits = people.flatMap((person) => fitsOf(person, tokens, at));
  const best = fits.reduce<Fit | null>((one, other) => (one && !isBetter(other, one) ? one : other), null);
  if (!best) return null;
  const ids = fits.filter((fit) => !isBetter(best, fit)).map(({ id }) => id);
  const to = at + best.length;
  const surname = best.weight >= 2.5 && best.weight < 4 ? surnameOf(tokens, to) : null;
  const said = (end: number) =>
    tokens
      .slice(at, end)
      .map((token) => token.said)
      .join(' ');
  if (surname === null)
    return { said: said(to), ids: [...new Set(ids)], near: [], guessed: best.guessed, from: at, to };
  // "Mia Jones" is not Mia Hart, however much the rest fits.
  return { said: said(to + 1), ids: [], near: [...new Set(ids)], guessed: false, from: at, to: to + 1 };
}

/** Whether a word is an ordinary one here. Some names are ordinary words too: then what stands around it decides. */
function isPlain(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (/^\d/.test(token.word)) return true;
  if (!plainWords.has(token.word) && !plainWords.has(token.word.replace(/s$/, ''))) return false;
  const before = tokens[at - 1]?.word;
  if (before === undefined) return !(tokens.length === 1 && token.capital);
  if (token.capital) return isPartOfDate(before, tokens[at + 1]?.word);
  return !leadsToName.has(before) || isArticleLike(token.word);
}

/** "In May", "3 May", "May 3": the month. */
function isPartOfDate(before: string, after: string | undefined): boolean {
  return /^(\d.*|in|during|of|until|by|this|next|last)$/.test(before) || /^\d/.test(after ?? '');
}

/** Words that never are a name, wherever they stand. */
const articleLike = new Set('a an the it my me you this that all them his her with it'.split(' '));
const isArticleLike = (word: string) => articleLike.has(word);

function isBetter(one: Fit, other: Fit): boolean {
  return one.weight === other.weight ? one.length > other.length : one.weight > other.weight;
}

function fitsOf(person: Person, tokens: readonly Token[], at: number): Fit[] {
  const { id, given, family } = person;
  const words = tokens.slice(at).map(({ word }) => word);
  const fits: Fit[] = [];
  const add = (sequence: readonly string[], weight: number) => {
    const how = follows(words, sequence);
    if (how)
      fits.push({
        id,
        length: sequence.length,
        weight: how === 'exact' ? weight : weight - 0.5,
        guessed: how === 'near',
      });
  };
  if (given.length > 0) {
    add([...given, ...family], family.length > 0 ? 4 : 3);
    if (family.length > 0) add([...family, ...given], 4);
    add([given[0] as string, ...family], family.length > 0 ? 4 : 3);
    add(given, 3);
    add(given.slice(0, 1), 3);
    const begun = beginsFamilyName(tokens, at, person);
    if (begun) fits.push(begun);
  }
  if (family.length > 0) add(family, 2);
  const initials = byInitials(tokens, at, person);
  return initials ? [...fits, initials] : fits;
}

/** Whether the words begin with this sequence, the last perhaps with a possessive "s". */
function follows(words: readonly string[], sequence: readonly string[]): 'exact' | 'near' | null {
  if (sequence.length === 0 || words.length < sequence.length) return null;
  let near = false;
  for (const [index, meant] of sequence.entries()) {
    const word = words[index] as string;
    const last = index === sequence.length - 1;
    if (word === meant || (last && word === `${meant}s`)) continue;
    const plain = last && word.endsWith('s') ? word.slice(0, -1) : word;
    if (plainWords.has(word) || !(isNear(word, meant) || isNear(plain, meant))) return null;
    near = true;
  }
  return near ? 'near' : 'exact';
}

/** "Mia H", "Mia Har": the given name and a beginning of the family name. */
function beginsFamilyName(tokens: readonly Token[], at: number, { id, given, family }: Person): Fit | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const name = family[0];
  if (!first || !second || !name || first.word !== given[0]) return null;
  const word = second.word.replace(/s$/, '') || second.word;
  const started = name.startsWith(second.word) || (word.length > 0 && name.startsWith(word));
  // "book Mia a visit" names no family.
  if (!started || (plainWords.has(second.word) && !(second.capital && second.word.length === 1))) return null;
  return { id, length: 2, weight: 4, guessed: false };
}

/** "MH", "M.H." in capitals; in small letters where nothing else of the sentence could be meant. */
function byInitials(tokens: readonly Token[], at: number, { id, given, family }: Person): Fit | null {
  const [first, second] = [tokens[at] as Token, tokens[at + 1]];
  const initials = [given[0]?.[0], family[0]?.[0]].join('');
  if (initials.length < 2) return null;
  const before = tokens[at - 1]?.word;
  const trusted = first.capital || tokens.length === 1 || (before !== undefined && leadsToName.has(before));
  if (first.word === initials && trusted) return { id, length: 1, weight: 1, guessed: false };
  const apart = first.word + (second?.word ?? '');
  const capitals = first.capital && second?.capital;
  return apart === initials && first.word.length === 1 && capitals
    ? { id, length: 2, weight: 1, guessed: false }
    : null;
}

/** A word after a given name that can only be a family name, of somebody else. */
function surnameOf(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (!token || token.apart || plainWords.has(token.word) || /^\d/.test(token.word)) return null;
  return token.word;
}

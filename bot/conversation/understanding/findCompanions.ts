import { type FoundName, nameAt, type Person } from './findNames.ts';
import { plainWords } from './plainWords.ts';
import { type Token, tokensOf } from './tokens.ts';
import { companionRoles, type Companion, type CompanionRole } from './understood.ts';

export interface FoundCompanions {
  companions: (Companion & { from: number; to: number })[];
  /** Somebody who is named by what they do alone: "an interpreter". */
  role: CompanionRole | null;
  /** The names that are still children's. */
  children: FoundName[];
}

const roleWords: Record<CompanionRole, RegExp> = {
  interpreter: /^(interpreters?|translators?|signer|bsl)$/,
  advocate: /^advocates?$/,
  manager: /^(manager|supervisor|boss)$/,
  colleague: /^(colleague|coworker|worker|student|somebody|someone|duty)$/,
  professional:
    /^(police|officer|nurse|teacher|senco|guardian|iro|therapist|psychologist|midwife|doctor|gp|visitor|practitioner)$/,
};
const withLike = new Set('with w alongside plus bring bringing take taking'.split(' '));
const betweenLeadAndName = new Set(
  'a an my her his their the our me us both another second co team health support key family school colleague'.split(
    ' ',
  ),
);
const comesToo = new Set('free available coming come comes joining joins too along'.split(' '));

/**
 * Whether somebody may come along at all: in most sentences nobody does, and then no colleague's name need be known.
 * @example mayNameCompany('book Mia thurs w/ Priya') // true
 */
export function mayNameCompany(text: string): boolean {
  return tokensOf(text).some(({ word }) => withLike.has(word) || word === 'and' || comesToo.has(word));
}

/**
 * Who comes along, by name or by what they do: "with Priya", "with an interpreter", "when Priya is free too". A name that a child has as
 * well is told in `children`, unless it is the only child of the sentence.
 * @param names the children's names that were found
 * @example findCompanions(tokensOf('book Mia with Priya'), names, colleagues).companions[0].ids // ['priya']
 */
export function findCompanions(
  tokens: readonly Token[],
  names: readonly FoundName[],
  colleagues: readonly Person[],
): FoundCompanions {
  const companions: FoundCompanions['companions'] = [];
  let role: CompanionRole | null = null;
  let children = [...names];
  for (let at = 0; at < tokens.length;) {
    const lead = leadOf(tokens, at, children, companions);
    const child = children.find(({ from, to }) => at >= from && at < to);
    const found =
      lead === 'with' || !child ? companionAt(tokens, at, colleagues, lead, child, children) : null;
    if (found) {
      if (child) children = children.filter((one) => one !== child);
      companions.push(found);
    } else if (lead === 'with' && !child) role ??= roleOf(tokens[at]!.word);
    at = found?.to ?? child?.to ?? at + 1;
  }
  return { companions, role: companions.length > 0 ? null : role, children };
}

function companionAt(
  tokens: readonly Token[],
  at: number,
  colleagues: readonly Person[],
  lead: 'with' | 'and' | null,
  child: FoundName | undefined,
  children: readonly FoundName[],
): FoundCompanions['companions'][number] | null {
  if (!lead && !tokens.some(({ word }) => comesToo.has(word))) return null;
  const name = nameAt(tokens, at, colleagues);
  // The one child of the sentence is whom it is about.
  if (child && children.length === 1 && (child.ids.length > 0 || !name)) return null;
  if (name && name.ids.length > 0) {
    if (child) return againstChild(name, child);
    return lead || (isSaidToCome(tokens, name.to) && !name.guessed) ? { ...name, children: [] } : null;
  }
  if (child || !lead) return null;
  const token = tokens[at]!;
  const { word } = token;
  const strange =
    !/^\d/.test(word) && !plainWords.has(word) && !betweenLeadAndName.has(word) && roleOf(word) === null;
  if (!strange || (lead === 'and' && !token.capital) || children.length === 0) return null;
  if (name) return { ...name, children: [] };
  const next = tokens[at + 1];
  const two = token.capital && next?.capital && !plainWords.has(next.word);
  const said = two ? `${token.said} ${next.said}` : token.said;
  return { said, ids: [], near: [], guessed: false, children: [], from: at, to: at + (two ? 2 : 1) };
}

/** A name that is a child's too: whoever it fits better; both, where it fits both alike. */
function againstChild(name: FoundName, child: FoundName): FoundCompanions['companions'][number] | null {
  const length = (one: FoundName) => one.to - one.from;
  if (child.ids.length === 0 || length(name) > length(child)) return { ...name, children: [] };
  if (name.guessed || length(child) > length(name)) return null;
  return { ...name, children: child.guessed ? [] : child.ids };
}

/** "Tom is free", "Tom and I are both free". */
function isSaidToCome(tokens: readonly Token[], from: number): boolean {
  const rest = tokens.slice(from, from + 5).map(({ word }) => word);
  const first = rest.find(
    (word) => !['and', 'i', 'me', 'is', 'are', 'both', 'can', 'we', 'be'].includes(word),
  );
  return first !== undefined && comesToo.has(first);
}

/** Whether what stands before a word says that somebody comes along. */
function leadOf(
  tokens: readonly Token[],
  at: number,
  children: readonly FoundName[],
  companions: FoundCompanions['companions'],
): 'with' | 'and' | null {
  let before = at - 1;
  while (
    before >= 0 &&
    (betweenLeadAndName.has(tokens[before]!.word) || roleOf(tokens[before]!.word) !== null)
  )
    before -= 1;
  const word = tokens[before]?.word ?? '';
  if (withLike.has(word)) return 'with';
  if (word !== 'and') return null;
  const followsPerson =
    [...children, ...companions].some(({ to }) => to === before) ||
    ['i', 'me', 'us'].includes(tokens[before - 1]?.word ?? '');
  return followsPerson ? 'and' : null;
}

function roleOf(word: string): CompanionRole | null {
  return companionRoles.find((role) => roleWords[role].test(word)) ?? null;
}

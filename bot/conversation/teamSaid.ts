import { listChildren } from '#bot/caseload/reading/listChildren.ts';
import type { Turn } from './turn.ts';

/** The teams whose children a person answers for, by name. */
export async function teamsOf({ council, person }: Pick<Turn, 'council' | 'person'>): Promise<string[]> {
  const { children } = await listChildren(council, person, 'team');
  return [...new Set(children.flatMap(({ team }) => team ?? []))].sort((a, b) => a.localeCompare(b, 'en-GB'));
}

/**
 * Which of these teams a sentence names; of two the longer name.
 * @example teamSaid(['North', 'North East'], 'plan north east’s fortnight') // 'North East'
 */
export function teamSaid(teams: readonly string[], text: string): string | undefined {
  const said = ` ${wordsOf(text)} `;
  const named = teams.filter((team) => said.includes(` ${wordsOf(team)} `));
  return named.sort((a, b) => b.length - a.length)[0];
}

/** In small letters, without what stands between words and after a name. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

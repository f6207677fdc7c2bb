import { historyWords } from '#shared/words/childPage.ts';

/**
 * Why a visit counted or not, each reason once with all its clauses: two policies may say the same.
 * @param because sentences that may end with their clause: `not seen this time (BB-2)`
 * @param said what the entry says already: a reason that only repeats it leaves just the clauses
 * @example historyReasons(['not seen this time (BB-2)', 'not seen this time (I.10)'], []) // ['Not seen this time (BB-2, I.10)']
 */
export function historyReasons(because: string[], said: string[]): string[] {
  const clauses = new Map<string, string[]>();
  for (const sentence of because) {
    const [, text = sentence, clause] = /^(.*) \(([^()]+)\)$/s.exec(sentence) ?? [];
    const found = clauses.get(text) ?? [];
    if (clause && !found.includes(clause)) found.push(clause);
    clauses.set(text, found);
  }
  return [...clauses].map(([text, found]) => {
    const isSaid = said.some((one) => one.toLowerCase() === text.toLowerCase());
    if (found.length === 0) return capitalised(text);
    return isSaid ? historyWords.clauses(found) : `${capitalised(text)} (${found.join(', ')})`;
  });
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

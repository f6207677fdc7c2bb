/** A word of a sentence with its place in it. */
export interface Token {
  /** Small letters, without accents and apostrophes. */
  word: string;
  said: string;
  start: number;
  end: number;
  capital: boolean;
  /** A comma or another sign stands before it. */
  apart: boolean;
}

/** @example folded('Zoë’s') // 'zoes' */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`´]/g, '')
    .toLowerCase();
}

/** The words of a sentence; "Anne-Marie" is two, "O’Neill" is one. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’`´]*/gu)].map((match) => ({
    word: folded(match[0]),
    said: match[0].replace(/['’`´]s?$/u, ''),
    start: match.index,
    end: match.index + match[0].length,
    capital: /^\p{Lu}/u.test(match[0]),
    apart: /[,;:!?()] ?$/.test(text.slice(0, match.index)),
  }));
}

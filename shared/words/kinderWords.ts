import { wordsToAvoid } from './wordsToAvoid.ts';

export interface KinderWord {
  /** As it stands in the text. */
  found: string;
  better: string;
  source: string;
}

const isCapitals = (words: string) => /[A-Z]{2}|[A-Z][a-z][A-Z]/.test(words);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const pattern = (words: string) =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}-])${escaped(words)}(?![\p{L}\p{N}-])`,
    isCapitals(words) ? 'gu' : 'giu',
  );

const blank = (text: string, start: number, length: number) =>
  text.slice(0, start) + ' '.repeat(length) + text.slice(start + length);

/** Takes out the phrases in which a word is fine, so that what is left is the word itself. */
function withoutFinePhrases(text: string, phrases: readonly string[]): string {
  return phrases.reduce(
    (rest, phrase) => rest.replace(pattern(phrase), (hit) => ' '.repeat(hit.length)),
    text,
  );
}

/**
 * The words in a text that children have asked us not to use, with better ones (KSH-14). Never blocks anything:
 * it is shown as a hint while a person types. Each word is named once, in the order of the text; quoted words
 * ("…" or “…”) are the child's own and are left alone.
 *
 * @example kinderWords('Moved placement on Monday') // [{ found: 'placement', better: 'home, or where [name] lives', … }]
 */
export function kinderWords(text: string): KinderWord[] {
  let rest = text.replace(/"[^"]*"|“[^”]*”/gu, (quote) => ' '.repeat(quote.length));
  const hits: (KinderWord & { at: number })[] = [];
  for (const { words, better, source, unlessIn = [] } of wordsToAvoid) {
    const open = withoutFinePhrases(rest, unlessIn);
    const found = words.flatMap((word) => [...open.matchAll(pattern(word))]);
    for (const hit of found) rest = blank(rest, hit.index, hit[0].length);
    const first = found.toSorted((a, b) => a.index - b.index)[0];
    if (first) hits.push({ found: first[0], better, source, at: first.index });
  }
  return hits.toSorted((a, b) => a.at - b.at).map(({ found, better, source }) => ({ found, better, source }));
}

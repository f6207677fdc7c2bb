/**
 * The one of the words that is written most like this one; undefined where none is near enough to have been meant.
 * @example nearest('evry', ['clock', 'every']) // 'every'
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const near = words
    .map((other) => ({ other, distance: distance(word.toLowerCase(), other.toLowerCase()) }))
    .filter(({ other, distance: far }) => far <= Math.min(3, Math.ceil(other.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.other;
}

/** How many letters have to be changed, put in or taken out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

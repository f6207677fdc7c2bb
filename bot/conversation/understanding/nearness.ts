/**
 * How many slips of the finger lie between two words: a letter left out, put in, changed, or two swapped.
 * Damerau's distance (optimal string alignment).
 * @example slips('amrita', 'amrtia') // 1
 */
export function slips(one: string, other: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= one.length; i += 1) {
    const row: number[] = [];
    for (let j = 0; j <= other.length; j += 1) row.push(cell(rows, row, one, other, i, j));
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}

function cell(rows: number[][], row: number[], one: string, other: string, i: number, j: number): number {
  if (i === 0 || j === 0) return i + j;
  const above = rows[i - 1] as number[];
  const same = one[i - 1] === other[j - 1];
  const least = Math.min(
    (above[j] as number) + 1,
    (row[j - 1] as number) + 1,
    (above[j - 1] as number) + (same ? 0 : 1),
  );
  const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
  return swapped ? Math.min(least, ((rows[i - 2] as number[])[j - 2] as number) + 1) : least;
}

/** True where one word is most likely the other mistyped: one slip in a word of four to seven letters, two in a longer one. */
export function isNear(said: string, meant: string): boolean {
  if (said === meant) return true;
  const length = Math.min(said.length, meant.length);
  const allowed = length >= 8 ? 2 : length >= 3 && Math.max(said.length, meant.length) >= 4 ? 1 : 0;
  return allowed > 0 && Math.abs(said.length - meant.length) <= allowed && slips(said, meant) <= allowed;
}

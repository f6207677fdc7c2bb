/**
 * Year groups as people write them, sorted: reception is 0, nursery -1. Undefined: none named, so all; null: cannot be read.
 * @example yearGroupsIn('7-9, 11') // [7, 8, 9, 11]
 */
export function yearGroupsIn(text: string): number[] | undefined | null {
  const found = new Set<number>();
  for (const part of text.replaceAll(/\s*[-–]\s*/g, '-').split(/[\s,;]+/)) {
    if (part === '') continue;
    const ends = part.split('-').map(yearIn);
    const first = ends[0] ?? null;
    const last = ends.at(-1) ?? null;
    if (ends.length > 2 || first === null || last === null || last < first) return null;
    for (let year = first; year <= last; year++) found.add(year);
  }
  return found.size === 0 ? undefined : [...found].sort((a, b) => a - b);
}

function yearIn(text: string): number | null {
  if (/^(r|reception)$/i.test(text)) return 0;
  if (/^(n|nursery)$/i.test(text)) return -1;
  const [, digits] = /^(?:y|yr|year)?(\d{1,2})$/i.exec(text) ?? [];
  return digits !== undefined && Number(digits) >= 1 && Number(digits) <= 14 ? Number(digits) : null;
}

/** What `yearGroupsIn` reads back unchanged. */
export function yearGroupsText(years: readonly number[] | undefined): string {
  return (years ?? []).map((year) => (year === 0 ? 'R' : year < 0 ? 'N' : String(year))).join(' ');
}

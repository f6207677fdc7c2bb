/**
 * What a notification says in place of names, which others may see over a shoulder.
 * @example initialsOfNames(['Mia Hart', 'Leo Hart']) // 'MH, LH'
 */
export function initialsOfNames(names: readonly string[]): string {
  return names
    .map((name) =>
      name
        .split(/[\s-]+/)
        .map((part) => [...part][0] ?? '')
        .join('')
        .toUpperCase(),
    )
    .join(', ');
}

/** The words of a subject or class name, small and without signs: `10B/Ma1` gives `b`, `ma`; `P.E.` gives `pe`. */
export function subjectWords(name: string): string[] {
  const tidy = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<![a-z])([a-z])\.(?:\s?([a-z])\.?(?![a-z]))/g, '$1$2')
    .replace(/['’]/g, '');
  return tidy.match(/\p{L}+/gu) ?? [];
}

type Part = Record<string, unknown>;

/** In the order in which a card shows them. */
const spoken = ['title', 'text', 'label', 'placeholder', 'value', 'altText', 'tooltip'];

/**
 * Everything that a card shows or has read out, a line each, in reading order: texts, facts, choices, buttons.
 * @example wordsOfCard({ body: [{ type: 'TextBlock', text: 'Due today' }] }) // 'Due today'
 */
export function wordsOfCard(card: unknown): string {
  return lines(card).join('\n');
}

function lines(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(lines);
  if (typeof part !== 'object' || part === null) return [];
  const entries = Object.entries(part as Part).filter(
    ([name]) => !['data', 'fallback', 'fallbackText', 'speak', 'refresh', '$schema'].includes(name),
  );
  return entries.flatMap(([name, value]) =>
    typeof value === 'string' ? (spoken.includes(name) ? [value] : []) : lines(value),
  );
}

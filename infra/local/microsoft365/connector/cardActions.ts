/** A button, as far as pressing it needs. */
export interface CardAction {
  type: string;
  title?: string;
  verb?: string;
  id?: string;
  data?: Record<string, unknown>;
  associatedInputs?: string;
  fallback?: { type: string; data?: Record<string, unknown> };
}

type Element = Record<string, unknown>;

/**
 * Every button of an Adaptive Card that calls the bot, those of its parts and of cards within it too, in reading order.
 * @example cardActions({ actions: [{ type: 'Action.Execute', verb: 'later' }] })[0].verb // 'later'
 */
export function cardActions(card: unknown): CardAction[] {
  return elements(card).filter(
    ({ type }) => type === 'Action.Execute' || type === 'Action.Submit',
  ) as unknown as CardAction[];
}

/** What a card's inputs hold before anybody types, by their ids. */
export function inputValues(card: unknown): Record<string, unknown> {
  const inputs = elements(card).filter(({ type, id }) => /^Input\./.test(String(type)) && id !== undefined);
  return Object.fromEntries(
    inputs.map((input) => [
      String(input['id']),
      input['value'] ?? (input['type'] === 'Input.Toggle' ? (input['valueOff'] ?? 'false') : ''),
    ]),
  );
}

/** All objects of a card with a type, without fallbacks and data, which only look like parts of it. */
function elements(part: unknown): Element[] {
  if (Array.isArray(part)) return part.flatMap(elements);
  if (typeof part !== 'object' || part === null) return [];
  const element = part as Element;
  const inside = Object.entries(element)
    .filter(([name]) => name !== 'fallback' && name !== 'data')
    .flatMap(([, value]) => elements(value));
  return typeof element['type'] === 'string' ? [element, ...inside] : inside;
}

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

/** A button by its verb or title, or where several have the same, by a part of its data too. */
export type WhichButton = string | { verb?: string; title?: string; data?: Record<string, unknown> };

/**
 * Whether this is the button that is meant.
 * @example isButton({ type: 'Action.Execute', verb: 'book', data: { id: 1 } }, { verb: 'book', data: { id: 1 } }) // true
 */
export function isButton(action: CardAction, button: WhichButton): boolean {
  if (typeof button === 'string') return action.verb === button || action.title === button;
  const { verb = action.verb, title = action.title, data = {} } = button;
  const same = Object.entries(data).every(([name, value]) => action.data?.[name] === value);
  return action.verb === verb && action.title === title && same;
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

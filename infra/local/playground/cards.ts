/**
 * What the emulator cannot do with cards, and what is done about it on the way. It warns under each card that is as wide as the
 * chat. And its renderer takes a `key` in the data of a button for a property of its own, on which the button breaks: it travels under another name.
 */
const keyOnTheWay = 'keyOnTheWay';

/** A card as the playground takes it; anything else stays as it is. */
export function cardForPlayground(card: unknown): unknown {
  if (!isObject(card)) return card;
  return { ...(changed(card) as object), msteams: undefined };
}

/** What was pressed, as the card of the product said it. */
export function pressedInPlayground(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (isObject(value['action'])) {
    const { action } = value;
    return { ...value, action: { ...action, data: renamed(action['data'], keyOnTheWay, 'key') } };
  }
  return renamed(value, keyOnTheWay, 'key');
}

function changed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(changed);
  if (!isObject(value)) return value;
  const parts = Object.entries(value).map(([name, part]): [string, unknown] => [
    name,
    name === 'data' ? renamed(part, 'key', keyOnTheWay) : changed(part),
  ]);
  return Object.fromEntries(parts);
}

function renamed(data: unknown, from: string, to: string): unknown {
  if (!isObject(data) || !(from in data)) return data;
  const { [from]: value, ...more } = data;
  return { ...more, [to]: value };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

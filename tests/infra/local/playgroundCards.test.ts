import { cardForPlayground, pressedInPlayground } from '#infra/local/playground/cards.ts';

const data = { key: '1f2e', child: '2a', more: { key: 'stays' } };
const card = {
  type: 'AdaptiveCard',
  msteams: { width: 'Full' },
  body: [
    { type: 'TextBlock', text: 'key' },
    { type: 'ActionSet', actions: [{ type: 'Action.Execute', verb: 'book-visit', data }] },
  ],
  actions: [{ type: 'Action.ShowCard', card: { actions: [{ type: 'Action.Submit', data }] } }],
};

/** The data of each button, wherever it stands. */
function buttonData(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => (name === 'data' ? [part] : buttonData(part)));
}

describe('cards on the way to the playground and back', () => {
  test('carry no key by its own name, and no width; the product’s card is left as it was', () => {
    const before = JSON.stringify(card);
    const shown = cardForPlayground(card) as { msteams?: unknown };
    expect(shown.msteams).toBeUndefined();
    expect(buttonData(shown)).toHaveLength(2);
    for (const one of buttonData(shown)) expect(one).not.toHaveProperty('key');
    expect(JSON.stringify(card)).toBe(before);
  });

  test('come back with what the product put in, from both kinds of button', () => {
    const [shown] = buttonData(cardForPlayground(card));
    expect(pressedInPlayground({ action: { type: 'Action.Execute', data: shown } })).toEqual({
      action: { type: 'Action.Execute', data },
    });
    expect(pressedInPlayground(shown)).toEqual(data);
  });

  test.each([[undefined], [null], ['words'], [{ commandId: 'searchChildren', parameters: [] }]])(
    'what is no button stays: %j',
    (value) => {
      expect(pressedInPlayground(value)).toEqual(value);
    },
  );
});

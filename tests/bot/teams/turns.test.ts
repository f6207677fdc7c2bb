import type { BotHandlers, Sender } from '#bot/teams/turn.ts';
import type { Conversation } from '#infra/local/microsoft365/connector/chats.ts';
import type { AdaptiveCard } from '#shared/model/card.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { botWireWords } from '#shared/words/botWire.ts';
import { problems } from '#shared/words/errors.ts';
import { startDelivery, type Delivery, type Reader } from './startDelivery.ts';

/** What the handlers were asked, and by whom. */
let asked: { from: Sender; what: unknown }[] = [];
/** What they do in this test; else they say that they were asked. */
let said: BotHandlers['said'] | null = null;
let acted: BotHandlers['acted'] | null = null;
let searched: BotHandlers['searched'] | null = null;

const hear = (from: Sender, what: unknown) => void asked.push({ from, what });
let delivery: Delivery;
let amara: Reader;
beforeAll(async () => {
  delivery = await startDelivery();
  await delivery.run({
    async said(from, what) {
      hear(from, what);
      return said ? said(from, what) : [];
    },
    async acted(from, what) {
      hear(from, what);
      return acted ? acted(from, what) : { text: 'Done' };
    },
    async searched(from, what) {
      hear(from, what);
      return searched ? searched(from, what) : [];
    },
  });
});
afterAll(() => delivery.close());
beforeEach(async () => {
  amara = await delivery.reader();
});
afterEach(() => {
  asked = [];
  said = acted = searched = null;
});

const card = (text: string): AdaptiveCard => ({
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: text,
  body: [
    { type: 'TextBlock', text },
    { type: 'Input.Text', id: 'why', value: 'no reason' },
    { type: 'Input.Toggle', id: 'sure', title: 'Sure?' },
  ],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Keep it',
      verb: 'keep',
      data: { id: 7 },
      fallback: { type: 'Action.Submit', title: 'Keep it', data: { id: 7, verb: 'keep' } },
    },
  ],
});
const shared = (kind: 'channel' | 'groupChat'): Conversation =>
  delivery.outlook.connector.chats.open({
    id: `19:${kind}-${amara.objectId}@thread.tacv2`,
    kind,
    app: delivery.outlook.connector.app.clientId,
    members: [amara.objectId],
  });

describe('what somebody writes', () => {
  test('comes as plain words, with who and where', async () => {
    await amara.chat.say('  who is next? ');
    expect(asked).toMatchObject([
      {
        from: { objectId: amara.objectId, name: 'Amara Bell', place: 'personal' },
        what: { text: 'who is next?' },
      },
    ]);
    // The roster is asked while the turn lasts, by whoever needs it.
    said = async (from) => [{ text: String(await from.account()), summary: 'Account' }];
    expect((await amara.chat.say('who am I?'))[0]?.text).toBe(amara.account);
  });

  test('is answered with words, cards and things to say', async () => {
    said = async () => [
      { text: 'Two things', summary: 'Two', suggestions: ['One', 'Two', '3', '4', '5', '6', '7'] },
      { card: card('A card'), summary: 'A card' },
    ];
    const [first, second] = await amara.chat.say('hello');
    expect(first).toMatchObject({ text: 'Two things', summary: 'Two', card: null });
    expect(first?.suggestions).toEqual(['One', 'Two', '3', '4', '5', '6']);
    expect(first?.raw.activity['textFormat']).toBe('plain');
    expect(second).toMatchObject({ card: { fallbackText: 'A card' } });
  });

  test('a refusal is told in its own words, a fault as ours, and the log has no word of it', async () => {
    said = async () => {
      throw new ProblemError(problems.childNotFound);
    };
    expect((await amara.chat.say('why is Mia due'))[0]?.text).toContain(problems.childNotFound.title);
    delivery.logged.length = 0;
    said = async (_from, { text }) => {
      throw new Error(`cannot read ${text}`);
    };
    expect((await amara.chat.say('a secret'))[0]?.text).toBe(botWireWords.wentWrong);
    // It may have gone wrong after the work was kept.
    expect(botWireWords.wentWrong).not.toMatch(/nothing was (changed|done)/);
    expect(delivery.logged.join()).toContain('A turn of the bot failed');
    expect(delivery.logged.join()).not.toMatch(/secret|Amara|sample\.example/);
  });

  test('an answer that takes a while is announced', async () => {
    const seen: string[] = [];
    const stop = delivery.outlook.connector.subscribe(({ kind }) => void seen.push(kind));
    said = async () => {
      while (!seen.includes('typing')) await new Promise((next) => setTimeout(next, 5));
      return [{ text: 'Now', summary: 'Now' }];
    };
    await amara.chat.say('hello');
    stop();
    expect(seen).toEqual(['typing', 'sent']);
  });

  test('an answer that cannot be sent does not bring the same words again', async () => {
    said = async () => [{ text: 'Yes', summary: 'Yes' }];
    delivery.outlook.fault({ kind: 'server-error', times: 1, method: 'POST', path: '/activities' });
    expect(await amara.chat.say('hello')).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  test.each(['messageReaction', 'messageUpdate', 'messageDelete', 'event'])(
    'what is no message (%s) is let by',
    async (type) => {
      const answer = await delivery.outlook.connector.post(amara.account, { type });
      expect([answer.status, asked]).toEqual([200, []]);
    },
  );
});

describe('a button', () => {
  beforeEach(() => {
    said = async () => [{ card: card('Before'), summary: 'Before' }];
    acted = async () => ({ card: card('After') });
  });

  test.each(['press', 'pressInOldClient'] as const)(
    '%s: the new card takes the place of the old one',
    async (how) => {
      await amara.chat.say('card');
      const message = await amara.chat[how]('Keep it', { sure: 'true' });
      expect(asked[1]?.what).toEqual({ verb: 'keep', data: { id: 7, why: 'no reason', sure: 'true' } });
      expect(message.card?.fallbackText).toBe('After');
      expect(amara.chat.messages.map(({ edits }) => edits)).toEqual([0, 1]);
    },
  );

  test.each(['press', 'pressInOldClient'] as const)('%s: words stand below it', async (how) => {
    acted = async () => {
      throw new ProblemError(problems.childNotFound);
    };
    await amara.chat.say('card');
    expect((await amara.chat[how]('keep')).text).toContain(problems.childNotFound.title);
    expect(amara.chat.messages).toHaveLength(3);
  });

  test('of a message that is gone is answered below', async () => {
    await amara.chat.say('card');
    delivery.outlook.fault({
      kind: 'refuse',
      status: 404,
      code: 'ActivityNotFoundInConversation',
      times: 1,
      method: 'PUT',
      path: '/activities',
    });
    const message = await amara.chat.pressInOldClient('Keep it');
    expect(message.card?.fallbackText).toBe('After');
    expect(amara.chat.messages).toHaveLength(3);
  });

  test('an invoke of another kind is not ours', async () => {
    const answer = await delivery.outlook.connector.post(amara.account, {
      type: 'invoke',
      name: 'task/fetch',
      value: {},
    });
    expect(answer.status).toBe(501);
  });
});

describe('the search in messages', () => {
  test('lists what was found, a page at a time', async () => {
    searched = async () => [{ title: 'M. L.', text: 'due Friday', card: card('M. L.') }];
    const found = await amara.chat.search('mia', { skip: 5, count: 10 });
    expect(asked[0]?.what).toEqual({ words: 'mia', skip: 5, count: 10 });
    expect(found).toEqual([{ title: 'M. L.', text: 'due Friday', card: card('M. L.') }]);
    await amara.chat.search('');
    expect(asked[1]?.what).toMatchObject({ words: '' });
  });

  test('tells what is wrong in words', async () => {
    searched = async () => {
      throw new Error('broken');
    };
    await expect(amara.chat.search('mia')).rejects.toThrow(botWireWords.wentWrong);
  });
});

describe.each(['channel', 'groupChat'] as const)('where others read along (%s)', (kind) => {
  const texts = (where: Conversation) =>
    delivery.outlook.connector.chats
      .messages(where.id)
      .filter(({ from }) => from === 'bot')
      .map(({ activity }) => [activity.text, activity.attachments]);

  test('only words that are marked for everybody are shown, and never a card', async () => {
    const where = shared(kind);
    const { connector } = delivery.outlook;
    said = async () => [
      { text: 'Mia is due on Friday', summary: 'Mia' },
      { text: 'I am a bot', summary: 'A bot', card: card('Mia'), suggestions: ['Mia'], forEverybody: true },
    ];
    await connector.post(amara.account, { type: 'message', text: 'why is Mia due' }, where);
    expect(texts(where)).toEqual([['I am a bot', undefined]]);
    said = async () => [{ card: card('Mia'), summary: 'Mia' }];
    await connector.post(amara.account, { type: 'message', text: 'why is Mia due' }, where);
    expect(texts(where)[1]).toEqual([botWireWords.onlyInPrivate, undefined]);
    said = async () => {
      throw new ProblemError(problems.childNotFound);
    };
    await connector.post(amara.account, { type: 'message', text: 'why is Mia due' }, where);
    expect(texts(where)[2]).toEqual([botWireWords.onlyInPrivate, undefined]);
    expect(asked.map(({ from }) => from.place)).toEqual(
      Array(3).fill(kind === 'channel' ? 'channel' : 'group'),
    );
    expect(JSON.stringify(texts(where))).not.toContain('Mia');
  });

  test('a button shows nobody the new card', async () => {
    acted = async () => ({ card: card('Mia') });
    const answer = await delivery.outlook.connector.post(
      amara.account,
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'keep', data: {} } },
      },
      shared(kind),
    );
    expect(answer.body).toMatchObject({ statusCode: 200, value: botWireWords.onlyInPrivate });
  });

  test('a mention of the bot is no part of what is said', async () => {
    const bot = { id: `28:${delivery.outlook.connector.app.clientId}`, name: 'Seen & Heard' };
    await delivery.outlook.connector.post(
      amara.account,
      {
        type: 'message',
        text: '<at>Seen & Heard</at>&nbsp;help',
        entities: [{ type: 'mention', text: '<at>Seen & Heard</at>', mentioned: bot }],
      },
      shared(kind),
    );
    expect(asked[0]?.what).toEqual({ text: 'help' });
    // Nor does it tell where the person's own chat is.
    expect(await delivery.state(amara)).toBeNull();
  });
});

import { randomUUID } from 'node:crypto';
import type { Fault } from '#infra/local/microsoft365/faults.ts';
import { until } from '#tests/bot/productProcess.ts';
import { startDelivery, type Delivery, type Reader } from './startDelivery.ts';

let delivery: Delivery;
beforeAll(async () => {
  delivery = await startDelivery();
});
afterAll(() => delivery.close());

const texts = ({ chat }: Reader) => chat.messages.map(({ text }) => text);
const minute = 60_000;
const hour = 60 * minute;
/** A fault that the next request of this kind to the connector meets. */
const fault = (change: Partial<Fault>) =>
  delivery.outlook.fault({ kind: 'refuse', times: 1, method: 'POST', path: '/activities', ...change });

describe('a message that the product wants in a chat', () => {
  test('makes the chat where there is none, and is there once however often it is asked for', async () => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'Three children are late');
    await delivery.drain();
    await delivery.drain(hour);
    expect(texts(rosa)).toEqual(['Three children are late']);
    expect(rosa.chat.last().summary).toBe('Three children are late');
    expect(await delivery.row(subject)).toMatchObject({ shown_version: 1, done_at: expect.any(Date) });
    expect(await delivery.state(rosa)).toBe('open');
  });

  test('is written anew in place when what it says changes, and taken out when it is withdrawn', async () => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'Late');
    await delivery.drain();
    delivery.says(subject, { text: 'Seen since', summary: 'Seen since' });
    await delivery.change(subject);
    await delivery.drain(2_000);
    expect(rosa.chat.messages.map(({ text, edits }) => [text, edits])).toEqual([['Seen since', 1]]);
    await delivery.withdraw(subject);
    await delivery.drain(4_000);
    expect(texts(rosa)).toEqual([]);
    expect(await delivery.row(subject)).toMatchObject({ done_at: expect.any(Date), last_error: null });
  });

  test('is not sent when it is withdrawn before, or has nothing to say any more', async () => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'Late');
    await delivery.withdraw(subject);
    delivery.says(await delivery.want(rosa, 'Late too'), null);
    await delivery.drain();
    expect(texts(rosa)).toEqual([]);
  });

  test('a change while it is on its way is not lost', async () => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'First');
    const stop = delivery.outlook.connector.subscribe(({ kind, message }) => {
      if (kind !== 'sent' || message.activity.text !== 'First') return;
      delivery.says(subject, { text: 'Second', summary: 'Second' });
      void delivery.change(subject);
    });
    await delivery.drain();
    stop();
    await delivery.drain(2_000);
    expect(texts(rosa)).toEqual(['Second']);
  });

  test('says in place what a chat does not let it take out', async () => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'Late');
    await delivery.drain();
    fault({ method: 'DELETE', status: 501, code: 'NotImplemented' });
    await delivery.withdraw(subject);
    await delivery.drain(2_000);
    expect(texts(rosa)).toEqual(['This is done. There is nothing more to do here.']);
  });

  test.each([
    ['to change', 'PUT', 404],
    ['to take out', 'DELETE', 404],
  ])(
    'deleted by its reader, there is nothing %s, and it does not come back',
    async (_what, method, status) => {
      const rosa = await delivery.reader();
      const subject = await delivery.want(rosa, 'Late');
      await delivery.drain();
      fault({ method, status, code: 'ActivityNotFoundInConversation' });
      await (method === 'PUT' ? delivery.change(subject) : delivery.withdraw(subject));
      await delivery.drain(2_000);
      await delivery.drain(hour);
      expect(texts(rosa)).toEqual(['Late']);
      expect(await delivery.row(subject)).toMatchObject({ done_at: expect.any(Date), last_error: null });
    },
  );
});

describe('a message that we took out', () => {
  test('because its reader may not see it, is sent anew once they may again', async () => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'Late');
    await delivery.drain();
    delivery.says(subject, null);
    await delivery.change(subject);
    await delivery.drain(2_000);
    expect(texts(rosa)).toEqual([]);
    expect(await delivery.row(subject)).toMatchObject({ activity_id: null, conversation_id: null });
    delivery.says(subject, { text: 'Still late', summary: 'Still late' });
    await delivery.change(subject);
    await delivery.drain(4_000);
    expect(texts(rosa)).toEqual(['Still late']);
  });

  test.each([true, false])(
    'is sent anew when it is wanted again (%s: withdrawn before)',
    async (withdrawn) => {
      const rosa = await delivery.reader();
      const subject = await delivery.want(rosa, 'Not booked');
      await delivery.drain();
      delivery.says(subject, null);
      await (withdrawn ? delivery.withdraw(subject) : delivery.change(subject));
      await delivery.drain(2_000);
      delivery.says(subject, { text: 'Not booked again', summary: 'Not booked again' });
      await delivery.wantAgain(rosa, subject);
      await delivery.drain(4_000);
      await delivery.wantAgain(rosa, subject);
      await delivery.drain(6_000);
      expect(rosa.chat.messages.map(({ text, edits }) => [text, edits])).toEqual([['Not booked again', 0]]);
    },
  );

  test('does not come back where its reader deleted it', async () => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'Late');
    await delivery.drain();
    fault({ method: 'DELETE', status: 404, code: 'ActivityNotFoundInConversation' });
    await delivery.withdraw(subject);
    await delivery.drain(2_000);
    await delivery.wantAgain(rosa, subject);
    await delivery.drain(4_000);
    expect(texts(rosa)).toEqual(['Late']);
  });
});

describe('each refusal of the connector', () => {
  type Wait = 'soon' | 'person' | 'deployment' | 'never';
  test.each<[status: number, code: string, waits: Wait, state: string, more?: Partial<Fault>]>([
    [400, 'BadArgument', 'never', 'open'],
    [401, 'BotNotRegistered', 'deployment', 'open'],
    [403, 'BotDisabledByAdmin', 'person', 'forbidden'],
    [403, 'BotNotInConversationRoster', 'person', 'removed'],
    [403, 'ConversationBlockedByUser', 'person', 'blocked'],
    [403, 'ForbiddenOperationException', 'person', 'removed'],
    [403, 'MessageWritesBlocked', 'person', 'blocked'],
    [403, 'SomethingNew', 'person', 'forbidden'],
    [403, 'InvalidBotApiHost', 'deployment', 'open'],
    [403, 'NotEnoughPermissions', 'deployment', 'open'],
    [412, 'PreconditionFailed', 'soon', 'open'],
    [413, 'MessageSizeTooBig', 'never', 'open'],
    [429, 'Throttled', 'soon', 'open'],
    [500, 'ServiceError', 'never', 'open'],
    [502, 'BadGateway', 'soon', 'open'],
    [503, 'ServiceUnavailable', 'soon', 'open'],
    [504, 'GatewayTimeout', 'soon', 'open'],
  ])('%i %s: waits %s, and the chat is %s', async (...[status, code, waits, state]) => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'Late');
    fault({ status, code });
    const before = Date.now();
    await delivery.drain();
    expect(texts(rosa)).toEqual([]);
    expect(await delivery.state(rosa)).toBe(state);
    const row = await delivery.row(subject);
    expect(row).toMatchObject({ activity_id: null, sending_since: null, last_error: expect.any(String) });
    const wait = row.done_at ? null : row.next_attempt_at.getTime() - before;
    if (waits === 'never') expect(wait).toBeNull();
    else if (waits === 'person') expect(wait).toBeGreaterThan(50 * minute);
    else expect(wait).toBeLessThan(10_000);
    if (waits === 'soon' || waits === 'deployment') {
      await delivery.drain(minute);
      expect(texts(rosa)).toEqual(['Late']);
    }
  });

  test('what others may lift is tried again once a day, also where several messages wait', async () => {
    const rosa = await delivery.reader();
    const app = (state: 'disabled' | 'installed') => delivery.outlook.connector.setApp(rosa.account, state);
    await delivery.want(rosa, 'First');
    await delivery.drain();
    app('disabled');
    await delivery.want(rosa, 'Late');
    await delivery.want(rosa, 'Later');
    await delivery.drain(hour);
    app('installed');
    await delivery.drain(23 * hour);
    expect(texts(rosa)).toEqual(['First']);
    app('disabled');
    await delivery.drain(26 * hour);
    app('installed');
    await delivery.drain(49 * hour);
    expect(texts(rosa)).toEqual(['First']);
    await delivery.drain(51 * hour);
    expect(texts(rosa)).toEqual(['First', 'Late', 'Later']);
    expect(await delivery.state(rosa)).toBe('open');
  });

  test('the connector is not asked again before the time it gave', async () => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'Late');
    fault({ kind: 'throttle', retryAfterSeconds: 90 });
    await delivery.drain();
    expect((await delivery.row(subject)).next_attempt_at.getTime() - Date.now()).toBeGreaterThan(85_000);
    await delivery.drain(60_000);
    expect(texts(rosa)).toEqual([]);
    await delivery.drain(91_000);
    expect(texts(rosa)).toEqual(['Late']);
  });

  test('a chat that is not there any more is looked up anew, once', async () => {
    const rosa = await delivery.reader();
    await delivery.want(rosa, 'One');
    await delivery.drain();
    fault({ status: 404, code: 'ConversationNotFound' });
    await delivery.want(rosa, 'Two');
    await delivery.drain(2_000);
    expect(texts(rosa)).toEqual(['One', 'Two']);
    fault({ status: 404, code: 'ConversationNotFound', times: 2 });
    const third = await delivery.want(rosa, 'Three');
    await delivery.drain(4_000);
    expect(texts(rosa)).toHaveLength(2);
    expect(await delivery.row(third)).toMatchObject({ done_at: null, last_error: 'no-conversation' });
  });

  test('what goes wrong is logged by its kind alone', () => {
    const log = delivery.logged.join('\n');
    expect(log).toContain('throttled');
    expect(log).not.toMatch(/Late|worker\.|sample\.example|7d9f1c1e-0000-4000-8000-0000000004/);
  });
});

describe('never twice', () => {
  test.each<Fault['kind']>(['close-after', 'close-before'])(
    'after an answer that was lost (%s)',
    async (kind) => {
      const rosa = await delivery.reader();
      const subject = await delivery.want(rosa, 'Late');
      fault({ kind });
      await delivery.drain();
      await delivery.drain(hour);
      const there = kind === 'close-after' ? ['Late'] : [];
      expect(texts(rosa)).toEqual(there);
      expect(await delivery.row(subject)).toMatchObject({
        done_at: expect.any(Date),
        last_error: 'in-doubt',
        sending_since: expect.any(Date),
      });
      await delivery.change(subject);
      await delivery.drain(2 * hour);
      expect(texts(rosa)).toEqual(there);
    },
  );

  test('by a process that finds what a killed one had in hand', async () => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'Late');
    const left = { claim: randomUUID(), claimed_until: new Date(Date.now() + 2 * minute) };
    await delivery.leave(subject, { ...left, sending_since: new Date() });
    await delivery.drain(minute);
    expect(await delivery.row(subject)).toMatchObject({ done_at: null });
    await delivery.drain(3 * minute);
    expect(texts(rosa)).toEqual([]);
    expect(await delivery.row(subject)).toMatchObject({ last_error: 'in-doubt', claim: null });
  });

  test('one that a killed process had in hand and not yet sent is sent', async () => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'Late');
    await delivery.leave(subject, {
      claim: randomUUID(),
      claimed_until: new Date(Date.now() - 1),
    });
    await delivery.drain();
    expect(texts(rosa)).toEqual(['Late']);
  });

  test('a change whose answer was lost is simply made again', async () => {
    const rosa = await delivery.reader();
    const subject = await delivery.want(rosa, 'Late');
    await delivery.drain();
    delivery.says(subject, { text: 'Seen', summary: 'Seen' });
    await delivery.change(subject);
    fault({ kind: 'close-after', method: 'PUT' });
    await delivery.drain(2_000);
    expect((await delivery.row(subject)).done_at).toBeNull();
    await delivery.drain(minute);
    expect(texts(rosa)).toEqual(['Seen']);
  });

  test('with several at it at once, each message is there once, and in order', async () => {
    const readers = await Promise.all([delivery.reader(), delivery.reader()]);
    for (const text of ['One', 'Two', 'Three'])
      for (const reader of readers) await delivery.want(reader, text);
    await Promise.all([delivery.drain(), delivery.drain(), delivery.drain()]);
    for (const reader of readers) expect(texts(reader)).toEqual(['One', 'Two', 'Three']);
  });
});

test('a chat is given no more in a second, or in half a minute, than Teams takes', async () => {
  const rosa = await delivery.reader();
  for (let index = 0; index < 40; index++) await delivery.want(rosa, `Message ${index}`);
  await delivery.drain();
  expect(texts(rosa)).toHaveLength(3);
  for (let second = 1; second <= 20; second++) await delivery.drain(second * 1_001);
  expect(texts(rosa)).toHaveLength(30);
  for (let second = 60; second <= 70; second++) await delivery.drain(second * 1_001);
  expect(texts(rosa)).toHaveLength(40);
});

describe('whoever cannot be written to', () => {
  beforeAll(() => delivery.run());

  test('is asked for nothing more, and gets what waited when they write again', async () => {
    const rosa = await delivery.reader();
    await rosa.chat.say('hello');
    delivery.outlook.connector.setApp(rosa.account, 'blocked');
    const subject = await delivery.want(rosa, 'Late');
    await until(async () => (await delivery.state(rosa)) === 'blocked');
    await delivery.want(rosa, 'Later');
    await until(async () => (await delivery.row(subject)).claim === null);
    delivery.outlook.connector.setApp(rosa.account, 'installed');
    await rosa.chat.say('I am back');
    await until(async () => texts(rosa).includes('Late') && texts(rosa).includes('Later'));
    expect(texts(rosa)).toEqual([
      'hello',
      'You said: hello',
      'I am back',
      'You said: I am back',
      'Late',
      'Later',
    ]);
  });

  test('without the app, gets what waited once it is installed', async () => {
    const rosa = await delivery.reader();
    delivery.outlook.connector.setApp(rosa.account, 'removed');
    const subject = await delivery.want(rosa, 'Late');
    await until(async () => (await delivery.row(subject)).last_error === 'removed');
    await rosa.chat.install();
    await until(async () => texts(rosa).includes('Late'));
    expect(texts(rosa)).toEqual(['Welcome', 'Late']);
    await rosa.chat.uninstall();
    expect(await delivery.state(rosa)).toBe('removed');
  });
});

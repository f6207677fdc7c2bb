import { createConversation } from '#bot/conversation/createConversation.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Sender } from '#bot/teams/turn.ts';
import { cardActions } from '#infra/local/microsoft365/connector/cardActions.ts';
import { cardFaults } from '#tests/bot/cards/cardFaults.ts';
import { wordsOfCard } from '#tests/bot/teams/wordsOfCard.ts';
import { type Scene, startScene } from './scene.ts';

/** Who is answered what: by role, by whose child it is, and by where it is asked. Monday 23 November 2026, nine in the morning. */
let here: Scene;
let amara: Person;
let rosa: Person;
let mia: string;
let zara: string;
beforeAll(async () => {
  here = await startScene();
  amara = await here.person('Amara Bell', ['worker']);
  rosa = await here.person('Rosa Marsh', ['worker']);
  mia = await here.named(amara, 'Mia Hart');
  zara = await here.named(rosa, 'Zara Quill', {
    involvements: [{ kind: 'child-in-need', start: '2026-10-01' }],
  });
});
afterAll(() => here.close());

const sender = (
  who: { objectId: string; account: string; name: string },
  more: Partial<Sender> = {},
): Sender => ({
  objectId: who.objectId,
  name: who.name,
  account: () => Promise.resolve(who.account),
  place: 'personal',
  ...more,
});
const bot = () => createConversation(here.council);
const wordsOf = (answer: { text?: string; card?: object }) =>
  [answer.text ?? '', answer.card ? wordsOfCard(answer.card) : ''].join('\n');
const said = async (from: Sender, text: string) => (await bot().said(from, { text })).map(wordsOf).join('\n');
const refusals = async () =>
  await here.council.db
    .selectFrom('audit')
    .select(['actor', 'action', 'child_id'])
    .where('outcome', '=', 'refused')
    .execute();

describe('somebody else’s child', () => {
  test('is not found by the data of a button either, and the refusal is on the trail', async () => {
    const press = (verb: string, data: Record<string, unknown>) => bot().acted(sender(amara), { verb, data });
    await expect(press('wish', { intent: 'why', children: [zara] })).rejects.toThrow(
      'There is no child here',
    );
    await expect(press('wish', { intent: 'book', children: [mia, zara] })).rejects.toThrow(
      'There is no child here',
    );
    const time = { start: '2026-11-26T16:00:00+00:00', end: '2026-11-26T17:00:00+00:00', place: 'home' };
    const book = {
      ...time,
      children: [zara],
      key: crypto.randomUUID(),
      standing: '',
      offered: true,
      announced: true,
    };
    await expect(press('book-visit', book)).rejects.toThrow('There is no child here');
    await expect(
      press('record-visit', {
        child: zara,
        booking: null,
        version: null,
        key: crypto.randomUUID(),
        seen: 'yes',
        day: '2026-11-20',
      }),
    ).rejects.toThrow('There is no child here');
    expect(await refusals()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          actor: amara.objectId,
          action: 'child-not-found: bot wish',
          child_id: zara,
        }),
        expect.objectContaining({
          actor: amara.objectId,
          action: 'child-not-found: bot book-visit',
          child_id: zara,
        }),
      ]),
    );
    expect(await here.visitsOf(zara)).toEqual([]);
  });

  test('a booking of hers can be neither seen, moved nor cancelled', async () => {
    const { id } = await here.booked(rosa, [zara], '2026-11-27T16:00');
    const press = (verb: string, data: Record<string, unknown>) => bot().acted(sender(amara), { verb, data });
    const time = { start: '2026-11-26T16:00:00+00:00', end: '2026-11-26T17:00:00+00:00', place: 'home' };
    for (const [verb, data] of [
      ['show-booking', { booking: id }],
      ['wish', { intent: 'move', children: [mia], booking: id }],
      ['move-visit', { ...time, booking: id, child: mia, version: 1, offered: true }],
      ['cancel-visit', { booking: id, version: 1, why: 'other' }],
      ['record-visit', { child: mia, booking: id, version: 1, key: crypto.randomUUID(), seen: 'yes' }],
    ] as const)
      await expect(press(verb, data)).rejects.toThrow('This booking is not there');
    expect(await here.bookingsOf(zara)).toMatchObject([{ state: 'booked', version: 1 }]);
  });

  test('a card goes by the rights of who presses it', async () => {
    const [answer] = await bot().said(sender(amara), { text: 'book Mia' });
    const press = cardActions(answer?.card).find(({ verb }) => verb === 'book-visit');
    await expect(bot().acted(sender(rosa), { verb: 'book-visit', data: press?.data ?? {} })).rejects.toThrow(
      'There is no child here',
    );
    expect(await here.bookingsOf(mia)).toEqual([]);
  });
});

test('a made-up button, and one with data that cannot be, are told kindly', async () => {
  for (const [verb, data] of [
    ['constructor', {}],
    ['no-such-verb', {}],
    ['wish', { intent: 'delete-everything' }],
    ['book-visit', { children: 'all' }],
    ['record-visit', { child: 'x' }],
  ] as const)
    expect(await bot().acted(sender(amara), { verb, data })).toEqual({
      text: expect.stringContaining('I no longer know this button'),
    });
});

describe('where others read along', () => {
  test.each(['group', 'channel'] as const)(
    'in a %s no child is named, and no button does anything',
    async (place) => {
      const from = sender(amara, { place });
      for (const text of ['who do I need to see', 'why is Mia due', 'book Mia', 'help']) {
        const [answer] = await bot().said(from, { text });
        expect(answer).toMatchObject({
          forEverybody: true,
          text: expect.stringContaining('in your own chat with me'),
        });
        expect(JSON.stringify(answer)).not.toMatch(/Mia|MH|amara/i);
      }
      expect(await bot().acted(from, { verb: 'wish', data: { intent: 'why', children: [mia] } })).toEqual({
        text: expect.stringContaining('in your own chat with me'),
        summary: expect.any(String),
        forEverybody: true,
      });
      const [hello] = await bot().installed(from);
      expect(hello?.forEverybody).toBe(true);
    },
  );
});

describe('by role', () => {
  test('a manager hears of the team: who is late or not seen, with the worker and a link', async () => {
    const manager = await here.person('Iqbal Stone', ['manager']);
    await here.council.db
      .updateTable('allocation')
      .set({ team: 'T1' })
      .where('child_id', 'in', [mia, zara])
      .execute();
    const answer = await said(sender(manager), 'who is late');
    expect(answer).toContain('Late or not seen yet');
    expect(answer).toMatch(/1 late, .*2 not seen yet, of 2 children/);
    expect(answer).toContain('Zara Quill');
    expect(answer).toContain('With Rosa Marsh');
    expect(answer).not.toContain('Find a time');
    // The same whichever way it is asked, and each child can be asked about.
    expect(await said(sender(manager), 'who do I need to see')).toContain('Late or not seen yet');
    expect(await said(sender(manager), 'why is Zara due')).toContain('Zara Quill: why this date');
    expect(await said(sender(manager), 'help')).toContain('“who is late”');
  });

  test('a head of service hears of the whole service', async () => {
    const head = await here.person('Nia Frost', ['head-of-service'], { teams: [] });
    expect(await said(sender(head), 'who is late')).toContain('Mia Hart');
  });

  test.each([
    ['Tom Reed', 'administrator'],
    ['Owen Hale', 'analyst'],
  ] as const)('%s, %s, is told what they can do where', async (name, role) => {
    const person = await here.person(name, [role]);
    expect(await said(sender(person), 'why is Mia due')).toContain('Your part of Seen & Heard is in the tab');
    expect(await bot().searched(sender(person), { words: '', skip: 0, count: 10 })).toEqual([]);
  });

  test('somebody whom the council does not know is told whom to ask, and it is on the trail', async () => {
    const stranger = {
      objectId: '7d9f1c1e-0000-4000-8000-0000000009aa',
      account: 'nobody@sample.example',
      name: 'Nobody',
    };
    expect(await said(sender(stranger), 'why is Mia due')).toContain(
      'your account is not in this council’s people file',
    );
    expect(await refusals()).toContainEqual({
      actor: stranger.objectId,
      action: 'not-known-here: bot said',
      child_id: null,
    });
  });

  test('the roster is asked for the account only until it is pinned', async () => {
    const petra = await here.person('Petra Lowe', ['worker'], { signedIn: false });
    let asked = 0;
    const from = sender(petra, {
      account: () => {
        asked += 1;
        return Promise.resolve(petra.account);
      },
    });
    expect(await said(from, 'hi')).toContain('Hello Petra.');
    expect(await said(from, 'hi')).toContain('Hello Petra.');
    expect(asked).toBe(1);
    // Another object id with the same account is somebody else.
    expect(
      await said(sender({ ...petra, objectId: '7d9f1c1e-0000-4000-8000-0000000009bb' }), 'hi'),
    ).toContain('I do not know you yet');
  });

  test('the app says hello when it is installed', async () => {
    expect(wordsOf((await bot().installed(sender(amara)))[0] ?? {})).toContain('Hello Amara.');
  });
});

describe('the message extension', () => {
  test('finds my children by the beginning of a name; the card has initials and nothing more', async () => {
    const found = await bot().searched(sender(amara), { words: 'mi ha', skip: 0, count: 10 });
    expect(found).toMatchObject([{ title: 'Mia Hart', text: expect.stringMatching(/^Due /) }]);
    const card = found[0]?.card ?? {};
    expect(cardFaults(card)).toEqual([]);
    expect(wordsOfCard(card)).toMatch(
      /^MH\nDue [^\n]+\nOpens only for people who work with this child\.\nOpen in Seen & Heard$/,
    );
    expect(JSON.stringify(card)).not.toMatch(/Mia|Hart|amara/i);
    expect(JSON.stringify(card)).toContain(`child/${mia}`);
  });

  test('finds nobody else’s, and pages through a long list', async () => {
    expect(await bot().searched(sender(amara), { words: 'Zara', skip: 0, count: 10 })).toEqual([]);
    expect(await bot().searched(sender(amara), { words: '', skip: 0, count: 1 })).toHaveLength(1);
    expect(await bot().searched(sender(amara), { words: '', skip: 1, count: 1 })).toEqual([]);
    // Nothing is shown to others by searching, so it works where a message to others is written.
    expect(
      await bot().searched(sender(amara, { place: 'channel' }), { words: 'Mia', skip: 0, count: 5 }),
    ).toHaveLength(1);
  });
});

test('a calendar that cannot be read is said, and no time is offered as free', async () => {
  const far = createConversation({
    ...here.council,
    calendar: {
      ...here.council.calendar,
      readCalendars: (mailboxes) =>
        Promise.resolve(
          new Map(mailboxes.map((one) => [one, { read: false as const, why: 'unreachable' as const }])),
        ),
    },
  });
  const [answer] = await far.said(sender(amara), { text: 'book Mia' });
  expect(wordsOf(answer ?? {})).toContain('Outlook could not be reached, so no time is offered.');
  expect(wordsOf(answer ?? {})).not.toContain('Book this time');
});

test('nothing of a child stands in the log', () => {
  expect(here.logged.join('\n')).not.toMatch(/Mia|Hart|Zara|Quill/);
});

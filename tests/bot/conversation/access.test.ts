import { randomUUID } from 'node:crypto';
import { verbs } from '#bot/conversation/presses.ts';
import { agreePlanVerb } from '#bot/nudges/answerNudge.ts';
import type { ChatMessage } from '#infra/local/microsoft365/connector/chats.ts';
import { TeamsClient } from '#infra/local/microsoft365/connector/teamsClient.ts';
import { roles, type Role } from '#shared/model/people.ts';
import type { BotPerson } from '#tests/bot/teams/startBot.ts';
import { startScene, type Scene } from './scene.ts';

/** Every turn of the bot against every role: who may not see a child learns nothing of them, and changes nothing. */

const accounts = [
  'Amara Bell',
  'Rosa Marsh',
  'Iqbal Stone',
  'Tom Reed',
  'Nia Frost',
  'Owen Hale',
  'Petra Lowe',
  'Hana Birch',
] as const;
/** First names that nothing else in a sentence of ours holds. */
const children = {
  own: 'Quillan',
  teams: 'Zephyrine',
  other: 'Ottoline',
  ended: 'Peregrine',
} as const;
type Which = keyof typeof children;
const which = Object.keys(children) as Which[];

const sees: Record<Role, Which[]> = {
  worker: ['own'],
  'duty-worker': ['own'],
  'personal-adviser': ['own'],
  'early-help-practitioner': ['own'],
  manager: ['teams', 'ended'],
  'head-of-service': ['own', 'teams', 'other', 'ended'],
  administrator: [],
  analyst: [],
};

let scene: Scene;
const people = {} as Record<Role, BotPerson>;
const ids = {} as Record<Which, string>;
const bookings = {} as Record<Which, string>;

beforeAll(async () => {
  scene = await startScene();
  const { db } = scene.council;
  for (const [index, role] of roles.entries())
    people[role] = await scene.person(accounts[index] as (typeof accounts)[number], [role], {
      staff: role === 'manager' || role === 'head-of-service' ? [] : ['S1'],
      teams: ['T1'],
    });
  const head = people['head-of-service'];
  const allocations: Record<Which, { staff: string; team: string; to_date: string | null }> = {
    own: { staff: 'S1', team: 'T2', to_date: null },
    teams: { staff: 'S2', team: 'T1', to_date: null },
    other: { staff: 'S3', team: 'T3', to_date: null },
    ended: { staff: 'S1', team: 'T1', to_date: '2026-11-22' },
  };
  for (const one of which) {
    ids[one] = await scene.named(null, `${children[one]} Ashworth`);
    const allocation = { source: 'ssd', child_id: ids[one], role: 'lead-social-worker', from_date: null };
    await db
      .insertInto('allocation')
      .values({ ...allocation, source: 'ssd', ...allocations[one] })
      .execute();
    const hour = 10 + which.indexOf(one);
    bookings[one] = (await scene.booked(head, [ids[one]], `2026-11-25T${hour}:00`)).id;
  }
});
afterAll(() => scene?.close());

const sentences = (name: string) => [
  `why is ${name} due`,
  `book ${name}`,
  `move ${name} to Thursday`,
  `cancel ${name}`,
  `how did it go with ${name}`,
  name,
];

/** Everything that a button of ours can ask, with the ids of this child and of the visit that is booked. */
const presses = (child: string, booking: string) => {
  const time = { start: '2026-11-26T15:00:00+00:00', end: '2026-11-26T16:00:00+00:00', place: 'home' };
  const wish = (intent: string) => ({ verb: verbs.wish, data: { intent, children: [child], booking } });
  return [
    ...['why', 'book', 'move', 'cancel', 'record'].map(wish),
    {
      verb: verbs.book,
      data: {
        ...time,
        children: [child],
        key: randomUUID(),
        standing: '',
        offered: false,
        announced: true,
        anyway: true,
      },
    },
    { verb: verbs.move, data: { ...time, booking, child, version: 1, offered: false, anyway: true } },
    { verb: verbs.cancel, data: { booking, version: 1, why: 'other' } },
    { verb: verbs.showBooking, data: { booking } },
    {
      verb: verbs.record,
      data: {
        child,
        booking: null,
        version: null,
        key: randomUUID(),
        seen: 'yes',
        alone: 'yes',
        day: '2026-11-20',
        time: '10:00',
      },
    },
    {
      verb: verbs.record,
      data: {
        child,
        booking,
        version: 1,
        key: randomUUID(),
        seen: 'yes',
        alone: 'yes',
        day: '2026-11-20',
        time: '10:00',
      },
    },
    {
      verb: agreePlanVerb,
      data: {
        nudge: randomUUID(),
        key: randomUUID(),
        instead: null,
        child,
        who: people.worker.id,
        by: '2026-11-27',
      },
    },
  ];
};

/** What the bot knows of children: nothing of it may move by a turn that is refused. */
async function facts(): Promise<string> {
  const { db } = scene.council;
  const rows = await Promise.all([
    db.selectFrom('booking').select(['id', 'version', 'state']).orderBy('id').execute(),
    db.selectFrom('visit').select(['id', 'version']).orderBy('id').execute(),
    db.selectFrom('fact').select('id').orderBy('id').execute(),
    db.selectFrom('child').select(['id', 'revision']).orderBy('id').execute(),
  ]);
  return JSON.stringify(rows);
}

const anyOf = (hidden: readonly Which[]) =>
  new RegExp(hidden.length === 0 ? '(?!)' : hidden.map((one) => children[one]).join('|'), 'i');

describe.each(roles)('a turn of: %s', (role) => {
  const hidden = which.filter((one) => !sees[role].includes(one));

  test('lists the children they work with or answer for, and no other', async () => {
    const chat = scene.chatOf(people[role]);
    for (const question of [
      'who do I need to see',
      'who is late',
      'who do I need to see this week',
      'help',
    ]) {
      const said = await chat.say(question);
      expect(said).not.toHaveLength(0);
      expect(JSON.stringify(said.map(({ raw }) => raw.activity))).not.toMatch(anyOf(hidden));
    }
    for (const one of sees[role]) {
      const [answer] = await chat.say(`why is ${children[one]} due`);
      expect(answer?.words).toContain(`${children[one]} Ashworth`);
    }
  });

  test('speaks of a hidden child as of a name that nobody has', async () => {
    const chat = scene.chatOf(people[role]);
    const hiding = (text = '') =>
      [...Object.values(children), 'Xanthippe'].reduce((words, name) => words.replaceAll(name, 'X'), text);
    const answers: string[] = [];
    for (const sentence of sentences('Xanthippe')) answers.push(hiding((await chat.say(sentence))[0]?.words));
    for (const one of hidden)
      for (const [index, sentence] of sentences(children[one]).entries()) {
        const [answer] = await chat.say(sentence);
        expect({ sentence, words: hiding(answer?.words) }).toEqual({ sentence, words: answers[index] });
      }
  });

  test('finds no other child in the search', async () => {
    for (const words of ['', ...Object.values(children), 'Ashworth']) {
      const found = await scene
        .chatOf(people[role])
        .search(words)
        .catch((error: Error) => error.message);
      expect(JSON.stringify(found)).not.toMatch(anyOf(hidden));
    }
  });

  test('changes nothing and learns nothing by a button of another child', async () => {
    const chat = scene.chatOf(people[role]);
    const [answer] = await chat.say('help');
    const client = new TeamsClient(scene.outlook.connector, people[role].account);
    const before = await facts();
    for (const [turn, one] of hidden.entries())
      for (const [index, { verb, data }] of presses(ids[one], bookings[one]).entries()) {
        const seen = chat.messages.length;
        // Half of them as an old client sends them, the other half for the next child.
        const type = (turn + index) % 2 ? 'Action.Submit' : 'Action.Execute';
        const pressed = { type, verb, data: { ...data, verb } } as Parameters<TeamsClient['act']>[1];
        const { status, body } = await client.act(answer?.raw as ChatMessage, pressed);
        expect({ verb, type, status }).toEqual({ verb, type, status: 200 });
        const shown = chat.messages.slice(seen).map(({ raw }) => raw.activity);
        expect(JSON.stringify([body, shown])).not.toMatch(anyOf(which));
      }
    expect(await facts()).toBe(before);
  });

  test('tells nobody’s name where others read along', async () => {
    const { connector } = scene.outlook;
    const { objectId, account } = people[role];
    const channel = connector.chats.open({
      id: `19:${objectId}@thread.tacv2`,
      kind: 'channel',
      app: connector.app.clientId,
      members: [objectId],
    });
    for (const one of which)
      for (const text of ['who do I need to see', `why is ${children[one]} due`]) {
        await connector.post(account, { type: 'message', text }, channel);
        const said = connector.chats.messages(channel.id).filter(({ from }) => from === 'bot');
        expect(said.length).toBeGreaterThan(0);
        expect(JSON.stringify(said.map(({ activity }) => activity))).not.toMatch(anyOf(which));
      }
  });
});

test('no name, no account and no sentence was logged', () => {
  const personal = [...Object.values(children), 'Ashworth', 'Xanthippe', ...accounts, 'sample.example'];
  expect(scene.logged.length).toBeGreaterThan(0);
  expect(personal.filter((word) => scene.logged.some((line) => line.includes(word)))).toEqual([]);
});

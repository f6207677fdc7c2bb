import type { Person } from '#bot/identity/person.ts';
import type { Chat } from '#tests/bot/teams/chat.ts';
import { createConversation } from '#bot/conversation/createConversation.ts';
import { wordsOfCard } from '#tests/bot/teams/wordsOfCard.ts';
import { type Scene, startScene } from './scene.ts';

/** Monday 23 November 2026, nine in the morning. Who comes along, what "more" and "why not" are about, and that it outlives a restart. */
let here: Scene;
let amara: Person;
let rosa: Person;
let tom: Person;
let chat: Chat;
const young = { dateOfBirth: '2024-01-05' };
beforeAll(async () => {
  here = await startScene();
  amara = await here.person('Amara Bell', ['worker']);
  rosa = await here.person('Rosa Marsh', ['worker']);
  tom = await here.person('Tom Reed', ['worker']);
  chat = here.chatOf(amara);
});
afterAll(() => here.close());
beforeEach(async () => {
  const { db } = here.council;
  await db.updateTable('booking').set({ state: 'cancelled' }).where('state', '=', 'booked').execute();
  await db.updateTable('child').set({ closed: true }).execute();
  await db.deleteFrom('chat_topic').execute();
  await db
    .updateTable('person')
    .set({ removed_at: new Date(here.clock.now) })
    .where('name', '=', 'Rosa Ellison')
    .execute();
});

const wholeDay = ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00'];
const timesIn = (words: string | undefined) =>
  [...(words ?? '').matchAll(/Book this time: (.*)/g)].map(([, when]) => when);

describe('who comes along', () => {
  test('only times when both are free, and whoever books is told that nobody else tells them', async () => {
    const mia = await here.named(amara, 'Mia Hart', young);
    const leo = await here.named(rosa, 'Leo Osei', young);
    // Rosa is with somebody else all Thursday.
    for (const at of wholeDay) await here.booked(rosa, [leo], `2026-11-26T${at}`);
    const [alone] = await chat.say('book Mia on thursday');
    expect(timesIn(alone?.words).length).toBeGreaterThan(0);
    const [both] = await chat.say('book mia thurs with rosa');
    expect(both?.words).toContain('Rosa Marsh comes along: only times when you are both free.');
    expect(both?.words).toContain('No time suits.');
    expect(timesIn(both?.words)).toEqual([]);
    const [why] = await chat.say('why not weds?');
    expect(why?.words).toContain('Rosa Marsh comes along');
    const booked = await chat.press('Book this time');
    expect(booked.words).toContain('Tell Rosa Marsh yourself: nothing is put into their calendar.');
    expect(await here.bookingsOf(mia)).toMatchObject([{ state: 'booked' }]);
  });

  test('whoever has been booked elsewhere since is not taken along', async () => {
    const mia = await here.named(amara, 'Mia Hart', young);
    const leo = await here.named(rosa, 'Leo Osei', young);
    const [offer] = await chat.say('find a time for mia with rosa marsh nxt wk');
    const start = /"start":"([^"]+)"/.exec(JSON.stringify(offer?.card))?.[1] ?? '';
    await here.booked(rosa, [leo], start.slice(0, 16));
    expect((await chat.press('Book this time')).words).toContain('This time has just gone');
    expect(await here.bookingsOf(mia)).toEqual([]);
  });

  test('asks which of two of one name, by a button or in words, and says where there is nobody', async () => {
    await here.named(amara, 'Mia Hart', young);
    await here.council.db
      .insertInto('person')
      .values({
        id: '7d9f1c1e-0000-4000-8000-000000000999',
        name: 'Rosa Ellison',
        account: 'rosa.ellison@sample.example',
        object_id: null,
        staff: [],
        roles: ['worker'],
        teams: ['T2'],
        in_file: true,
      })
      .execute();
    const [asked] = await chat.say('book Mia with Rosa');
    expect(asked?.words).toBe('Who comes along?\nRosa Ellison\nRosa Marsh');
    const [named] = await chat.say('Marsh');
    expect(named?.words).toContain('Rosa Marsh comes along');
    await chat.say('book Mia with Rosa');
    // Nobody has an Outlook for her: that is said by name, and no time is offered.
    const unread = await chat.press('Rosa Ellison');
    expect(unread.words).toMatch(/Rosa Ellison: .*so no time is offered/);
    expect(timesIn(unread.words)).toEqual([]);
    const [nobody] = await chat.say('book Mia with Zara');
    expect(nobody?.words).toContain('I find no Zara among the people of your council.');
    expect((await chat.press('Look for times without them')).words).toContain('Times to see Mia Hart');
  });

  test('a colleague who is called as a child: asked, never guessed', async () => {
    await here.named(amara, 'Mia Hart', young);
    await here.named(amara, 'Tom Osei', young);
    const [asked] = await chat.say('book mia with tom');
    expect(asked?.words).toBe('Who comes along?\nTom Reed\nTom O, a child you work with');
    expect((await chat.press('Tom O, a child you work with')).words).toContain(
      'Times to see Mia Hart and Tom Osei',
    );
    expect((await chat.say('book mia with tom reed'))[0]?.words).toContain('Tom Reed comes along');
    expect(tom.name).toBe('Tom Reed');
  });

  test('an interpreter whose calendar nobody knows is never taken as free', async () => {
    await here.named(amara, 'Mia Hart', young);
    const [offer] = await chat.say('find a time for mia with an interpreter');
    expect(offer?.words).toContain('I do not know whose calendar to look in for an interpreter');
    expect((await chat.say('more'))[0]?.words).toContain('for an interpreter');
  });
});

describe('what it was about', () => {
  test('"more" goes on after a restart, and on a replica', async () => {
    await here.named(amara, 'Mia Hart', young);
    const first = timesIn((await chat.say('book Mia with tom reed'))[0]?.words);
    expect(first).toHaveLength(3);
    await here.restart();
    const [said] = await here.chatOf(amara).say('more');
    const second = timesIn(said?.words);
    expect(said?.words).toContain('Tom Reed comes along');
    expect(second).toHaveLength(3);
    expect(second.filter((when) => first.includes(when))).toEqual([]);
    const replica = await createConversation(here.council).said(
      {
        objectId: here.council ? ((amara as { objectId?: string }).objectId ?? '') : '',
        name: amara.name,
        account: () => Promise.resolve(null),
        place: 'personal',
      },
      { text: 'more' },
    );
    const third = timesIn(wordsOfCard(replica[0]!.card!));
    expect(third.filter((when) => [...first, ...second].includes(when))).toEqual([]);
  });

  test('is forgotten after an hour, is nobody else’s, and tells nothing of a child one no longer works with', async () => {
    const mia = await here.named(amara, 'Mia Hart', young);
    await chat.say('book Mia');
    expect((await here.chatOf(rosa).say('more'))[0]?.words).toContain('More times for whom?');
    await here.council.db
      .updateTable('allocation')
      .set({ staff: rosa.staff[0] as string })
      .where('child_id', '=', mia)
      .execute();
    expect((await chat.say('more'))[0]?.words).not.toContain('Mia');
    here.clock.now += 61 * 60_000;
    expect((await chat.say('more'))[0]?.words).toContain('More times for whom?');
    here.clock.now -= 61 * 60_000;
  });

  test('an open question is answered in words as well as by its buttons, also after a restart', async () => {
    await here.named(amara, 'Mia Hart', young);
    await here.named(amara, 'Mia Osei', young);
    expect((await chat.say('book mia thurs'))[0]?.words).toContain('Which Mia do you mean?');
    await here.restart();
    const [which] = await chat.say('osei');
    expect(which?.words).toContain('Times to see Mia Osei');
    expect(which?.words).toContain('Thursday 26 November');
    expect((await chat.say('book mia h on monday'))[0]?.words).toContain('Which day do you mean?');
    expect((await chat.say('the 30th'))[0]?.words).toMatch(/Times to see Mia Hart[\s\S]*Monday 30 November/);
    expect((await chat.say('find a time'))[0]?.words).toContain('Whom would you like to book?');
    expect((await chat.say('mia hart'))[0]?.words).toContain('Times to see Mia Hart');
  });

  test('another day, a part of the day, and the same child by “her”', async () => {
    await here.named(amara, 'Mia Hart', young);
    await chat.say('book Mia on thursday');
    expect((await chat.say('what about fri pm'))[0]?.words).toMatch(
      /Times to see Mia Hart[\s\S]*Friday 27 November, (12|midday|[1-5])/,
    );
    expect((await chat.say('tomoz?'))[0]?.words).toMatch(/Times to see Mia Hart[\s\S]*Tuesday 24 November/);
    await chat.say('why is mia due');
    expect((await chat.say('book her thurs'))[0]?.words).toMatch(
      /Times to see Mia Hart[\s\S]*Thursday 26 November/,
    );
    await chat.press('Book this time');
    expect((await chat.say('move it to friday'))[0]?.words).toContain('Another time for Mia Hart');
  });
});

describe('why not', () => {
  test('after school: day by day, and the days on which it does', async () => {
    await here.named(amara, 'Mia Hart', { dateOfBirth: '2016-01-05' });
    const leo = await here.named(amara, 'Leo Hart', young);
    await here.booked(amara, [leo], '2026-11-24T15:00');
    await here.booked(amara, [leo], '2026-11-24T16:00');
    const [why] = await chat.say('why not mia after school');
    expect(why?.words).toContain('What stands against it, day by day');
    expect(why?.words).toMatch(/Tuesday 24 November: .*another visit is booked \(3pm to 5pm\)/);
  });

  test('a day that would be late says so, and one on which nobody works says that', async () => {
    await here.named(amara, 'Mia Hart', young);
    const [late] = await chat.say('why not Mia on 21 december');
    expect(late?.words).toMatch(/It would be late: the visit is due by/);
    await chat.say('book Mia');
    expect((await chat.say('why not sat?'))[0]?.words).not.toContain('Book this time');
    expect((await chat.say('why not the weekend'))[0]?.words).toContain(
      'Saturday 28 November: not a working day',
    );
  });

  test('a time that suits is said to suit; one that has passed, that it has', async () => {
    await here.named(amara, 'Mia Hart', young);
    await chat.say('book Mia');
    const [fits] = await chat.say('why not tues at 3?');
    expect(fits?.words).toContain('3pm does suit. Here it is first:');
    expect(timesIn(fits?.words)[0]).toContain('Tuesday 24 November, 3pm');
    expect((await chat.say('why not today at 8am'))[0]?.words).toContain(
      '8am on Monday 23 November has passed already.',
    );
  });

  test('sooner: what stands against each day before the first that was offered', async () => {
    await here.named(amara, 'Mia Hart', young);
    const leo = await here.named(amara, 'Leo Hart', young);
    for (const at of wholeDay) await here.booked(amara, [leo], `2026-11-24T${at}`);
    await chat.say('book Mia weds');
    const [why] = await chat.say('why not sooner?');
    expect(why?.words).toMatch(/Tuesday 24 November: .*another visit is booked/);
  });

  test('of a plan: asks whom, and says that a plan weighs all together', async () => {
    await here.named(amara, 'Mia Hart', young);
    await here.named(amara, 'Leo Hart', young);
    await chat.say('plan my fortnight');
    expect((await chat.say('why not tues?'))[0]?.words).toContain('Mia Hart');
    const one = await chat.press('Mia Hart');
    expect(one.words).toContain('The plan weighs all visits together');
    expect(one.words).toMatch(/Tuesday 24 November/);
    await chat.say('plan my fortnight');
    expect((await chat.say('why not leo on weds after school'))[0]?.words).toContain(
      'The plan weighs all visits together',
    );
  });

  test('of the team’s plan: in the calendar of whoever would go, for those who answer for the team alone', async () => {
    const manager = await here.person('Nia Frost', ['manager'], { teams: ['T-plan'] });
    const mia = await here.named(amara, 'Mia Hart', young);
    await here.council.db
      .updateTable('allocation')
      .set({ team: 'T-plan' })
      .where('child_id', '=', mia)
      .execute();
    const leo = await here.named(amara, 'Leo Hart', young);
    await here.booked(amara, [leo], '2026-11-25T11:00');
    const theirs = here.chatOf(manager);
    await theirs.say('plan the team’s fortnight');
    // The morning's message may come between.
    const why = (await theirs.say('why not mia on weds')).find(({ words }) => words.startsWith('What'));
    expect(why?.words).toContain('What stands against it: Mia Hart, with Amara Bell');
    expect(why?.words).toContain('Another visit is booked (11am to midday)');
    expect(why?.words).not.toContain('Leo');
  });
});

test('a button of a card from before its fields were renamed still works', async () => {
  const mia = await here.named(amara, 'Mia Hart', young);
  await chat.say('book Mia');
  const press = JSON.parse(
    /"verb":"book-visit","data":(\{[^}]*\})/.exec(JSON.stringify(chat.last().card))?.[1] ?? '{}',
  ) as Record<string, unknown>;
  const { bookingKey, companions, ...rest } = press;
  expect(companions).toEqual([]);
  const sender = {
    objectId: (amara as { objectId?: string }).objectId ?? '',
    name: amara.name,
    account: () => Promise.resolve(null),
    place: 'personal' as const,
  };
  const bot = createConversation(here.council);
  const more = await bot.acted(sender, {
    verb: 'wish',
    data: {
      intent: 'book',
      children: [mia],
      time: { from: 900, to: 1140, at: null },
      skip: 3,
      together: true,
    },
  });
  expect('card' in more && wordsOfCard(more.card)).toContain('Times to see Mia Hart');
  const booked = await bot.acted(sender, { verb: 'book-visit', data: { ...rest, key: bookingKey } });
  expect('card' in booked && wordsOfCard(booked.card)).toMatch(/^Booked\n/);
  expect(await here.bookingsOf(mia)).toHaveLength(1);
});

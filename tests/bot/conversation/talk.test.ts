import type { Person } from '#bot/identity/person.ts';
import type { Chat } from '#tests/bot/teams/chat.ts';
import { type Scene, startScene } from './scene.ts';
import { childWords } from '#shared/words/childPage.ts';

/** Monday 23 November 2026, nine in the morning. Amara works with the children of each script; Rosa with others. */
let here: Scene;
let amara: Person;
let rosa: Person;
let chat: Chat;
beforeAll(async () => {
  here = await startScene();
  amara = await here.person('Amara Bell', ['worker']);
  rosa = await here.person('Rosa Marsh', ['worker']);
  chat = here.chatOf(amara);
});
afterAll(() => here.close());
beforeEach(async () => {
  here.clock.now = Date.parse('2026-11-23T09:00:00Z');
  await nothingBooked();
  await here.council.db.updateTable('child').set({ closed: true }).execute();
  await here.council.db.deleteFrom('chat_topic').execute();
});

const nothingBooked = () =>
  here.council.db.updateTable('booking').set({ state: 'cancelled' }).where('state', '=', 'booked').execute();

const visitOn = (at: string) => ({
  id: `v-${at}`,
  at,
  by: 'lead-social-worker' as const,
  mode: 'in-person' as const,
  purpose: 'planned' as const,
  place: 'home' as const,
  childSeen: 'yes' as const,
  alone: 'yes' as const,
  awake: 'yes' as const,
  homeSeen: 'yes' as const,
  bedroomSeen: 'yes' as const,
  interactionObserved: 'yes' as const,
  sleepingArrangementsSeen: 'yes' as const,
});

describe('who do I need to see', () => {
  test('lists the children by what is next, with what is booked, and finds a time from there', async () => {
    await here.named(amara, 'Leo Hart', { involvements: [{ kind: 'child-in-need', start: '2026-10-01' }] });
    const mia = await here.named(amara, 'Mia Osei', { visits: [visitOn('2026-11-20')] });
    await here.named(rosa, 'Zara Quill');
    await here.booked(amara, [mia], '2026-11-26T16:00');

    const [answer] = await chat.say('Who do I need to see?');
    expect(answer?.words).toMatch(
      /^Who to see next\n1 late, 1 booked, of 2 children\.\nLeo Hart\nDue .* · We are \d+ days late\n/,
    );
    expect(answer?.words).toContain('Booked for Thursday 26 November, 4pm to 5pm');
    expect(answer?.words).not.toContain('Zara');
    expect(answer?.summary).not.toMatch(/Leo|Mia/);

    const times = await chat.press('Find a time');
    expect(times.words).toContain('Times to see Leo Hart');
  });

  test('cuts a long list kindly', async () => {
    for (let n = 1; n <= 9; n += 1) await here.named(amara, `Child${n} Lowe`);
    const [answer] = await chat.say('my children');
    expect(answer?.words).toContain('And 3 more: open the tab to see everybody.');
    expect(new Set(answer?.words.match(/^Child\d Lowe$/gm)).size).toBe(6);
  });

  test('of this week: who is due or booked in it', async () => {
    await here.named(amara, 'Leo Hart', { involvements: [{ kind: 'child-in-need', start: '2026-10-01' }] });
    await here.named(amara, 'Mia Osei', { visits: [visitOn('2026-11-20')] });
    const [answer] = await chat.say("what's on this week");
    expect(answer?.words).toContain('23 November to 29 November');
    expect(answer?.words).toContain('Leo Hart');
    expect(answer?.words).not.toContain('Mia Osei');
    expect((await chat.say('who is late'))[0]?.words).toMatch(/^Who is late\n[\s\S]*Leo Hart/);
  });

  test('a child whose date nobody can work out is on every list, and never "nobody"', async () => {
    await here.named(amara, 'Leo Hart', { involvements: [{ kind: 'short-breaks', start: '2026-10-01' }] });
    for (const asked of ['who do I need to see this week', 'who is late']) {
      const [answer] = await chat.say(asked);
      expect(answer?.words).toContain('For 1 child we cannot work out every date.');
      expect(answer?.words).toContain('Leo Hart\nWe cannot work out a date yet');
      expect(answer?.words).not.toMatch(/Nobody is due|No visit is late/);
    }
    // The same to a manager.
    const manager = await here.person('Iqbal Stone', ['manager'], { teams: ['T-unknown'] });
    await here.council.db
      .updateTable('allocation')
      .set({ team: 'T-unknown' })
      .where('child_id', 'in', (children) =>
        children.selectFrom('child').select('id').where('closed', '=', false),
      )
      .execute();
    const [team] = await here.chatOf(manager).say('who is late');
    expect(team?.words).toContain('For 1 child we cannot work out every date.');
    expect(team?.words).toContain('Leo Hart');
    expect(team?.words).not.toContain('Nothing is late, and every child has been seen.');
  });

  test('asks how a visit went whose time has passed', async () => {
    const leo = await here.named(amara, 'Leo Hart');
    await here.booked(amara, [leo], '2026-11-23T10:00');
    here.clock.now = Date.parse('2026-11-23T15:00:00Z');
    const [answer] = await chat.say('who do I need to see');
    expect(answer?.words).toContain('You were to see Leo Hart on Monday 23 November.');
    expect((await chat.press('How did it go?')).words).toContain('How did it go with Leo Hart?');
  });

  test('without children says whom to ask', async () => {
    const [answer] = await chat.say('who is next');
    expect(answer?.words).toContain('No children are matched to you.');
  });
});

describe('why is Mia due', () => {
  test('says the dates, the sum with its clause, what it was counted from and what the visit must include', async () => {
    const visit = { ...visitOn('2026-11-12'), homeSeen: 'unknown' as const };
    await here.named(amara, 'Mia Hart', { visits: [visit] });
    const [answer] = await chat.say('why is mia due');
    expect(answer?.words).toMatch(/^Mia Hart: why this date\n12 years old · Child in need plan\nDue /);
    expect(answer?.words).toMatch(/• Due [^\n]* after Mia Hart was seen on 12 November \(.+\)/);
    expect(answer?.words).toContain('Counted from the visit on Thursday 12 November.');
    expect(answer?.words).toContain('The next visit needs\n• At home');
    expect(answer?.words).toContain('Visiting policy 2019, clause I.6');
    expect(answer?.summary).toBe('Why a visit to MH is due');
  });

  test('says the steps that the policy asks for, and how each stands', async () => {
    const missed = (day: string) => ({ ...visitOn(day), childSeen: 'no' as const, alone: 'no' as const });
    await here.named(amara, 'Ivy Holt', {
      visits: [visitOn('2026-11-05'), missed('2026-11-12'), missed('2026-11-13')],
    });
    const [answer] = await chat.say('why is Ivy due');
    expect(answer?.words).toContain(
      `${childWords.steps}\n• Tell the team manager by Friday 13 November (I.11): to do, and its time has passed`,
    );
  });

  test('asks which of two of one name, and shows no more of them than tells them apart', async () => {
    await here.named(amara, 'Mia Hart');
    await here.named(amara, 'Mia Osei');
    const [asked] = await chat.say('why is Mia due?');
    expect(asked?.words).toBe('Which Mia do you mean?\nMia H\nMia O');
    expect((await chat.press('Mia O')).words).toContain('Mia Osei: why this date');
  });

  test('tells two of one name and initial apart by age', async () => {
    await here.named(amara, 'Mia Hart', { dateOfBirth: '2019-03-02' });
    await here.named(amara, 'Mia Holt', { dateOfBirth: '2014-03-02' });
    expect((await chat.say('book Mia H'))[0]?.words).toBe('Which Mia H do you mean?\nMia H, 7\nMia H, 12');
  });

  test('a child of somebody else is answered as a name that nobody has', async () => {
    await here.named(amara, 'Leo Hart');
    await here.named(rosa, 'Zara Quill');
    const [theirs] = await chat.say('why is Zara due');
    const [nobodys] = await chat.say('why is Zola due');
    expect(theirs?.words).toContain('I find no Zara among the children you work with.');
    expect(theirs?.words.replaceAll('Zara', '')).toBe(nobodys?.words.replaceAll('Zola', ''));
  });

  test('another family name is another child, and those near are offered', async () => {
    await here.named(amara, 'Mia Hart');
    const [answer] = await chat.say('why is Mia Jones due');
    expect(answer?.words).toBe(
      'I find no Mia Jones among the children you work with.\nDid you mean one of these?\nMia H',
    );
  });

  test('a mistyped name is understood, and said', async () => {
    await here.named(amara, 'Tobiasz Nowak');
    const [answer] = await chat.say('why is tobias due');
    expect(answer?.text).toBe('I took “tobias” to be Tobiasz Nowak.');
    expect(answer?.words).toContain('Tobiasz Nowak: why this date');
  });
});

describe('book Mia', () => {
  test('offers up to three times with their reasons; one press books, and the card becomes the booking', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    const [offer] = await chat.say('book Mia');
    expect(offer?.words.match(/Book this time(?!:)/g)?.length).toBeGreaterThan(0);
    expect(offer?.words.match(/Book this time(?!:)/g)?.length).toBeLessThanOrEqual(3);
    expect(offer?.words).toContain('Does the family know?');
    expect(offer?.summary).toBe('Times to see MH');

    const booked = await chat.press('Book this time');
    expect(booked.words).toMatch(/^Booked\n\w+ \d+ \w+, .* to .*\nMia Hart, .*\nThe family knows/);
    expect(booked.edits).toBe(1);
    expect(await here.bookingsOf(mia)).toMatchObject([{ state: 'booked', version: 1 }]);
  });

  test('on Thursday after school: only such times', async () => {
    await here.named(amara, 'Mia Hart', { dateOfBirth: '2024-01-05' });
    const [offer] = await chat.say('book Mia on Thursday at 10');
    expect(offer?.words).toMatch(/Thursday 26 November, 10am to 11am, at home/);
    const [later] = await chat.say('book Mia on Thursday after 2pm');
    expect(later?.words).toMatch(/Thursday 26 November, (2|3|4)(:\d\d)?pm/);
    expect(later?.words).not.toMatch(/\d+(:\d\d)?am to/);
  });

  test('pressed twice it is one booking, and so in a client that knows no Execute', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    await chat.say('book Mia');
    const card = chat.last();
    const first = await chat.press('Book this time');
    expect(first.words).toContain('Booked');
    expect(await pressAgain(card, 'book-visit')).toContain('Booked');
    expect(await here.bookingsOf(mia)).toHaveLength(1);

    await nothingBooked();
    await chat.say('book Mia');
    expect((await chat.pressInOldClient('Book this time')).words).toContain('Booked');
  });

  test('an old card says that a visit was booked meanwhile, and books no second one', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    await chat.say('book Mia');
    await here.booked(amara, [mia], '2026-11-27T16:00');
    const answer = await chat.press('Book this time');
    expect(answer.words).toContain('A visit was booked meanwhile, so no second one was made.');
    expect(answer.words).toContain('Friday 27 November, 4pm to 5pm');
    expect(await here.bookingsOf(mia)).toHaveLength(1);
  });

  test('a time that has gone is not booked, and others are shown', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    const leo = await here.named(amara, 'Leo Hart');
    const [offer] = await chat.say('book Mia');
    const start = firstTime(offer?.card);
    await here.booked(amara, [leo], start.slice(0, 16));
    const answer = await chat.press('Book this time');
    expect(answer.words).toContain('This time has just gone, so nothing was booked.');
    expect(await here.bookingsOf(mia)).toHaveLength(0);
  });

  test('what must be decided is said and asked', async () => {
    const mia = await here.named(amara, 'Mia Hart', {
      involvements: [{ kind: 'child-in-need', start: '2026-09-01' }],
    });
    await chat.say('book Mia');
    const asked = await chat.press('Book this time');
    expect(asked.words).toContain('Please decide before I book');
    expect(asked.words).toContain('This visit is already late.');
    expect(await here.bookingsOf(mia)).toHaveLength(0);
    expect((await chat.press('Book anyway')).words).toMatch(/^Booked/);
    expect(await here.bookingsOf(mia)).toHaveLength(1);
  });

  test('a time of one’s own that does not suit is checked, and told', async () => {
    const mia = await here.named(amara, 'Mia Hart', { dateOfBirth: '2016-01-05' });
    const [offer] = await chat.say('book Mia on Thursday at 11am');
    expect(offer?.words).toContain(
      '11am itself does not suit: the child may be at school: no timetable is known.',
    );
    const booked = await chat.press('Book 11am, at home');
    expect(booked.words).toMatch(/Thursday 26 November, 11am to midday/);
    expect(await here.bookingsOf(mia)).toHaveLength(1);
  });

  test('with brothers and sisters is one trip', async () => {
    const facts = { dateOfBirth: '2024-01-05', visits: [visitOn('2026-11-20')] };
    const mia = await here.named(amara, 'Mia Hart', facts);
    const leo = await here.named(amara, 'Leo Hart', facts);
    const [offer] = await chat.say('book Mia Hart and Leo next week');
    expect(offer?.words).toContain('Times to see Mia Hart and Leo Hart');
    expect((await chat.press('Book this time')).words).toMatch(/^Booked\n/);
    const [one] = await here.bookingsOf(mia);
    expect(await here.bookingsOf(leo)).toMatchObject([{ id: one?.id }]);
  });

  test('asks about a day that may be two, and one that is past', async () => {
    await here.named(amara, 'Mia Hart');
    const [either] = await chat.say('book Mia on Monday');
    expect(either?.words).toBe('Which day do you mean?\nToday, Monday 23 November\nMonday 30 November');
    expect((await chat.press('Monday 30 November')).words).toContain('Monday 30 November');
    expect((await chat.say('book Mia yesterday'))[0]?.words).toContain('Sunday 22 November is in the past.');
    expect((await chat.say('book Mia on 31 November'))[0]?.words).toContain(
      'I find no “31 november” in the calendar.',
    );
  });

  test('with no time says what stands in the way', async () => {
    await here.named(amara, 'Ned Frost', { dateOfBirth: '2016-01-05' });
    const [answer] = await chat.say('book Ned on Saturday');
    expect(answer?.words).toContain('No time suits.');
    expect(answer?.words).toContain('Other days');
  });
});

describe('more, and why not', () => {
  const small = { dateOfBirth: '2024-01-05' };

  test('three times first, then the next three of the same list, by a button or by saying so', async () => {
    await here.named(amara, 'Mia Hart', small);
    const timesIn = (words: string | undefined) =>
      [...(words ?? '').matchAll(/Book this time: (.*)/g)].map(([, when]) => when);
    const [offer] = await chat.say('book Mia');
    const first = timesIn(offer?.words);
    expect(first).toHaveLength(3);
    const [said] = await chat.say('more');
    const second = timesIn(said?.words);
    expect(second).toHaveLength(3);
    expect(second.filter((when) => first.includes(when))).toEqual([]);
    const third = timesIn((await chat.press('More times')).words);
    expect(third).toHaveLength(3);
    expect(third.filter((when) => [...first, ...second].includes(when))).toEqual([]);
  });

  test('why not Tuesday: what stands against that day, hour by hour, and the times that it has', async () => {
    await here.named(amara, 'Mia Hart', small);
    const leo = await here.named(amara, 'Leo Hart', small);
    await here.booked(amara, [leo], '2026-11-24T11:00');
    await chat.say('book Mia');
    const [why] = await chat.say('why not Tuesday?');
    expect(why?.words).toContain('Times to see Mia Hart');
    expect(why?.words).toContain('What stands against that day');
    expect(why?.words).toContain('Another visit is booked (11am to midday)');
    expect(why?.words).toMatch(/Book this time: Tuesday 24 November/);
  });

  test('why not at a time: what stands against it, without a time being named before', async () => {
    await here.named(amara, 'Mia Hart', { dateOfBirth: '2016-01-05' });
    const [why] = await chat.say('why not Mia on Thursday at 11am?');
    expect(why?.words).toContain(
      '11am itself does not suit: the child may be at school: no timetable is known.',
    );
    expect(why?.words).toContain('What stands against that day');
  });

  test('of nobody: asks for whom', async () => {
    const theirs = here.chatOf(rosa);
    const [more] = await theirs.say('more');
    expect(more?.words).toContain('More times for whom?');
  });
});

describe('move Mia to Thursday', () => {
  test('offers times of that day for the booked visit, and moves it', async () => {
    const mia = await here.named(amara, 'Mia Hart', {
      dateOfBirth: '2024-01-05',
      visits: [visitOn('2026-11-20')],
    });
    await here.booked(amara, [mia], '2026-11-25T16:00');
    const [offer] = await chat.say('move Mia to Thursday');
    expect(offer?.words).toContain('Another time for Mia Hart');
    expect(offer?.words).toContain('Booked now: Wednesday 25 November, 4pm to 5pm');
    const moved = await chat.press('Move it here');
    expect(moved.words).toMatch(/^Booked\nThursday 26 November/);
    expect(await here.bookingsOf(mia)).toMatchObject([{ version: 2 }]);
  });

  test('asks which of several', async () => {
    const mia = await here.named(amara, 'Mia Hart', {
      dateOfBirth: '2024-01-05',
      visits: [visitOn('2026-11-20')],
    });
    await here.booked(amara, [mia], '2026-11-25T16:00');
    await here.booked(amara, [mia], '2026-12-02T16:00');
    const [asked] = await chat.say('move Mia to Friday');
    expect(asked?.words).toBe(
      'Mia Hart has more than one visit booked. Which one?\nWednesday 25 November, 4pm to 5pm\nWednesday 2 December, 4pm to 5pm',
    );
    expect((await chat.press('Wednesday 2 December, 4pm to 5pm')).words).toContain('Friday 27 November');
  });

  test('a booking that was moved meanwhile is shown, and left alone', async () => {
    const mia = await here.named(amara, 'Mia Hart', {
      dateOfBirth: '2024-01-05',
      visits: [visitOn('2026-11-20')],
    });
    const { id } = await here.booked(amara, [mia], '2026-11-25T16:00');
    await chat.say('move Mia to Thursday');
    await here.ask(amara, 'PATCH', `/api/bookings/${id}`, {
      version: 1,
      start: '2026-11-30T16:00:00+00:00',
      end: '2026-11-30T17:00:00+00:00',
      place: 'home',
      announced: true,
    });
    const answer = await chat.press('Move it here');
    expect(answer.words).toContain('This booking has changed since the card was made');
    expect(answer.words).toContain('Monday 30 November, 4pm to 5pm');
    expect(await here.bookingsOf(mia)).toMatchObject([{ version: 2 }]);
  });

  test('with nothing booked offers to book', async () => {
    await here.named(amara, 'Mia Hart');
    expect((await chat.say('move Mia to Thursday'))[0]?.words).toBe(
      'No visit with Mia Hart is booked.\nFind a new time',
    );
    expect((await chat.press('Find a new time')).words).toContain('Times to see Mia Hart');
  });
});

describe('cancel Mia', () => {
  test('asks why, and cancels', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    await here.booked(amara, [mia], '2026-11-25T16:00');
    const [asked] = await chat.say('cancel Mia');
    expect(asked?.words).toContain('Why is it cancelled?');
    expect((await chat.press('Cancel the visit')).words).toContain('Why is it cancelled?');
    const done = await chat.press('Cancel the visit', { why: 'family-cancelled' });
    expect(done.words).toMatch(/^Cancelled\nWednesday 25 November/);
    expect(done.words).toContain('We noted that this visit did not take place.');
    expect(await here.bookingsOf(mia)).toMatchObject([{ state: 'cancelled' }]);
    expect(await here.visitsOf(mia)).toMatchObject([{ childSeen: 'cancelled' }]);
  });

  test('can be thought better of', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    await here.booked(amara, [mia], '2026-11-25T16:00');
    await chat.say('cancel Mia');
    expect((await chat.press('Keep the visit')).words).toMatch(/^Booked\n/);
    expect(await here.bookingsOf(mia)).toMatchObject([{ state: 'booked' }]);
  });
});

describe('move the visit of somebody else', () => {
  test('offers no times out of the wrong calendar: whose visit it is, and what can be done', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    await here.booked(amara, [mia], '2026-11-25T16:00');
    const before = await here.bookingsOf(mia);
    // Offered while she still worked with Mia.
    const [offer] = await chat.say('move Mia to Thursday');
    await here.council.db
      .updateTable('allocation')
      .set({ staff: rosa.staff[0] as string })
      .where('child_id', '=', mia)
      .execute();
    const theirs = here.chatOf(rosa);
    const [answer] = await theirs.say('move Mia to Thursday');
    expect(answer?.words).toContain('Amara Bell no longer works with');
    expect(answer?.words).not.toContain('Move it here');
    expect(offer?.words).toContain('Move it here');
    expect((await theirs.press('Find a new time')).words).toContain('Times to see Mia Hart');
    expect(await here.bookingsOf(mia)).toEqual(before);
  });

  test('a manager is offered the times of the worker whose visit it is, and it stays theirs', async () => {
    const manager = await here.person('Nia Frost', ['manager'], { teams: ['T-moved'] });
    const mia = await here.named(amara, 'Mia Hart', { dateOfBirth: '2024-01-05' });
    await here.council.db
      .updateTable('allocation')
      .set({ team: 'T-moved' })
      .where('child_id', '=', mia)
      .execute();
    const booked = await here.booked(amara, [mia], '2026-11-25T16:00');
    // Amara, not Nia, is with somebody else on Thursday afternoon.
    const leo = await here.named(amara, 'Leo Hart', { dateOfBirth: '2024-01-05' });
    await here.booked(amara, [leo], '2026-11-26T13:00');
    const theirs = here.chatOf(manager);
    const [answer] = await theirs.say('move Mia to Thursday afternoon');
    expect(answer?.words).toContain('Amara Bell visits: these times suit their calendar.');
    expect(answer?.words).not.toMatch(/Thursday 26 November, (midday|12|1[:p]|2pm|2:15)/);
    const moved = await theirs.press('Move it here');
    expect(moved.words).toContain('Booked by Amara Bell');
    expect(await here.bookingsOf(mia)).toMatchObject([{ id: booked.id, version: 2 }]);
  });
});

describe('how did it go with Mia', () => {
  const afterVisit = () => {
    here.clock.now = Date.parse('2026-11-24T18:00:00Z');
  };

  test('asks what the next visit needs, records, and says how the date moved', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    await here.booked(amara, [mia], '2026-11-24T16:00');
    afterVisit();
    const [asked] = await chat.say('how did it go with Mia');
    expect(asked?.words).toContain('Booked for Tuesday 24 November, 4pm to 5pm, at home.');
    expect(asked?.words).toContain('Was Mia Hart seen alone? The next visit needs this.');
    const saved = await chat.press('Save', { seen: 'yes', alone: 'yes' });
    expect(saved.words).toMatch(/^Saved\. This is how the dates moved\nMia Hart\nDue moved from .* to /);
    expect(saved.words).toContain('This counted as a visit');
    expect(saved.summary).not.toContain('Mia');
    expect(await here.visitsOf(mia)).toMatchObject([
      { childSeen: 'yes', alone: 'yes', mode: 'in-person', place: 'home', at: '2026-11-24T16:00' },
    ]);
    expect(await here.bookingsOf(mia)).toMatchObject([{ state: 'done' }]);
  });

  test('saved twice is one record; with other answers it says so', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    await here.booked(amara, [mia], '2026-11-24T16:00');
    afterVisit();
    await chat.say('how did it go with Mia');
    const card = chat.last();
    await chat.press('Save', { seen: 'yes', alone: 'yes' });
    expect(await pressAgain(card, 'record-visit', { seen: 'yes', alone: 'yes' })).toContain('Saved.');
    expect(await pressAgain(card, 'record-visit', { seen: 'no' })).toContain(
      'How it went has been said meanwhile',
    );
    expect(await here.visitsOf(mia)).toHaveLength(1);
  });

  test('nothing is taken as yes that nobody said, and tap one is asked again', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    await here.booked(amara, [mia], '2026-11-24T16:00');
    afterVisit();
    await chat.say('how was it with Mia');
    expect((await chat.press('Save')).words).toContain('Say whether you saw them.');
    await chat.press('Save', { seen: 'no', words: 'Nobody was in' });
    const [visit] = await here.visitsOf(mia);
    expect(visit).toMatchObject({ childSeen: 'no', notSeenReason: 'Nobody was in' });
    expect(visit).not.toHaveProperty('alone');
  });

  test('a visit that was not booked: when it was is asked, and what it was for', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    const [asked] = await chat.say('I saw Mia yesterday');
    expect(asked?.words).toContain('This visit was not booked, so please say when it was.');
    expect(asked?.words).toContain('2026-11-22');
    await chat.press('Save', { seen: 'yes', alone: 'yes', purpose: 'planned' });
    expect(await here.visitsOf(mia)).toMatchObject([{ at: '2026-11-22', purpose: 'planned' }]);
  });

  test('a weekday is the last one, and where it may be two it is asked', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    expect((await chat.say('I saw Mia on Thursday'))[0]?.words).toContain('2026-11-19');
    expect((await chat.say('I saw Mia on the 5th'))[0]?.words).toContain('2026-11-05');
    expect((await chat.say('I saw Mia on Monday'))[0]?.words).toContain('Which day do you mean?');
    expect((await chat.press('Monday 16 November')).words).toContain('2026-11-16');
    await chat.press('Save', { seen: 'yes', alone: 'yes', purpose: 'planned' });
    expect(await here.visitsOf(mia)).toMatchObject([{ at: '2026-11-16' }]);
  });

  test('of last week it is the visit that was booked in it; where there is none, no day is taken', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    await here.booked(amara, [mia], '2026-11-24T16:00');
    here.clock.now = Date.parse('2026-12-03T09:00:00Z');
    expect((await chat.say('I saw Mia last week'))[0]?.words).toContain('Booked for Tuesday 24 November');
    const [other] = await chat.say('I saw Mia this week');
    expect(other?.words).toContain('This visit was not booked');
    expect(other?.words).not.toMatch(/2026-1[12]-(?!03)/);
  });

  test('asks which home it was, where the child has more than one', async () => {
    const mia = await here.named(amara, 'Mia Hart', {
      involvements: [
        { kind: 'in-care', start: '2026-03-02' },
        { kind: 'additional-home', start: '2026-09-01', home: 'Nan’s' },
      ],
    });
    await here.booked(amara, [mia], '2026-11-24T16:00');
    afterVisit();
    await chat.say('how did it go with Mia');
    expect(chat.last().words).toContain('Which home? Mia Hart has more than one home');
    const open = await chat.press('Save', { seen: 'yes' });
    expect(open.words).toContain('Say which home it was.');
    expect(await here.visitsOf(mia)).toEqual([]);
    await chat.press('Save', { seen: 'yes', home: 'at Nan’s' });
    expect(await here.visitsOf(mia)).toMatchObject([{ childSeen: 'yes', place: 'home', home: 'Nan’s' }]);
  });

  test('a visit that is still to come is no record', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    await here.booked(amara, [mia], '2026-11-25T16:00');
    expect((await chat.say('how did it go with Mia'))[0]?.words).toContain('is still to come');
    expect((await chat.say('I saw Mia tomorrow'))[0]?.words).toContain(
      'Tuesday 24 November is still to come.',
    );
    expect(await here.visitsOf(mia)).toEqual([]);
  });

  test('brothers and sisters on one trip are each asked about', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    const leo = await here.named(amara, 'Leo Hart');
    await here.booked(amara, [mia, leo], '2026-11-24T16:00');
    afterVisit();
    const [asked] = await chat.say('how did it go with Mia');
    expect(asked?.words).toContain('Did Mia Hart have time with you individually?');
    await chat.press('Save', { seen: 'yes', alone: 'yes', individually: 'yes' });
    expect(await here.bookingsOf(mia)).toMatchObject([{ state: 'booked' }]);
    await chat.press('How did it go with Leo Hart?');
    await chat.press('Save', { seen: 'yes', alone: 'no', words: 'Wanted Mia with him', individually: 'yes' });
    expect(await here.visitsOf(leo)).toMatchObject([{ alone: 'no', aloneReason: 'Wanted Mia with him' }]);
    expect(await here.bookingsOf(mia)).toMatchObject([{ state: 'done' }]);
  });
});

describe('anything else', () => {
  test('help says what can be written', async () => {
    const [answer] = await chat.say('help');
    expect(answer?.words).toContain('“who do I need to see”');
    expect(answer?.suggestions).toContain('Who do I need to see');
  });

  test('a greeting is greeted, thanks are taken', async () => {
    expect((await chat.say('hi'))[0]?.words).toContain('Hello Amara.');
    expect((await chat.say('thank you!'))[0]?.words).toBe('You are welcome.');
  });

  test('what was understood is said, and what could be written', async () => {
    await here.named(amara, 'Mia Hart');
    expect((await chat.say('blah blah blah'))[0]?.words).toContain(
      'I did not understand that. You could write:',
    );
    expect((await chat.say('the weather on Thursday'))[0]?.words).toContain(
      'I understood Thursday 26 November, but not what you would like to do.',
    );
    expect((await chat.say('Mia'))[0]?.words).toBe(
      'What would you like to do for Mia Hart?\nWhy this date\nFind a time\nHow did it go?',
    );
    expect((await chat.press('Why this date')).words).toContain('Mia Hart: why this date');
  });

  test('a wish without a name offers those it is most likely about', async () => {
    const mia = await here.named(amara, 'Mia Hart');
    await here.named(amara, 'Leo Hart');
    await here.booked(amara, [mia], '2026-11-25T16:00');
    expect((await chat.say('move it to Thursday'))[0]?.words).toBe(
      'Whose visit would you like to move?\nChoose, or write the name.\nMia Hart',
    );
    expect((await chat.say('book a visit on Thursday'))[0]?.words).toContain('Whom would you like to book?');
    expect((await chat.press('Leo Hart')).words).toContain('Thursday 26 November');
  });
});

/** The press of a card that another screen still shows. */
async function pressAgain(
  card: { card: unknown },
  verb: string,
  typed: Record<string, unknown> = {},
): Promise<string> {
  const { createConversation } = await import('#bot/conversation/createConversation.ts');
  const { cardActions } = await import('#infra/local/microsoft365/connector/cardActions.ts');
  const { wordsOfCard } = await import('#tests/bot/teams/wordsOfCard.ts');
  const action = cardActions(card.card).find((one) => one.verb === verb);
  const from = {
    objectId: amara.objectId,
    name: amara.name,
    account: () => Promise.resolve(null),
    place: 'personal' as const,
  };
  const answer = await createConversation(here.council).acted(from, {
    verb,
    data: { ...action?.data, ...typed },
  });
  return 'card' in answer ? wordsOfCard(answer.card) : answer.text;
}

function firstTime(card: unknown): string {
  return /"start":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
}

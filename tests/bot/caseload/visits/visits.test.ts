import { randomUUID } from 'node:crypto';
import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { readBooking } from '#bot/caseload/booking/readBookings.ts';
import { addFact } from '#bot/caseload/facts/addFact.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import { touchChildren } from '#bot/caseload/touchChild.ts';
import { correctVisit } from '#bot/caseload/visits/correctVisit.ts';
import { recordVisit } from '#bot/caseload/visits/recordVisit.ts';
import { confirmReported, listReported } from '#bot/caseload/visits/reported.ts';
import type { ChildAnswers, CorrectVisit, RecordVisit } from '#shared/model/api/visits.ts';
import type { Child } from '#shared/model/caseFile.ts';
import type { Role } from '#shared/model/people.ts';
import { aBooking } from '#tests/bot/caseload/booking/aBooking.ts';
import { councilWithOutlook, type CouncilWithOutlook } from '#tests/bot/caseload/councilWithOutlook.ts';
import { refusal } from '#tests/bot/caseload/refusal.ts';

/** Monday 23 November 2026, 09:00. A child in need since 2 November is to be seen by Monday 30 (20 working days, I.6). */
let here: CouncilWithOutlook;
const monday = Date.parse('2026-11-23T09:00:00Z');
beforeAll(async () => {
  here = await councilWithOutlook();
});
beforeEach(() => {
  here.clock.now = monday;
});
afterAll(() => here.close());

const seen = (childId: string, change: Partial<ChildAnswers> = {}): ChildAnswers => ({
  childId,
  childSeen: 'yes',
  alone: 'yes',
  ...change,
});

const aVisit = (children: ChildAnswers[], change: Partial<RecordVisit> = {}): RecordVisit => ({
  key: randomUUID(),
  at: '2026-11-20T16:00',
  mode: 'in-person',
  purpose: 'planned',
  children,
  ...change,
});

async function family(count = 1, facts: Partial<Child> = {}) {
  const worker = await here.worker();
  const children = await Promise.all(Array.from({ length: count }, () => here.child(worker, facts)));
  return { worker, children, child: children[0] as string };
}

const rowsOf = async (child: string) =>
  here.council.db.selectFrom('visit').selectAll().where('child_id', '=', child).orderBy('version').execute();

describe('a record', () => {
  test('moves the dates before the worker’s eyes, and says why', async () => {
    const { worker, child } = await family();
    const { children } = await recordVisit(here.council, worker, aVisit([seen(child)]));
    expect(children).toEqual([
      expect.objectContaining({
        childId: child,
        name: 'Kit Lowe',
        counted: true,
        before: expect.objectContaining({ dueBy: '2026-11-30' }),
        after: expect.objectContaining({ dueBy: '2026-12-18' }),
      }),
    ]);
    expect(children[0]?.because.join()).toContain('I.6');
  });

  test('says nothing that nobody said', async () => {
    const { worker, child } = await family();
    await recordVisit(
      here.council,
      worker,
      aVisit([{ childId: child, childSeen: 'yes' }], { mode: undefined, purpose: undefined }),
    );
    const [row] = await rowsOf(child);
    expect(row?.body).toEqual({
      id: row?.id,
      at: '2026-11-20T16:00',
      by: 'lead-social-worker',
      childSeen: 'yes',
      recordedAt: '2026-11-23T09:00:00+00:00',
    });
  });

  test('gives each child on the trip their own answers', async () => {
    const { worker, children } = await family(2);
    const [one, other] = children as [string, string];
    const notSeen: ChildAnswers = { childId: other, childSeen: 'no', notSeenReason: 'Was at football' };
    const answer = await recordVisit(here.council, worker, aVisit([seen(one), notSeen]));
    expect(answer.children.map(({ childId, counted }) => [childId, counted])).toEqual([
      [one, true],
      [other, false],
    ]);
    expect(answer.children[1]?.because.join()).not.toBe('');
    expect((await rowsOf(other))[0]?.body).toMatchObject({
      childSeen: 'no',
      notSeenReason: 'Was at football',
    });
  });

  test.each([
    ['by video', { mode: 'video' } as const],
    ['by phone', { mode: 'phone' } as const],
  ])('%s is on record and does not count', async (_how, change) => {
    const { worker, child } = await family();
    const { children } = await recordVisit(here.council, worker, aVisit([seen(child)], change));
    expect(children[0]).toMatchObject({
      counted: false,
      before: { dueBy: '2026-11-30' },
      after: { dueBy: '2026-11-30' },
    });
  });

  test.each([
    ['later today', '2026-11-23T10:00'],
    ['tomorrow', '2026-11-24'],
    ['in an hour, in another zone', '2026-11-23T12:00+02:00'],
  ])('of a visit %s is refused', async (_when, at) => {
    const { worker, child } = await family();
    expect(await refusal(recordVisit(here.council, worker, aVisit([seen(child)], { at })))).toMatchObject({
      code: 'visit-in-the-future',
    });
    expect(await rowsOf(child)).toEqual([]);
  });

  test('of today without a time is taken', async () => {
    const { worker, child } = await family();
    await recordVisit(here.council, worker, aVisit([seen(child)], { at: '2026-11-23' }));
    expect(await rowsOf(child)).toHaveLength(1);
  });

  test('asked again with the same key is the same record with the same answer', async () => {
    const { worker, child } = await family();
    const request = aVisit([seen(child)]);
    const [first, second] = await Promise.all([
      recordVisit(here.council, worker, request),
      recordVisit(here.council, worker, request),
    ]);
    expect(second).toEqual(first);
    expect(await recordVisit(here.council, worker, request)).toEqual(first);
    expect(await rowsOf(child)).toHaveLength(1);
  });

  test.each([
    ['another answer', { childSeen: 'no' as const }, {}],
    ['one answer less', { alone: undefined }, {}],
    ['another time', {}, { at: '2026-11-20T17:00' }],
  ])('asked again with the same key and %s is refused', async (_what, answer, change) => {
    const { worker, child } = await family();
    const request = aVisit([seen(child)]);
    await recordVisit(here.council, worker, request);
    const other = { ...request, ...change, children: [seen(child, answer as Partial<ChildAnswers>)] };
    expect(await refusal(recordVisit(here.council, worker, other))).toMatchObject({
      code: 'key-used',
      status: 409,
    });
    expect((await rowsOf(child))[0]?.body).toMatchObject({ childSeen: 'yes', alone: 'yes' });
  });

  test('of a child whom the person does not work with is refused', async () => {
    const { worker, child } = await family();
    const stranger = await here.child(null);
    const work = recordVisit(here.council, worker, aVisit([seen(child), seen(stranger)]));
    expect(await refusal(work)).toMatchObject({ code: 'child-not-found' });
    expect(await rowsOf(child)).toEqual([]);
  });

  test.each([
    [['worker'], 'lead-social-worker', 'lead-social-worker'],
    [['worker'], 'other-social-worker', 'other-social-worker'],
    [['personal-adviser'], 'personal-adviser', 'personal-adviser'],
  ] as [Role[], string, string][])('by %s who is %s of the child is by the %s', async (roles, role, by) => {
    const worker = await here.worker({ roles });
    const child = await here.child(worker, {}, { role });
    await recordVisit(here.council, worker, aVisit([seen(child)]));
    expect((await rowsOf(child))[0]?.body.by).toBe(by);
  });
});

describe('the record of a booked visit', () => {
  async function booked(count = 1) {
    const { worker, children } = await family(count);
    const booking = await bookVisit(here.council, worker, aBooking(children, { announced: false }));
    // After the visit.
    here.clock.now = Date.parse('2026-11-24T17:00:00Z');
    const record = (answers: ChildAnswers[]) =>
      recordVisit(here.council, worker, {
        key: randomUUID(),
        bookingId: booking.id,
        at: '2026-11-24T15:45',
        children: answers,
      });
    const state = async () => (await readBooking(here.council, worker, booking.id)).state;
    return { children, child: children[0] as string, record, state, worker };
  }

  test('knows what was booked, and needs two answers', async () => {
    const { child, record, state } = await booked();
    const { children } = await record([seen(child)]);
    expect(children[0]?.counted).toBe(true);
    expect((await rowsOf(child))[0]?.body).toMatchObject({
      mode: 'in-person',
      place: 'home',
      purpose: 'planned',
      announced: false,
    });
    expect((await rowsOf(child))[0]?.body).not.toHaveProperty('homeSeen');
    expect(await state()).toBe('done');
  });

  test('is complete once every child on it has their answers', async () => {
    const { children, record, state } = await booked(2);
    await record([seen(children[0] as string)]);
    expect(await state()).toBe('booked');
    await record([{ childId: children[1] as string, childSeen: 'briefly' }]);
    expect(await state()).toBe('done');
  });

  test('cannot be made twice', async () => {
    const { child, record } = await booked();
    await record([seen(child)]);
    expect(await refusal(record([seen(child)]))).toMatchObject({ code: 'booking-recorded', status: 409 });
    expect(await rowsOf(child)).toHaveLength(1);
  });

  test('that took place for nobody is an attempt from the time that was booked', async () => {
    const { child, record, state } = await booked();
    await record([{ childId: child, childSeen: 'cancelled' }]);
    expect((await rowsOf(child))[0]?.body).toMatchObject({
      childSeen: 'cancelled',
      scheduledAt: '2026-11-24T15:45:00+00:00',
    });
    expect(await state()).toBe('cancelled');
  });

  test('needs a child who is on it', async () => {
    const { worker, record } = await booked();
    const another = await here.child(worker);
    expect(await refusal(record([seen(another)]))).toMatchObject({ code: 'other-booking' });
  });
});

describe('a correction', () => {
  async function recorded(answers: Partial<ChildAnswers> = {}) {
    const { worker, child } = await family();
    const { children } = await recordVisit(here.council, worker, aVisit([seen(child, answers)]));
    const id = children[0]?.visitId as string;
    const correct = (change: Partial<CorrectVisit> = {}, who = worker) =>
      correctVisit(here.council, who, id, {
        key: randomUUID(),
        version: 1,
        at: '2026-11-20T16:00',
        mode: 'in-person',
        purpose: 'planned',
        answers: { childSeen: 'no' },
        ...change,
      });
    return { worker, child, id, correct };
  }

  test('takes the place of the record, and the old one stays', async () => {
    const { child, correct } = await recorded();
    here.clock.now = Date.parse('2026-11-23T11:00:00Z');
    const { children } = await correct();
    expect(children[0]).toMatchObject({
      counted: false,
      before: { dueBy: '2026-12-18' },
      after: { dueBy: '2026-11-24' },
    });
    const rows = await rowsOf(child);
    expect(rows.map(({ version, body }) => [version, body.childSeen])).toEqual([
      [1, 'yes'],
      [2, 'no'],
    ]);
    // Writing-up is timed from the first record, and an answer that was taken back is unknown again.
    expect(rows[1]?.body.recordedAt).toBe('2026-11-23T09:00:00+00:00');
    expect(rows[1]?.body).not.toHaveProperty('alone');
  });

  test('of an older version is refused', async () => {
    const { child, correct } = await recorded();
    await correct();
    expect(await refusal(correct())).toMatchObject({ code: 'changed-meanwhile', status: 409 });
    expect(await rowsOf(child)).toHaveLength(2);
  });

  test('asked again with the same key changes nothing', async () => {
    const { child, correct } = await recorded();
    const key = randomUUID();
    const first = await correct({ key });
    expect(await correct({ key })).toEqual(first);
    expect(await rowsOf(child)).toHaveLength(2);
  });

  test('by somebody else, of what is not there, or of what was imported is refused', async () => {
    const { correct, worker } = await recorded();
    const stranger = await here.worker();
    expect(await refusal(correct({}, stranger))).toMatchObject({ status: 404 });
    const nowhere = {
      key: randomUUID(),
      version: 1,
      at: '2026-11-20',
      answers: { childSeen: 'no' },
    } as const;
    expect(await refusal(correctVisit(here.council, worker, randomUUID(), nowhere))).toMatchObject({
      code: 'visit-not-found',
    });
    expect(await refusal(correctVisit(here.council, worker, 'ssd:visits:17', nowhere))).toMatchObject({
      code: 'visit-from-case-system',
    });
  });
});

describe('what an export only reported', () => {
  const reported = { id: 'annex-a:list-6:C1:2026-11-10', at: '2026-11-10', childSeen: 'reported' as const };

  test('is listed until somebody who knows has said how it was', async () => {
    const { worker, child } = await family(1, { visits: [reported] });
    const stranger = await here.worker();
    expect(await listReported(here.council, stranger)).toEqual({ visits: [] });
    expect((await listReported(here.council, worker)).visits).toEqual([
      {
        childId: child,
        name: 'Kit Lowe',
        visitId: reported.id,
        at: '2026-11-10',
        alone: 'unknown',
        worker: worker.name,
      },
    ]);
    const said = {
      visits: [{ childId: child, visitId: reported.id, childSeen: 'yes' as const, alone: 'yes' as const }],
    };
    expect(await confirmReported(here.council, worker, said)).toEqual({ visits: [] });
    expect(await confirmReported(here.council, worker, said)).toEqual({ visits: [] });
    const rows = await rowsOf(child);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      confirms: reported.id,
      body: { childSeen: 'yes', alone: 'yes', at: '2026-11-10' },
    });
  });

  test('confirmed, it counts as before; corrected to no, it is an attempt', async () => {
    const { worker, children } = await family(2, { visits: [reported] });
    const [one, other] = children as [string, string];
    await confirmReported(here.council, worker, {
      visits: [
        { childId: one, visitId: reported.id, childSeen: 'yes' },
        { childId: other, visitId: reported.id, childSeen: 'no' },
      ],
    });

    const evaluated = await evaluateChildren(here.council, children);
    expect(evaluated.get(one)?.evaluation).toMatchObject({ unconfirmed: false, unseen: false });
    expect(evaluated.get(one)?.evaluation.next?.dueBy).toBe('2026-12-08');
    expect(evaluated.get(other)?.evaluation).toMatchObject({ unseen: true });
    expect(evaluated.get(other)?.evaluation.obligations.map(({ kind }) => kind)).toContain('retry');
  });

  test.each([
    ['asleep', { awake: 'no' } as const, false],
    ['awake', { awake: 'yes' } as const, true],
    ['about which nobody said whether they slept', {}, true],
  ])('of a child of two, confirmed and then corrected to %s: counted %j %s', async (_how, said, counted) => {
    const { worker, child } = await family(1, { dateOfBirth: '2024-03-02', visits: [reported] });
    await confirmReported(here.council, worker, {
      visits: [{ childId: child, visitId: reported.id, childSeen: 'yes', alone: 'yes' }],
    });
    const [row] = await rowsOf(child);
    const { children } = await correctVisit(here.council, worker, row?.id as string, {
      key: randomUUID(),
      version: 1,
      at: '2026-11-10',
      mode: 'in-person',
      purpose: 'planned',
      answers: { childSeen: 'yes', alone: 'yes', ...said },
    });
    expect(children[0]?.counted).toBe(counted);
  });

  test('is all or nothing', async () => {
    const { worker, children } = await family(2, { visits: [reported] });
    const [one, other] = children as [string, string];
    const work = confirmReported(here.council, worker, {
      visits: [
        { childId: one, visitId: reported.id, childSeen: 'yes' },
        { childId: other, visitId: 'annex-a:list-6:C1:2026-01-01', childSeen: 'yes' },
      ],
    });
    expect(await refusal(work)).toMatchObject({ code: 'not-reported' });
    expect(await rowsOf(one)).toEqual([]);
  });
});

describe('a child with a second home', () => {
  // Once chosen it holds for the rest of this file.
  beforeAll(async () => {
    await here.council.db
      .insertInto('policy_choice')
      .values({
        pack: 'children-first-standard',
        from_date: '2020-01-01',
        chosen_by: null,
        chosen_at: new Date(monday),
      })
      .execute();
  });

  async function atTwoHomes() {
    const { worker, child } = await family(1, {
      involvements: [{ kind: 'in-care', start: '2026-03-02' }],
    });
    await addFact(here.council, worker, child, {
      kind: 'work',
      involvement: 'additional-home',
      from: '2026-09-01',
      home: 'Nan’s',
    });
    const record = (home: string | undefined, at = '2026-11-20T16:00') =>
      recordVisit(here.council, worker, aVisit([seen(child, { home })], { at, place: 'home' }));
    /** By when each home is to be visited: 84 days after the last visit to it. */
    const dueBy = async () => {
      const known = await evaluateChildren(here.council, [child]);
      return Object.fromEntries(
        (known.get(child)?.evaluation.obligations ?? []).flatMap(({ clause, involvement, dueBy }) =>
          clause === 'CF-31' ? [[involvement, dueBy]] : [],
        ),
      );
    };
    return { worker, child, record, dueBy };
  }

  test('has a clock for each home, and a record says which it was (CF-31)', async () => {
    const { child, record, dueBy } = await atTwoHomes();
    const before = await dueBy();
    await record('Nan’s');
    expect(await dueBy()).toEqual({ ...before, 'additional-home': '2027-02-12' });
    // Without a label it was the main home.
    await record(undefined, '2026-11-21T16:00');
    expect(await dueBy()).toEqual({ 'in-care': '2027-02-13', 'additional-home': '2027-02-12' });
    expect((await rowsOf(child)).map(({ body }) => body.home)).toEqual(['Nan’s', undefined]);
  });

  test.each([
    ['a home of another name', 'Grandad’s', '2026-11-20'],
    ['a day before the child had it', 'Nan’s', '2026-08-31'],
  ])('%s is refused, and nothing is kept', async (_what, home, at) => {
    const { child, record } = await atTwoHomes();
    await expect(record(home, at)).rejects.toMatchObject({
      text: { code: 'no-such-home', status: 400 },
      where: 'children.0.home',
    });
    expect(await rowsOf(child)).toEqual([]);
  });

  test('a correction can say that it was another home, and may keep one that the child has left since', async () => {
    const { worker, child, record, dueBy } = await atTwoHomes();
    const before = await dueBy();
    const { children } = await record(undefined);
    const correct = (version: number, home: string | undefined) =>
      correctVisit(here.council, worker, children[0]?.visitId as string, {
        key: randomUUID(),
        version,
        at: '2026-11-20T16:00',
        mode: 'in-person',
        place: 'home',
        purpose: 'planned',
        answers: { childSeen: 'yes', home },
      });
    await expect(correct(1, 'Grandad’s')).rejects.toMatchObject({
      text: { code: 'no-such-home' },
      where: 'answers.home',
    });
    await correct(1, 'Nan’s');
    expect(await dueBy()).toEqual({ ...before, 'additional-home': '2027-02-12' });
    await here.council.db
      .updateTable('fact')
      .set({ withdrawn_by: worker.id, withdrawn_at: new Date(monday) })
      .where('child_id', '=', child)
      .execute();
    await touchChildren(here.council, [child]);
    await correct(2, 'Nan’s');
    expect((await rowsOf(child)).map(({ body }) => body.home)).toEqual([undefined, 'Nan’s', 'Nan’s']);
  });

  test('the child’s page names the home, of the work and of the visit', async () => {
    const { worker, child, record } = await atTwoHomes();
    await record('Nan’s');
    const page = await readChildPage(here.council, worker, child);
    expect(page.involvementsInFull).toContainEqual(
      expect.objectContaining({ kind: 'additional-home', home: 'Nan’s' }),
    );
    expect(page.history.map(({ visit }) => visit.home)).toEqual(['Nan’s']);
  });
});

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { addFact } from '#bot/caseload/facts/addFact.ts';
import { bookPlanned } from '#bot/caseload/fortnight/bookPlanned.ts';
import { planVisits } from '#bot/caseload/fortnight/planVisits.ts';
import type { FortnightOfAll, PlannedTrip } from '#shared/model/api/fortnight.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { instantText } from '#shared/time/moment.ts';
import {
  councilWithOutlook,
  type CouncilWithOutlook,
  type Worker,
} from '#tests/bot/caseload/councilWithOutlook.ts';
import { addInOutlook } from '#tests/bot/caseload/graphAsProduct.ts';

/** Monday 23 November 2026, 09:00: a child in need since 2 November is due by Monday 30. Mailboxes work 09:00 to 17:30. */
let here: CouncilWithOutlook;
beforeAll(async () => {
  here = await councilWithOutlook('2026-11-23T09:00:00Z');
});
afterAll(() => here.close());

/** At home all day. */
const notAtSchool = { dateOfBirth: '2024-03-02' };

/** Children of one family, each at their own postcode; null: not known. The first may have a worker of their own. */
async function family(worker: Worker, postcodes: (string | null)[], ofTheFirst = worker): Promise<string[]> {
  const name = randomUUID();
  const children: string[] = [];
  for (const [index, postcode] of postcodes.entries()) {
    const id = await here.child(index === 0 ? ofTheFirst : worker, notAtSchool);
    await here.council.db
      .insertInto('family')
      .values({ source: 'ssd', child_id: id, family: name })
      .execute();
    await here.council.db
      .updateTable('source_child')
      .set({ document: sql`jsonb_set(document::jsonb, '{postcode}', ${JSON.stringify(postcode)}::jsonb)` })
      .where('child_id', '=', id)
      .execute();
    children.push(id);
  }
  return children;
}

const plan = (worker: Worker) => planVisits(here.council, worker, { view: 'mine', seconds: 1 });
const idsOf = ({ children }: PlannedTrip) => children.map(({ id }) => id).sort();
const dayOf = ({ options, chosen }: PlannedTrip) =>
  instantText(options[chosen ?? -1]?.start ?? 0).slice(0, 10);
const tripsOf = ({ trips }: FortnightOfAll) => trips.map((trip) => idsOf(trip).length).sort();

describe('brothers and sisters in a plan', () => {
  test('who live together are seen in one trip that is longer, and booked as one visit', async () => {
    const worker = await here.worker();
    const children = await family(worker, ['BW1 1AA', 'BW1 1AA', 'BW1 1AA']);
    const answer = await plan(worker);
    const [trip] = answer.trips as [PlannedTrip];
    expect(answer.trips).toHaveLength(1);
    expect(idsOf(trip)).toEqual([...children].sort());
    const option = trip.options[trip.chosen!]!;
    expect((option.end - option.start) / 60_000).toBe(105);
    expect(trip.why).toContain('All 3 live there: one trip, and time alone with each');
    const { booked, notBooked } = await bookPlanned(here.council, worker, {
      visits: [
        {
          key: randomUUID(),
          childIds: children,
          personId: worker.id,
          start: instantText(option.start),
          end: instantText(option.end),
          place: 'home',
          announced: true,
        },
      ],
    });
    expect(notBooked).toEqual([]);
    expect(booked.map((one) => one.children.map(({ id }) => id).sort())).toEqual([[...children].sort()]);
    expect((await plan(worker)).trips).toEqual([]);
  });

  test.each([
    ['at two homes', ['BW1 1AA', 'BW2 2BB']],
    ['where nobody knows whether they live together', [null, null]],
  ])('%s are seen each by themselves', async (_, postcodes) => {
    const worker = await here.worker();
    await family(worker, postcodes);
    const answer = await plan(worker);
    expect(tripsOf(answer)).toEqual([1, 1]);
    const [one, other] = answer.trips as [PlannedTrip, PlannedTrip];
    expect(dayOf(one)).toBe(dayOf(other));
    expect(one.why).toContain(`On the same day as a brother or sister, ${other.children[0]?.name}`);
  });

  test('are seen on the day on which another of them is booked already, and are told only of whom one works with', async () => {
    const worker = await here.worker();
    const somebodyElse = await here.worker();
    const [booked, child] = (await family(worker, ['BW5 5EE', 'BW6 6FF'])) as [string, string];
    const [notTheirs, sibling] = (await family(worker, ['BW7 7GG', 'BW8 8HH'], somebodyElse)) as [
      string,
      string,
    ];
    for (const [who, childId] of [
      [worker, booked],
      [somebodyElse, notTheirs],
    ] as const)
      await bookPlanned(here.council, who, {
        visits: [
          {
            key: randomUUID(),
            childIds: [childId],
            personId: who.id,
            start: '2026-11-26T14:00:00Z',
            end: '2026-11-26T15:00:00Z',
            place: 'home',
            announced: true,
          },
        ],
      });
    const answer = await plan(worker);
    const [own, others] = [child, sibling].map((id) =>
      answer.trips.find((trip) => idsOf(trip).includes(id))!,
    );
    expect(dayOf(own!)).toBe('2026-11-26');
    expect(own!.why.join(' ')).toContain('On the same day as a brother or sister, ');
    expect(others!.why.join(' ')).not.toContain('brother or sister');
  });

  test('one of whom would rather be seen at school is seen there, and the others at home', async () => {
    const worker = await here.worker();
    const [child] = (await family(worker, ['BW3 3CC', 'BW3 3CC', 'BW3 3CC'])) as [string];
    const wish = {
      kind: 'wishes' as const,
      askedOn: '2026-11-20',
      places: ['school' as const],
      schoolIsFine: true,
    };
    await addFact(here.council, worker, child, wish);
    expect(tripsOf(await plan(worker))).toEqual([1, 2]);
  });

  test('for whom two hours are nowhere free are seen one after the other', async () => {
    const worker = await here.worker();
    for (const [first, last] of [
      [23, 27],
      [30, 34],
    ] as const)
      for (let day = first; day <= last; day++) await busyUntilFour(worker, day);
    const children = await family(worker, ['BW4 4DD', 'BW4 4DD']);
    const answer = await plan(worker);
    expect(tripsOf(answer)).toEqual([1, 1]);
    expect(answer.trips.map(({ chosen }) => chosen !== null)).toEqual([true, true]);
    expect(answer.trips.flatMap(idsOf).sort()).toEqual([...children].sort());
  });
});

/** With half an hour for the way, an hour is left of that day, and no more. @param day of November, and on into December */
async function busyUntilFour(worker: Worker, day: number): Promise<void> {
  const date = isoDate(dayNumber('2026-11-01') + day - 1);
  const at = (time: string) => ({ dateTime: `${date}T${time}`, timeZone: 'GMT Standard Time' });
  await addInOutlook(here.outlook.https, worker.mailbox, {
    subject: 'Court',
    start: at('08:00:00'),
    end: at('16:00:00'),
  });
}

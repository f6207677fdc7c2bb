import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { Council } from '#bot/caseload/council.ts';
import { dayStartOf, setDayStart } from '#bot/caseload/dayStart/dayStart.ts';
import { planVisits } from '#bot/caseload/fortnight/planVisits.ts';
import { applyPeople } from '#bot/caseload/imports/applyPeople.ts';
import { findTimes } from '#bot/caseload/slots/findTimes.ts';
import type { Person } from '#bot/identity/person.ts';
import { createTravel, noTravelSources } from '#bot/travel/createTravel.ts';
import {
  councilWithOutlook,
  type CouncilWithOutlook,
  type Worker,
} from '#tests/bot/caseload/councilWithOutlook.ts';
import { event } from '#tests/infra/local/runningMicrosoft365.ts';

/**
 * Monday 23 November 2026, 09:00. Everybody has a meeting from 13:00 to 14:00 on Tuesday, nobody knows where. The child lives 30
 * kilometres from the office (91 minutes) and a kilometre from the worker's home (13 minutes).
 */
let here: CouncilWithOutlook;
let council: Council;
const folder = mkdtempSync(join(tmpdir(), 'day-start-'));
beforeAll(async () => {
  here = await councilWithOutlook('2026-11-23T09:00:00Z', event('2026-11-24T13:00', '2026-11-24T14:00'));
  const postcodesFile = join(folder, 'postcodes.csv');
  writeFileSync(
    postcodesFile,
    'postcode,latitude,longitude\nZZ1 1AA,52.1,-0.4\nZZ1 1AB,52.379,-0.4\nZZ1 1AC,52.3721,-0.4038\n',
  );
  const travel = await createTravel(
    { ...noTravelSources, postcodesFile, officePostcode: 'ZZ1 1AA' },
    pino({ level: 'silent' }),
  );
  council = { ...here.council, travel };
});
afterAll(async () => {
  await here.close();
  rmSync(folder, { recursive: true });
});

async function withChild(): Promise<{ worker: Worker; child: string }> {
  const worker = await here.worker();
  const child = await here.child(worker, { dateOfBirth: '2024-03-02' });
  await council.db
    .updateTable('source_child')
    .set({ document: sql`jsonb_set(document, '{postcode}', '"ZZ1 1AB"')` })
    .where('child_id', '=', child)
    .execute();
  return { worker, child };
}

/** Minutes between the meeting and the nearest time that is offered. */
function nearest(times: readonly { start: number; end: number }[]): number {
  const [meeting, over] = [Date.parse('2026-11-24T13:00:00Z'), Date.parse('2026-11-24T14:00:00Z')];
  const gaps = times
    .filter(({ start }) => new Date(start).toISOString().startsWith('2026-11-24'))
    .map(({ start, end }) => (end <= meeting ? meeting - end : start - over) / 60_000);
  return Math.min(...gaps);
}
const ownTimes = async (worker: Person, child: string) => {
  const day = { from: '2026-11-24', to: '2026-11-24', place: 'home' as const, howMany: 100 };
  const { slots } = await findTimes(council, worker, { ...day, childIds: [child] });
  return nearest(slots.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) })));
};
const plannedTimes = async (person: Person, view: 'mine' | 'team', child: string) => {
  const answer = await planVisits(council, person, { view, seconds: 0.3 });
  const trip = answer.trips.find(({ children }) => children.some(({ id }) => id === child));
  return { answer, gap: nearest(trip?.options ?? []) };
};
const home = { at: 'home', postcode: 'zz1 1ac' } as const;

describe('a day that starts and ends at home', () => {
  test('makes the ways of one’s own times and plans; back at the office they are as before', async () => {
    const { worker, child } = await withChild();
    expect(await ownTimes(worker, child)).toBe(105);
    expect((await plannedTimes(worker, 'mine', child)).gap).toBe(105);

    expect(await setDayStart(council, worker, home)).toEqual({ at: 'home', possible: true });
    expect(await ownTimes(worker, child)).toBe(15);
    expect((await plannedTimes(worker, 'mine', child)).gap).toBe(15);

    expect(await setDayStart(council, worker, { at: 'office' })).toEqual({ at: 'office', possible: true });
    expect(await ownTimes(worker, child)).toBe(105);
  });

  test('is told to nobody else: a team’s plan looks for times from the office, and shows no way from that home', async () => {
    const { worker, child } = await withChild();
    await setDayStart(council, worker, home);
    const head = await here.worker({ roles: ['head-of-service'] });
    const { answer, gap } = await plannedTimes(head, 'team', child);
    expect(gap).toBe(105);
    expect(answer.journeys).toHaveLength(answer.places.length);
    expect(answer.journeys.every((row) => row.length === answer.places.length)).toBe(true);
    expect(answer.journeys.flat()).not.toContain(13);
    const own = (await plannedTimes(worker, 'mine', child)).answer;
    expect(own.journeys.flat()).not.toContain(13);
    expect(await dayStartOf(council, head)).toEqual({ at: 'office', possible: true });
  });

  test('is kept to a kilometre, without the postcode, and forgotten when they leave the council', async () => {
    const { worker } = await withChild();
    await setDayStart(council, worker, home);
    const kept = () =>
      council.db.selectFrom('day_start').selectAll().where('person_id', '=', worker.id).execute();
    expect(await kept()).toMatchObject([{ latitude: '52.37', longitude: '-0.40' }]);
    const noted = await council.db.selectFrom('audit').selectAll().where('subject', '=', worker.id).execute();
    expect(noted).toMatchObject([{ action: 'day-start.home', actor: worker.objectId }]);
    expect(JSON.stringify([await kept(), noted]).toLowerCase()).not.toContain('1ac');

    await applyPeople(here.council, { people: [], problems: [], rowsRead: 0 });
    expect(await kept()).toEqual([]);
  });

  test('needs a postcode that the council’s file has, and changes nothing without it', async () => {
    const { worker } = await withChild();
    await setDayStart(council, worker, home);
    await expect(setDayStart(council, worker, { at: 'home', postcode: 'ZZ9 9ZZ' })).rejects.toMatchObject({
      where: 'postcode',
    });
    expect((await dayStartOf(council, worker)).at).toBe('home');
    expect((await dayStartOf(here.council, worker)).possible).toBe(false);
  });
});

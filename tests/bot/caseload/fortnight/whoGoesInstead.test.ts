import { randomUUID } from 'node:crypto';
import { planVisits } from '#bot/caseload/fortnight/planVisits.ts';
import type { PlannedTrip } from '#shared/model/api/fortnight.ts';
import {
  councilWithOutlook,
  type CouncilWithOutlook,
  type Worker,
} from '#tests/bot/caseload/councilWithOutlook.ts';
import { addInOutlook } from '#tests/bot/caseload/graphAsProduct.ts';

/** Monday 23 November 2026, 09:00. A child in need since 2 November is due by Monday 30; of one since 1 September the visit is late. */
let here: CouncilWithOutlook;
let duty: Worker;
let head: Worker;
beforeAll(async () => {
  here = await councilWithOutlook();
  duty = await here.worker({ roles: ['duty-worker'] });
  head = await here.worker({ roles: ['head-of-service'] });
  await inTeam(duty);
});
afterAll(() => here.close());

const team = randomUUID();
const inTeam = ({ id }: Worker) =>
  here.council.db
    .updateTable('person')
    .set({ teams: [team] })
    .where('id', '=', id)
    .execute();

async function workerAway(...days: [string, string][]): Promise<Worker> {
  const worker = await here.worker();
  await inTeam(worker);
  for (const [from, to] of days)
    await addInOutlook(here.outlook.https, worker.mailbox, {
      subject: 'Leave',
      isAllDay: true,
      showAs: 'oof',
      start: { dateTime: `${from}T00:00:00`, timeZone: 'GMT Standard Time' },
      end: { dateTime: `${to}T00:00:00`, timeZone: 'GMT Standard Time' },
    });
  return worker;
}

/** Somebody whose days until Monday 30 are full of meetings until four; children come from school at quarter past. */
async function workerTaken(fromFour: 'oof' | 'busy'): Promise<Worker> {
  const worker = await here.worker();
  await inTeam(worker);
  for (const day of ['23', '24', '25', '26', '27', '30'])
    for (const [from, to, showAs] of [
      ['09:00', '16:00', 'busy'],
      ['16:00', '17:30', fromFour],
    ] as const)
      await addInOutlook(here.outlook.https, worker.mailbox, {
        subject: 'Taken',
        showAs,
        start: { dateTime: `2026-11-${day}T${from}:00`, timeZone: 'GMT Standard Time' },
        end: { dateTime: `2026-11-${day}T${to}:00`, timeZone: 'GMT Standard Time' },
      });
  return worker;
}

async function planned(
  child: string,
): Promise<{ line: PlannedTrip; goers: Set<string>; goer: string | null }> {
  const { trips, people } = await planVisits(here.council, head, { view: 'team', seconds: 0.3 });
  const line = trips.find(({ children }) => children[0]?.id === child)!;
  const idOf = (person: number) => people[person]!.id;
  const chosen = line.options[line.chosen ?? -1];
  return {
    line,
    goers: new Set(line.options.map(({ person }) => idOf(person))),
    goer: chosen ? idOf(chosen.person) : null,
  };
}

const isLate = { involvements: [{ kind: 'child-in-need', start: '2026-09-01' }] };

describe('somebody else goes', () => {
  test('where the leave of the child’s own worker goes on until after the day it is due, and only before they are back', async () => {
    const own = await workerAway(['2026-11-23', '2026-12-02']);
    const { line, goer } = await planned(await here.child(own));
    expect(goer).toBe(duty.id);
    expect(line.why[0]).toMatch(/own worker is away/);
    const { people } = await planVisits(here.council, head, { view: 'team', seconds: 0.3 });
    const back = Date.parse('2026-12-02T00:00:00Z');
    for (const { person, start } of line.options) expect(start < back).toBe(people[person]!.id === duty.id);
  });

  test('not where they are back in time', async () => {
    const own = await workerAway(['2026-11-23', '2026-11-30']);
    const { goers, goer } = await planned(await here.child(own));
    expect([...goers]).toEqual([own.id]);
    expect(goer).toBe(own.id);
  });

  test('where leave takes the only hours that would do before the day it is due; not where meetings do', async () => {
    const away = await workerTaken('oof');
    const { line, goer } = await planned(await here.child(away));
    expect(goer).toBe(duty.id);
    expect(line.why[0]).toMatch(/own worker is away/);
    const busy = await workerTaken('busy');
    expect([...(await planned(await here.child(busy))).goers]).toEqual([busy.id]);
  });

  test('to a child who waits already, not for a leave of one day, but for one of a week', async () => {
    const shortly = await workerAway(['2026-11-23', '2026-11-24']);
    expect((await planned(await here.child(shortly, isLate))).goer).toBe(shortly.id);
    const long = await workerAway(['2026-11-23', '2026-11-30']);
    expect((await planned(await here.child(long, isLate))).goer).toBe(duty.id);
  });

  test('where nobody can say whether the child’s own worker is there, only to a child who waits already; it is never called away', async () => {
    const unread = await here.worker({ mailbox: false });
    await inTeam(unread);
    const { line: inTime } = await planned(await here.child(unread));
    expect(inTime).toMatchObject({ chosen: null, options: [] });
    expect(inTime.why[0]).toMatch(/could not be read/);
    const { line: late, goer } = await planned(await here.child(unread, isLate));
    expect(goer).toBe(duty.id);
    expect(late.why[0]).toMatch(/late and the calendar .* could not be read/);
    expect(late.why.join(' ')).not.toMatch(/away/);
  });

  test('where no worker is named, and that is said', async () => {
    const { line, goer } = await planned(await here.child(null));
    expect(goer === null || goer === duty.id).toBe(true);
    expect(line.why[0]).toMatch(/no worker with an account here is named/i);
    expect(line.why.join(' ')).not.toMatch(/away/);
  });
});

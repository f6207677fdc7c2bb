import { planVisits } from '#bot/caseload/fortnight/planVisits.ts';
import type { Council } from '#bot/caseload/council.ts';
import { councilWithOutlook, type CouncilWithOutlook } from '#tests/bot/caseload/councilWithOutlook.ts';
import { event } from '#tests/infra/local/runningMicrosoft365.ts';

/** Monday 23 November 2026, 09:00. Everybody has a meeting from 13:00 to 14:00 on Tuesday; nobody knows where a child lives. */
let here: CouncilWithOutlook;
beforeAll(async () => {
  here = await councilWithOutlook('2026-11-23T09:00:00Z', event('2026-11-24T13:00', '2026-11-24T14:00'));
});
afterAll(() => here.close());

/** A council that allows so many minutes for a way nobody knows. */
const allowing = (unknownMinutes: number, said: string[] = []): Council => ({
  ...here.council,
  travel: {
    pointOf: () => null,
    knowsPlaces: false,
    office: null,
    unknownMinutes,
    between: () => Promise.resolve({ minutes: () => unknownMinutes, said }),
  },
});

describe('the ways in a plan', () => {
  test.each([30, 70])('of %i minutes keep a visit so far from a meeting in Outlook', async (minutes) => {
    const worker = await here.worker();
    await here.child(worker, { dateOfBirth: '2024-03-02' });
    const { trips } = await planVisits(allowing(minutes), worker, { view: 'mine', seconds: 0.3 });
    const [meeting, over] = [Date.parse('2026-11-24T13:00:00Z'), Date.parse('2026-11-24T14:00:00Z')];
    const gaps = trips[0]!.options
      .filter(({ start }) => new Date(start).toISOString().startsWith('2026-11-24'))
      .map(({ start, end }) => (end <= meeting ? meeting - end : start - over) / 60_000);
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(minutes);
    expect(Math.min(...gaps)).toBeLessThan(minutes + 15);
  });

  test('that could not be asked for are said', async () => {
    const worker = await here.worker();
    await here.child(worker);
    const council = allowing(30, ['The routing service did not answer.']);
    const { unknown } = await planVisits(council, worker, { view: 'mine', seconds: 0.3 });
    expect(unknown).toContain('The routing service did not answer.');
  });
});

import { choosePolicies, listPolicies } from '#bot/caseload/policies/policies.ts';
import { packsInForce } from '#bot/caseload/reading/chosenPacks.ts';
import { councilWithOutlook, type CouncilWithOutlook } from '#tests/bot/caseload/councilWithOutlook.ts';

/** Monday 23 November 2026; the council holds to the visiting policy since 2020. */
let here: CouncilWithOutlook;
beforeAll(async () => {
  here = await councilWithOutlook();
});
afterAll(() => here.close());

const visiting = 'visiting-policy-2019';
const bedford = 'bedford-borough';
const inForce = async () => (await packsInForce(here.council)).map(({ id }) => id);

test('a policy that another follows from a later day holds until the day before', async () => {
  const person = await here.worker({ roles: ['administrator'] });
  const other = (await listPolicies(here.council)).available.find(({ id }) => id !== visiting)?.id ?? bedford;
  const choose = (chosen: Parameters<typeof choosePolicies>[2]) =>
    choosePolicies(here.council, person, chosen);

  const kept = [
    { id: visiting, from: '2020-01-01', until: '2026-12-31' },
    { id: other, from: '2027-01-01' },
  ];
  expect((await choose([{ id: other, from: '2027-01-01' }])).chosen).toEqual(kept);
  expect(await inForce()).toEqual([visiting]);
  // Saved again as it is listed, and without the one that ends.
  expect((await choose(kept)).chosen).toEqual(kept);
  // The day moves: the end moves along.
  expect((await choose([{ id: other, from: '2027-02-01' }])).chosen[0]).toMatchObject({
    until: '2027-01-31',
  });

  here.clock.now = Date.parse('2027-01-31T23:59:00Z');
  expect(await inForce()).toEqual([visiting]);
  here.clock.now = Date.parse('2027-02-01T00:00:00Z');
  expect(await inForce()).toEqual([other]);
  // What begins today ends the other at once.
  expect((await choose([{ id: visiting, from: '2027-02-01' }])).chosen).toEqual([
    { id: visiting, from: '2027-02-01' },
  ]);
});

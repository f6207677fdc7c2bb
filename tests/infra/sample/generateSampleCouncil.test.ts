import { applyFacts } from '#bot/caseload/facts/applyFacts.ts';
import { readAnnexA } from '#bot/imports/annexA/readAnnexA.ts';
import { readPeople } from '#bot/imports/people/readPeople.ts';
import { readPupils } from '#bot/imports/schools/readPupils.ts';
import { readSchools } from '#bot/imports/schools/readSchools.ts';
import { readSsd } from '#bot/imports/ssd/readSsd.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { directorySchema } from '#infra/local/microsoft365/directory.ts';
import { readNewEvent } from '#infra/local/microsoft365/graph/eventInput.ts';
import type { SampleCouncil } from '#infra/local/sample/generateSampleCouncil.ts';
import { generateSampleCouncil, sampleSeed } from '#infra/local/sample/generateSampleCouncil.ts';
import { sampleAccounts } from '#infra/local/sample/staff.ts';
import { involvementKinds } from '#shared/model/caseFile.ts';
import { mergeSources } from '#shared/model/mergeSources.ts';
import type { SourceReading } from '#shared/model/source.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';

const encoder = new TextEncoder();
type Child = ReturnType<typeof mergeSources>['child'];
const open = (reading: SourceReading) => reading.children.filter(({ closed }) => !closed);
/** The open children as the rules see them once people have entered what they know. */
const children = (sample: SampleCouncil, reading: SourceReading): Child[] =>
  open(reading).map((ssd) => {
    const recordedHere = sample.entered.visits
      .filter(({ child }) => child === ssd.externalId)
      .map(({ visit: { key, answers, ...trip } }) => ({
        visit: { id: key, ...trip, ...answers },
        version: 1,
      }));
    const facts = sample.entered.facts.filter(({ child }) => child === ssd.externalId);
    return applyFacts(
      mergeSources({ ssd, annexA: null, recordedHere }).child,
      facts.map(({ fact }) => fact),
    );
  });
const kindsOf = (sample: SampleCouncil, reading: SourceReading) =>
  [
    ...new Set(children(sample, reading).flatMap(({ involvements }) => involvements.map(({ kind }) => kind))),
  ].sort();
const evaluated = (sample: SampleCouncil, reading: SourceReading, today: string) => {
  const packs = sample.policies.map((id) => builtInPacks().get(id)!);
  return children(sample, reading).map((child) => evaluate(child, packs, `${today}T09:00`));
};
const asFiles = (files: Record<string, string>) =>
  Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) }));

// A weekend in term, at Christmas, and in August.
describe.each(['2026-11-21', '2026-12-28', '2027-08-09'])('on %s', (today) => {
  let sample: SampleCouncil;
  let reading: SourceReading;
  let stands: Evaluation[];
  beforeAll(() => {
    sample = generateSampleCouncil({ seed: sampleSeed, today, size: 'whole' });
    reading = readSsd(asFiles(sample.ssdFiles));
    stands = evaluated(sample, reading, today);
  });

  it('has people write only on the pages of children with whom the council works', () => {
    const known = new Set(open(reading).map(({ externalId }) => externalId));
    expect(sample.entered.facts.filter(({ child }) => !known.has(child))).toEqual([]);
  });

  it('is the same again, byte for byte, and another with another seed', () => {
    expect(generateSampleCouncil({ seed: sampleSeed, today, size: 'whole' })).toEqual(sample);
    expect(generateSampleCouncil({ seed: 1, today, size: 'whole' }).ssdFiles).not.toEqual(sample.ssdFiles);
  });

  it('comes in through the import without a problem', () => {
    expect(reading.problems).toEqual([]);
    const schools = readSchools(asFiles(sample.schoolFiles));
    const people = readPeople({ name: 'people.csv', bytes: encoder.encode(sample.peopleCsv) });
    const pupils = readPupils(asFiles(sample.schoolFiles), schools.schools, today);
    expect([schools.problems, people.problems, pupils.problems]).toEqual([[], [], []]);
    expect(schools.schools).toHaveLength(5);
    expect(pupils.places.filter(({ lessons }) => lessons !== null).length).toBeGreaterThan(100);
  });

  it('has a twin of the export in the other form, which knows a few visits more and says of none that the child was seen', async () => {
    const twin = await readAnnexA(asFiles(sample.annexAFiles), { today });
    expect(twin.problems).toEqual([]);
    const known = new Map(reading.children.map((child) => [child.externalId, child]));
    expect(twin.children.length).toBeGreaterThan(100);
    const more = twin.children.filter(({ externalId, facts }) => {
      const last = known
        .get(externalId)!
        .facts.visits.map(({ at }) => at.slice(0, 10))
        .sort()
        .at(-1);
      return facts.visits.some(({ at }) => at.slice(0, 10) > (last ?? ''));
    });
    expect(more.length).toBeGreaterThan(5);
    const seen = twin.children.flatMap(({ facts }) => facts.visits.map(({ childSeen }) => childSeen));
    expect(new Set(seen)).toEqual(new Set(['reported']));
  });

  it('has the size of a believable council, with all that a council does', () => {
    expect(open(reading).length).toBeGreaterThan(330);
    expect(open(reading).length).toBeLessThan(370);
    expect([reading.teams.length, reading.staff.length]).toEqual([4, 20]);
    const kinds = children(sample, reading).flatMap(({ involvements }) =>
      involvements.filter(({ end }) => !end).map(({ kind }) => kind),
    );
    expect(involvementKinds.filter((kind) => !kinds.includes(kind))).toEqual([]);
    expect(kinds).toContain('open-referral');
    expect(open(reading).filter(({ facts }) => facts.unborn).length).toBeGreaterThan(0);
    const names = open(reading).map(({ name }) => `${name?.given} ${name?.family}`);
    expect(new Set(names).size).toBe(names.length);
    const families = Map.groupBy(open(reading), ({ families: [family] }) => family ?? '');
    expect([...families.values()].filter((family) => family.length > 1).length).toBeGreaterThan(60);
  });

  it('has most children on track, some soon due, a few late, a few unseen, and hardly any without a date', () => {
    const of = (state: string) => stands.filter(({ next }) => next?.state === state).length;
    expect(of('on-track')).toBeGreaterThan(200);
    expect(of('due-soon')).toBeGreaterThan(15);
    expect(of('late')).toBeGreaterThan(8);
    expect(of('late')).toBeLessThan(50);
    expect(stands.filter(({ next }) => next === null).length).toBeLessThan(30);
    const unseen = stands.filter((one) => one.unseen).length;
    expect(unseen).toBeGreaterThan(0);
    expect(unseen).toBeLessThan(30);
  });

  it('shows every kind of clock, steps at work, and facts that cannot be right', () => {
    const clocks = new Set(stands.flatMap(({ obligations }) => obligations.map(({ kind }) => kind)));
    for (const kind of [
      'visit',
      'seen-alone',
      'contact',
      'keeping-in-touch',
      'retry',
      'sleeping-arrangements',
    ])
      expect(clocks).toContain(kind);
    const steps = new Set(stands.flatMap(({ escalation }) => escalation.map(({ step }) => step)));
    for (const step of ['team-manager', 'head-of-service']) expect(steps).toContain(step);
    expect(stands.filter(({ findings }) => findings.length > 0).length).toBeGreaterThan(4);
    const asked = stands.flatMap(({ obligations }) => obligations);
    // A number of ours, one that nobody has checked, and the link worker's visits: with a date, and where the plan says nothing.
    expect(asked.some(({ assumed, dueBy }) => assumed && dueBy !== null)).toBe(true);
    expect(asked.some(({ because }) => because.some((line) => line.includes('was not checked')))).toBe(true);
    const link = asked.filter(({ clause }) => clause === 'CF-22').map(({ dueBy }) => dueBy !== null);
    expect([link.includes(true), link.includes(false)]).toEqual([true, true]);
    const meetings = sample.entered.facts.flatMap(({ fact }) => (fact.kind === 'meeting' ? [fact.what] : []));
    // In the summer holidays there are none.
    expect(new Set(meetings)).toEqual(new Set(today.includes('-08-') ? [] : ['ehcp', 'pep']));
  });

  it('has no visit in the future, none before the plan, and two years of them', () => {
    const days = reading.children
      .flatMap(({ facts }) => facts.visits.map(({ at }) => at.slice(0, 10)))
      .sort();
    expect(days.length).toBeGreaterThan(3000);
    expect(days.at(-1)! <= today).toBe(true);
    expect(Number(today.slice(0, 4)) - Number(days[0]!.slice(0, 4))).toBeGreaterThanOrEqual(1);
    const early = reading.children.filter(({ facts: { visits, involvements } }) =>
      visits.some(
        ({ at }) =>
          !involvements.some(({ start, kind }) => start <= at.slice(0, 10) || kind === 'care-leaver'),
      ),
    );
    // The one with the wrong year, which the child's page points out.
    expect(early.length).toBe(1);
  });

  it('gives every worker children, and every child of a worker an account that can see them', () => {
    const people = readPeople({ name: 'people.csv', bytes: encoder.encode(sample.peopleCsv) }).people;
    const staffIds = new Set(people.flatMap(({ staff }) => staff));
    for (const { closed, allocations } of reading.children)
      if (!closed)
        expect(allocations.some(({ staff, to }) => to === null && staffIds.has(staff ?? ''))).toBe(true);
    const [worker] = people.filter(({ account }) => account === sampleAccounts.worker);
    const own = reading.children.filter(
      ({ closed, allocations }) =>
        !closed && allocations.some(({ staff, to }) => to === null && staff === worker?.staff[0]),
    );
    expect(own.length).toBeGreaterThan(14);
    expect(own.length).toBeLessThan(22);
  });

  it('fills mailboxes that local Microsoft 365 accepts, with every kind of clutter', () => {
    const directory = directorySchema.parse({
      ...sample.directory,
      tenantId: 'b7ac0000-5eed-4000-8000-0000000000ff',
    });
    const events = directory.users.flatMap(({ mailbox }) => (mailbox?.events ?? []).map(readNewEvent));
    expect(events.length).toBeGreaterThan(200);
    const shown = new Set(events.map(({ content }) => content.showAs));
    for (const kind of ['busy', 'tentative', 'oof', 'workingElsewhere', 'free'])
      expect(shown).toContain(kind);
    expect(events.some(({ recurrence }) => recurrence !== null)).toBe(true);
    expect(events.some(({ content }) => content.sensitivity === 'private')).toBe(true);
    for (const account of Object.values(sampleAccounts))
      expect(directory.users.map(({ upn }) => upn)).toContain(account);
  });

  it('names no child in a calendar, and writes neither sex nor ethnicity', () => {
    const calendars = JSON.stringify(sample.directory.users.map(({ mailbox }) => mailbox));
    const words = new Set(calendars.split(/[^\p{L}]+/u));
    for (const { name } of reading.children)
      expect([words.has(name?.given ?? ''), words.has(name?.family ?? '')]).toEqual([false, false]);
    const [heading = '', ...rows] = sample.ssdFiles['ssd_person.csv']!.trimEnd().split('\r\n');
    for (const column of ['pers_sex', 'pers_gender', 'pers_ethnicity', 'pers_nationality']) {
      const index = heading.split(',').indexOf(column);
      expect(rows.every((row) => row.split(',')[index] === '')).toBe(true);
    }
  });
});

test('the small council is a part of the whole, with a family of each kind', () => {
  const [today, seed] = ['2026-11-23', sampleSeed];
  const sample = generateSampleCouncil({ seed, today, size: 'whole' });
  const reading = readSsd(asFiles(sample.ssdFiles));
  const small = generateSampleCouncil({ seed, today, size: 'small' });
  const fewer = readSsd(asFiles(small.ssdFiles));
  expect(fewer.problems).toEqual([]);
  expect(fewer.children.length).toBeLessThan(70);
  const whole = new Map(reading.children.map((child) => [child.externalId, child]));
  for (const child of fewer.children) expect(child).toEqual(whole.get(child.externalId));
  expect(kindsOf(small, fewer)).toEqual(kindsOf(sample, reading));
  const ofWorker = (one: SourceReading) =>
    one.children.filter(({ allocations }) =>
      allocations.some(({ staff, to }) => staff === 'S401' && to === null),
    );
  expect(ofWorker(fewer)).toEqual(ofWorker(reading));
});

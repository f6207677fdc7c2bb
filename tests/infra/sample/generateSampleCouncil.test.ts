import { beforeAll, describe, expect, it } from '@jest/globals';
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
import { mergeSources } from '#shared/model/mergeSources.ts';
import type { SourceReading } from '#shared/model/source.ts';
import { evaluate } from '#shared/rules/evaluate.ts';

const encoder = new TextEncoder();
const asFiles = (files: Record<string, string>) =>
  Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) }));

// A weekend in term, at Christmas, and in August.
describe.each(['2026-11-21', '2026-12-28', '2027-08-09'])('on %s', (today) => {
  let sample: SampleCouncil;
  let reading: SourceReading;
  beforeAll(() => {
    sample = generateSampleCouncil({ seed: sampleSeed, today });
    reading = readSsd(asFiles(sample.ssdFiles));
  });

  it('is the same again, byte for byte, and another with another seed', () => {
    expect(generateSampleCouncil({ seed: sampleSeed, today })).toEqual(sample);
    expect(generateSampleCouncil({ seed: 1, today }).ssdFiles).not.toEqual(sample.ssdFiles);
  });

  it('comes in through the import without a problem', () => {
    expect(reading.problems).toEqual([]);
    const schools = readSchools(asFiles(sample.schoolFiles));
    const people = readPeople({ name: 'people.csv', bytes: encoder.encode(sample.peopleCsv) });
    const pupils = readPupils(asFiles(sample.schoolFiles), schools.schools);
    expect([schools.problems, people.problems, pupils.problems]).toEqual([[], [], []]);
    expect(schools.schools).toHaveLength(5);
    expect(pupils.places.filter(({ lessons }) => lessons !== null).length).toBeGreaterThan(100);
  });

  it('has the size of a believable council', () => {
    const open = reading.children.filter(({ closed }) => !closed);
    expect(open.length).toBeGreaterThan(200);
    expect(open.length).toBeLessThan(235);
    expect([reading.teams.length, reading.staff.length]).toEqual([3, 12]);
    const count = (kind: string) =>
      open.filter(({ facts }) => facts.involvements.some((one) => one.kind === kind && one.end === null))
        .length;
    expect(count('child-protection') + count('child-in-need')).toBeGreaterThan(160);
    for (const kind of ['in-care', 'assessment', 'section-47', 'care-leaver', 'open-referral'])
      expect([kind, count(kind) > 0]).toEqual([kind, true]);
    expect(open.filter(({ facts }) => facts.unborn).length).toBeGreaterThan(0);
    const families = Map.groupBy(open, ({ families: [family] }) => family ?? '');
    expect([...families.values()].filter((family) => family.length > 1).length).toBeGreaterThan(40);
  });

  it('has most children on track, some soon due, a few late, a few unseen', () => {
    const packs = sample.policies.map((id) => builtInPacks().get(id)!);
    const states = new Map<string, number>();
    let unseen = 0;
    for (const child of reading.children.filter(({ closed }) => !closed)) {
      const { next, ...rest } = evaluate(
        mergeSources({ ssd: child, annexA: null }).child,
        packs,
        `${today}T09:00`,
      );
      const state = next?.state ?? 'no date';
      states.set(state, (states.get(state) ?? 0) + 1);
      if (rest.unseen) unseen += 1;
    }
    const of = (state: string) => states.get(state) ?? 0;
    expect(of('on-track')).toBeGreaterThan(100);
    expect(of('due-soon')).toBeGreaterThan(10);
    expect(of('late')).toBeGreaterThan(3);
    expect(of('late')).toBeLessThan(30);
    expect(unseen).toBeGreaterThan(0);
    expect(unseen).toBeLessThan(25);
  });

  it('has no visit in the future, none before the plan, and two years of them', () => {
    const days = reading.children
      .flatMap(({ facts }) => facts.visits.map(({ at }) => at.slice(0, 10)))
      .sort();
    expect(days.length).toBeGreaterThan(3000);
    expect(days.at(-1)! <= today).toBe(true);
    expect(Number(today.slice(0, 4)) - Number(days[0]!.slice(0, 4))).toBeGreaterThanOrEqual(1);
    for (const { facts } of reading.children)
      for (const { at } of facts.visits)
        expect(
          facts.involvements.some(({ start, kind }) => start <= at.slice(0, 10) || kind === 'care-leaver'),
        ).toBe(true);
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

import type { Involvement, Visit } from '#shared/model/caseFile.ts';
import { childSchema } from '#shared/model/caseFile.ts';
import { mergeSources } from '#shared/model/mergeSources.ts';
import type { ChildSources, MergedChild } from '#shared/model/mergeSources.ts';
import type { SourceAllocation, SourceChild } from '#shared/model/source.ts';

type Facts = Partial<SourceChild['facts']>;

function source(facts: Facts = {}, more: Partial<SourceChild> = {}): SourceChild {
  return {
    externalId: '1',
    name: null,
    facts: { id: '1', involvements: [], milestones: [], away: [], visits: [], ...facts },
    allocations: [],
    families: [],
    closed: false,
    postcode: null,
    findings: [],
    ...more,
  };
}

function merge(sources: Partial<ChildSources>): MergedChild {
  const merged = mergeSources({ ssd: null, annexA: null, ...sources });
  childSchema.parse(merged.child);
  return merged;
}

const plan = (kind: string, start: string, end: string | null = null): Involvement => ({ kind, start, end });
const ssdVisit = (at: string, more: Partial<Visit> = {}): Visit => ({
  id: `ssd:cp_visits:${at}`,
  at,
  childSeen: 'yes',
  alone: 'unknown',
  bedroomSeen: 'yes',
  sourceSilentOn: ['by', 'mode', 'place', 'purpose', 'awake', 'individually', 'interaction'],
  ...more,
});
const reported = (at: string, more: Partial<Visit> = {}): Visit => ({
  id: `annex-a:7:1:${at}`,
  at,
  childSeen: 'reported',
  sourceSilentOn: ['by', 'mode'],
  ...more,
});
const ours = (at: string, more: Partial<Visit> = {}): Visit => ({
  id: `here-${at}`,
  at,
  childSeen: 'yes',
  alone: 'yes',
  mode: 'in-person',
  by: 'lead-social-worker',
  ...more,
});

describe('mergeSources: Annex A beside the dataset', () => {
  it.each<[string, Involvement[], Involvement[], unknown]>([
    [
      'never overrules a kind that the dataset speaks of',
      [plan('child-protection', '2026-02-10', '2026-06-01')],
      [plan('child-protection', '2026-02-11')],
      [['child-protection', '2026-02-10', '2026-06-01']],
    ],
    [
      'fills a kind that it does not',
      [plan('child-in-need', '2026-02-10')],
      [plan('child-protection', '2026-03-11')],
      [
        ['child-in-need', '2026-02-10', null],
        ['child-protection', '2026-03-11', null],
      ],
    ],
    [
      'takes all homes in our care as one fact',
      [plan('in-care', '2026-02-10')],
      [plan('adoption-placement', '2026-03-11')],
      [['in-care', '2026-02-10', null]],
    ],
    [
      'gives a bare referral its plan',
      [plan('open-referral', '2026-01-05')],
      [plan('child-in-need', '2026-02-10')],
      [['child-in-need', '2026-02-10', null]],
    ],
  ])('%s', (_, ssd, annexA, expected) => {
    const { child } = merge({ ssd: source({ involvements: ssd }), annexA: source({ involvements: annexA }) });
    expect(child.involvements.map(({ kind, start, end }) => [kind, start, end])).toEqual(expected);
  });

  it.each<[string, SourceChild, Involvement]>([
    [
      'a plan that it knows as ended',
      source({ involvements: [plan('child-in-need', '2026-02-10', '2026-06-01')] }, { closed: true }),
      plan('child-in-need', '2026-02-10'),
    ],
    [
      'work that began before all of its own ended',
      source(
        { involvements: [plan('assessment', '2026-01-10', '2026-02-09')] },
        { closed: true, endedOn: '2026-08-01' },
      ),
      plan('child-in-need', '2026-02-10'),
    ],
    [
      'work with a child who has died',
      source({}, { closed: true, died: true }),
      plan('child-in-need', '2026-11-10'),
    ],
    [
      'an enquiry that it knows as ended on its first day',
      source({ involvements: [plan('section-47', '2026-02-10', '2026-02-10')] }, { closed: true }),
      plan('section-47', '2026-02-10'),
    ],
  ])('opens nothing that the dataset has closed: %s', (_, ssd, open) => {
    const merged = merge({ ssd, annexA: source({ involvements: [open] }) });
    expect(merged).toMatchObject({ closed: true, findings: [] });
    expect(merged.child.involvements).toEqual(ssd.facts.involvements);
  });

  describe('which is newer', () => {
    const again = plan('child-protection', '2026-11-10');
    const ended = plan('child-protection', '2025-01-01', '2025-09-01');
    const annexA = source({
      involvements: [again],
      milestones: [{ kind: 'initial-conference', at: '2026-11-10' }],
      visits: [reported('2026-11-12')],
    });

    it.each<[string, SourceChild]>([
      ['a plan again after all work had ended', source({ involvements: [ended] }, { closed: true })],
      [
        'a plan again beside another that goes on',
        source({ involvements: [ended, plan('child-in-need', '2025-09-01')] }),
      ],
      ['the first work with a child', source({}, { closed: true })],
      [
        'a plan from the day on which the last ended',
        source({ involvements: [{ ...ended, end: again.start }] }),
      ],
    ])('opens %s, and says that the exports differ in age', (_, ssd) => {
      const merged = merge({ ssd, annexA });
      expect(merged.closed).toBe(false);
      expect(merged.child.involvements).toContainEqual(again);
      expect(merged.findings.join()).toContain('different ages');
    });

    it('brings its conference and its last visit along', () => {
      const { child } = merge({
        ssd: source({
          involvements: [ended],
          milestones: [{ kind: 'initial-conference', at: '2025-01-01' }],
          visits: [ssdVisit('2025-08-20')],
        }),
        annexA,
      });
      expect(child.milestones.map(({ at }) => at)).toEqual(['2025-01-01', '2026-11-10']);
      expect(child.visits.map(({ at, childSeen }) => [at, childSeen])).toEqual([
        ['2025-08-20', 'yes'],
        ['2026-11-12', 'reported'],
      ]);
    });
  });

  it.each<[string, Partial<SourceAllocation>, string[]]>([
    ['goes on', {}, ['W1']],
    ['has ended', { to: '2026-11-01' }, ['W1', 'New Worker']],
    ['does not visit', { role: 'other' }, ['W1', 'New Worker']],
  ])('names its workers beside the dataset’s whose work %s', (_, more, expected) => {
    const worker = (staff: string, changed: Partial<SourceAllocation> = {}): SourceAllocation => ({
      staff,
      role: 'lead-social-worker',
      team: 'T1',
      from: null,
      to: null,
      ...changed,
    });
    const { allocations } = merge({
      ssd: source({}, { allocations: [worker('W1', more)] }),
      annexA: source({}, { allocations: [worker('New Worker')] }),
    });
    expect(allocations.map(({ staff }) => staff)).toEqual(expected);
  });

  it('fills name, birth, home and workers only where the dataset has none', () => {
    const allocation = { staff: 'A', role: 'lead-social-worker', team: null, from: null, to: null } as const;
    const annexA = source(
      { dateOfBirth: '2016-01-01' },
      { postcode: 'BW9 9ZZ', allocations: [{ ...allocation, staff: 'B' }] },
    );
    const full = source(
      { dateOfBirth: '2015-01-01' },
      { name: { given: 'Robin', family: 'Sample' }, postcode: 'BW1 2AB', allocations: [allocation] },
    );
    expect(merge({ ssd: full, annexA })).toMatchObject({
      child: { name: 'Robin Sample', dateOfBirth: '2015-01-01' },
      postcode: 'BW1 2AB',
      allocations: [{ staff: 'A' }],
      from: { name: 'ssd', dateOfBirth: 'ssd', allocations: 'ssd' },
    });
    expect(merge({ ssd: source(), annexA, name: { given: 'Kit', family: 'Names' } })).toMatchObject({
      child: { name: 'Kit Names', dateOfBirth: '2016-01-01' },
      postcode: 'BW9 9ZZ',
      allocations: [{ staff: 'B' }],
      from: { name: 'here', dateOfBirth: 'annex-a', allocations: 'annex-a' },
    });
  });

  it('adds its milestones of a kind that the dataset has none of', () => {
    const { child } = merge({
      ssd: source({ milestones: [{ kind: 'review-held', at: '2026-03-01' }] }),
      annexA: source({
        milestones: [
          { kind: 'review-held', at: '2026-04-01' },
          { kind: 'strategy-meeting', at: '2026-01-10' },
        ],
      }),
    });
    expect(child.milestones.map(({ at }) => at)).toEqual(['2026-03-01', '2026-01-10']);
  });

  it('leaves its last visit out where the dataset carries visits, but takes whether the child was alone', () => {
    const { child, from } = merge({
      ssd: source({ visits: [ssdVisit('2026-11-01T16:00'), ssdVisit('2026-10-20')] }),
      annexA: source({ visits: [reported('2026-11-01', { alone: 'yes' }), reported('2026-11-12')] }),
    });
    expect(child.visits).toMatchObject([
      { at: '2026-10-20', alone: 'unknown' },
      { at: '2026-11-01T16:00', alone: 'yes' },
    ]);
    expect(from.visits['ssd:cp_visits:2026-11-01T16:00']).toEqual({
      origin: 'ssd',
      alsoAs: ['annex-a:7:1:2026-11-01'],
    });
  });

  it('fills the gap of a dataset without visits', () => {
    const { child } = merge({ ssd: source(), annexA: source({ visits: [reported('2026-11-12')] }) });
    expect(child.visits).toMatchObject([{ childSeen: 'reported' }]);
  });
});

describe('mergeSources: visits recorded here', () => {
  const withHere = (ssd: Visit[], ...here: Visit[]) =>
    merge({ ssd: source({ visits: ssd }), recordedHere: here.map((visit) => ({ visit })) });

  it('is one visit when it comes back, ours holding and the gaps filled from the case system', () => {
    const { child, from, findings } = withHere(
      [ssdVisit('2026-11-05', { alone: 'no' })],
      ours('2026-11-05T16:00', { bedroomSeen: 'unknown' }),
    );
    expect(child.visits).toEqual([
      expect.objectContaining({
        id: 'here-2026-11-05T16:00',
        alone: 'yes',
        bedroomSeen: 'yes',
        mode: 'in-person',
      }),
    ]);
    // We ask for these here: what we left open is unknown, whatever the case system has no field for.
    expect(child.visits[0]).not.toHaveProperty('sourceSilentOn');
    expect(from.visits['here-2026-11-05T16:00']).toEqual({
      origin: 'here',
      alsoAs: ['ssd:cp_visits:2026-11-05'],
    });
    expect(findings).toEqual([]);
  });

  it('takes both rows of a visit that stands in two tables', () => {
    const rows = [ssdVisit('2026-11-05'), ssdVisit('2026-11-05', { id: 'ssd:cin_visits:9' })];
    expect(withHere(rows, ours('2026-11-05T16:00')).child.visits).toHaveLength(1);
  });

  it('tells the attempt in the morning from the visit in the afternoon', () => {
    const { child } = withHere(
      [ssdVisit('2026-11-05')],
      ours('2026-11-05T10:00', { childSeen: 'no', alone: 'no' }),
      ours('2026-11-05T16:00'),
    );
    expect(child.visits.map(({ at, childSeen }) => [at, childSeen])).toEqual([
      ['2026-11-05T10:00', 'no'],
      ['2026-11-05T16:00', 'yes'],
    ]);
  });

  it.each([
    ['the outcomes differ', ours('2026-11-05T16:00', { childSeen: 'no' })],
    ['ours was a call', ours('2026-11-05T16:00', { mode: 'phone' })],
  ])('keeps both and asks, where %s', (_, here) => {
    const { child, findings } = withHere([ssdVisit('2026-11-05')], here);
    expect(child.visits).toHaveLength(2);
    expect(findings.join()).toContain('2026-11-05');
  });

  it.each<[string, Visit[], Visit[], string[]]>([
    [
      'a visit entered a day late',
      [ssdVisit('2026-11-06')],
      [ours('2026-11-05T16:00')],
      ['2026-11-05T16:00 yes'],
    ],
    ['a visit entered a day early', [ssdVisit('2026-11-04')], [ours('2026-11-05')], ['2026-11-05 yes']],
    [
      'an attempt entered a day late',
      [ssdVisit('2026-11-06', { childSeen: 'no' })],
      [ours('2026-11-05T16:00', { childSeen: 'no' })],
      ['2026-11-05T16:00 no'],
    ],
  ])('counts once, on our day, %s, and names both days', (_, ssd, here, expected) => {
    const { child, findings } = withHere(ssd, ...here);
    expect(child.visits.map(({ at, childSeen }) => `${at} ${childSeen ?? ''}`)).toEqual(expected);
    expect(findings.join()).toContain('recorded here on 2026-11-05');
    expect(findings.join()).toContain(ssd[0]?.at);
  });

  it.each<[string, Visit[], Visit[], string[]]>([
    [
      'the day itself has its match',
      [ssdVisit('2026-11-05'), ssdVisit('2026-11-06')],
      [ours('2026-11-05')],
      ['2026-11-05', '2026-11-06'],
    ],
    [
      'one of two neighbours is taken already',
      [ssdVisit('2026-11-04'), ssdVisit('2026-11-06')],
      [ours('2026-11-05')],
      ['2026-11-05', '2026-11-06'],
    ],
    [
      'one was an attempt',
      [ssdVisit('2026-11-06')],
      [ours('2026-11-05', { childSeen: 'no' })],
      ['2026-11-05', '2026-11-06'],
    ],
    [
      'ours was a call',
      [ssdVisit('2026-11-06')],
      [ours('2026-11-05', { mode: 'video' })],
      ['2026-11-05', '2026-11-06'],
    ],
  ])('keeps two visits a day apart, where %s', (_, ssd, here, expected) => {
    expect(withHere(ssd, ...here).child.visits.map(({ at }) => at)).toEqual(expected);
  });

  it.each<[string, Partial<Visit>]>([
    ['a lift', { purpose: 'transport' }],
    ['a meeting', { purpose: 'meeting' }],
    ['a video call', { mode: 'video' }],
  ])('never takes %s for the visit of that day', (_, more) => {
    const { child } = withHere([ssdVisit('2026-11-05T16:00')], ours('2026-11-05T08:30', more));
    expect(child.visits.map(({ id }) => id)).toEqual([
      'here-2026-11-05T08:30',
      'ssd:cp_visits:2026-11-05T16:00',
    ]);
  });

  it('leaves visits of other days alone', () => {
    const { child, findings } = withHere([ssdVisit('2026-11-03')], ours('2026-11-05T16:00'));
    expect(child.visits).toHaveLength(2);
    expect(findings).toEqual([]);
  });
});

describe('mergeSources: reported visits', () => {
  const annexA = source({ visits: [reported('2026-11-01'), reported('2026-11-12')] });

  it('puts what a person said in the place of the report', () => {
    const visit = ours('2026-11-12', { childSeen: 'no', alone: 'no' });
    const { child, from } = merge({
      annexA,
      recordedHere: [{ visit, confirms: 'annex-a:7:1:2026-11-12' }],
    });
    expect(child.visits.map(({ at, childSeen }) => [at, childSeen])).toEqual([
      ['2026-11-01', 'reported'],
      ['2026-11-12', 'no'],
    ]);
    expect(from.visits[visit.id]).toEqual({ origin: 'here', alsoAs: ['annex-a:7:1:2026-11-12'] });
  });

  it('knows the report again when the next export has it in another list, or not at all', () => {
    const confirmation = { visit: ours('2026-11-12'), confirms: 'annex-a:6:1:2026-11-12' };
    expect(merge({ annexA, recordedHere: [confirmation] }).child.visits).toHaveLength(2);
    expect(merge({ annexA: source(), recordedHere: [confirmation] }).child.visits).toMatchObject([
      { childSeen: 'yes' },
    ]);
  });

  it('never lets a report stand over a visit recorded here on that day', () => {
    const { child } = merge({ annexA, recordedHere: [{ visit: ours('2026-11-12', { childSeen: 'no' }) }] });
    expect(child.visits.map(({ childSeen }) => childSeen)).toEqual(['reported', 'no']);
  });
});

describe('mergeSources', () => {
  it('needs at least one export', () => {
    expect(() => mergeSources({ ssd: null, annexA: null })).toThrow(TypeError);
  });

  it('changes nothing that it was given', () => {
    const ssd = source({
      visits: [ssdVisit('2026-11-05')],
      involvements: [plan('child-in-need', '2026-02-10')],
    });
    const annexA = source({ visits: [reported('2026-11-05', { alone: 'yes' })] });
    const here = [{ visit: ours('2026-11-05T16:00') }];
    const before = JSON.stringify([ssd, annexA, here]);
    const first = merge({ ssd, annexA, recordedHere: here });
    expect(merge({ ssd, annexA, recordedHere: here })).toEqual(first);
    expect(JSON.stringify([ssd, annexA, here])).toBe(before);
  });
});

import type { SourceChild, SourceKind, SourceReading } from '#shared/model/source.ts';
import { compareReadings } from '#bot/imports/compareReadings.ts';
import { fingerprintOf } from '#bot/imports/fingerprint.ts';
import { keepEarlierVisits } from '#bot/imports/keepEarlierVisits.ts';

function child(externalId: string, more: Partial<SourceChild> = {}, visits: string[] = []): SourceChild {
  return {
    externalId,
    name: null,
    facts: {
      id: externalId,
      involvements: [{ kind: 'child-in-need', start: '2026-01-05', end: null }],
      milestones: [],
      away: [],
      visits: visits.map((at) => ({ id: `v:${at}`, at, childSeen: 'yes' })),
    },
    allocations: [{ staff: 'S1', role: 'lead-social-worker', team: 'T1', from: null, to: null }],
    families: [],
    closed: false,
    postcode: null,
    findings: [],
    ...more,
  };
}

const reading = (children: SourceChild[], source: SourceKind = 'ssd'): SourceReading => ({
  source,
  children,
  staff: [],
  teams: [],
  problems: [],
  rowsRead: 0,
});

describe('compareReadings', () => {
  it.each([
    ['the same again', [child('1')], [child('1')], 'unchanged'],
    ['a new child', [], [child('1')], 'new'],
    ['other facts', [child('1')], [child('1', { postcode: 'BW1 2AB' })], 'changed'],
    ['closed', [child('1')], [child('1', { closed: true })], 'closed'],
    ['open again', [child('1', { closed: true })], [child('1')], 'reopened'],
    ['no longer there', [child('1')], [], 'missing'],
    ['closed and not known here', [], [child('1', { closed: true })], 'left-out'],
  ])('%s', (_, before, after, change) => {
    const comparison = compareReadings({ children: before }, reading(after));
    expect(comparison.children).toEqual([{ externalId: '1', change }]);
    expect(comparison.counts).toEqual({ [change]: 1 });
    expect(comparison.same).toBe(change === 'unchanged' || change === 'left-out');
  });

  it.each<[SourceKind, Record<string, number>, RegExp]>([
    ['annex-a', { joined: 1 }, /^1 child we know from the other export is in this one too\. It fills/],
    ['ssd', { joined: 1, visitsAdded: 1 }, /^1 child we know from Annex A is in this export too/],
  ])('a child whom another export brought is not called new: %s', (source, counts, said) => {
    const known = new Set(['1']);
    const found = compareReadings({ children: [], known }, reading([child('1', {}, ['2026-10-15'])], source));
    expect(found.children).toEqual([{ externalId: '1', change: 'joined' }]);
    expect([found.counts, found.same]).toEqual([counts, false]);
    expect(found.lines[0]).toMatch(said);
  });

  it('says that a child is back, and does not say "missing" twice', () => {
    expect(compareReadings({ children: [child('1')], missing: ['1'] }, reading([child('1')])).counts).toEqual(
      { back: 1 },
    );
    expect(compareReadings({ children: [child('1')], missing: ['1'] }, reading([])).counts).toEqual({});
  });

  it('does not miss a child who was closed', () => {
    expect(compareReadings({ children: [child('1', { closed: true })] }, reading([])).counts).toEqual({});
  });

  it('counts the visits that come and go', () => {
    const before = child('1', {}, ['2026-10-01', '2026-10-15']);
    const after = child('1', {}, ['2026-10-15', '2026-10-29', '2026-11-05']);
    expect(compareReadings({ children: [before] }, reading([after])).counts).toEqual({
      changed: 1,
      visitsAdded: 2,
      visitsRemoved: 1,
    });
  });

  it('does not take a visit away because Annex A names only the last', () => {
    const before = child('1', {}, ['2026-10-15']);
    const after = child('1', {}, ['2026-10-29']);
    expect(compareReadings({ children: [before] }, reading([after], 'annex-a')).counts).toEqual({
      changed: 1,
      visitsAdded: 1,
    });
    const kept = keepEarlierVisits(before, after);
    expect(kept.facts.visits.map(({ at }) => at)).toEqual(['2026-10-15', '2026-10-29']);
    expect(compareReadings({ children: [kept] }, reading([after], 'annex-a')).same).toBe(true);
  });

  it.each<[string, string, string, string, string[]]>([
    ['a slip that its list has taken back', '7', '2026-11-08', '2026-09-01', ['2026-11-08']],
    ['the last visit of another list', '6', '2026-11-08', '2026-09-01', ['2026-11-08', '2026-11-18']],
    ['a visit in the present home that was taken back', '8', '2026-11-08', '2026-09-01', ['2026-11-08']],
    ['a visit in the home before', '8', '2026-11-08', '2026-11-05', ['2026-11-08', '2026-11-18']],
  ])('keeps of earlier visits what still holds: %s', (_, list, now, homeSince, expected) => {
    const withVisit = (number: string, at: string, since: string): SourceChild => {
      const one = child('1');
      return {
        ...one,
        facts: {
          ...one.facts,
          involvements: [{ kind: 'in-care', start: since, end: null }],
          visits: [{ id: `annex-a:${number}:1:${at}`, at, childSeen: 'reported' }],
        },
      };
    };
    const before = withVisit(list, '2026-11-18', '2026-09-01');
    const after = withVisit(list === '6' ? '7' : list, now, homeSince);
    expect(keepEarlierVisits(before, after).facts.visits.map(({ at }) => at)).toEqual(expected);
  });

  it('says in words what will change', () => {
    const { lines } = compareReadings(
      { children: [child('1'), child('2')] },
      reading([child('1'), child('3')]),
    );
    expect(lines).toEqual([
      '1 child we did not know yet will be added.',
      '1 child we know is not in this export. They stay, marked as missing from the export, until somebody says why.',
      '1 child stays as it is.',
    ]);
    expect(compareReadings({ children: [child('1')] }, reading([child('1')])).lines[0]).toBe(
      'This is the same export as the last one: nothing will change.',
    );
  });

  it('says in words what has been done, once it is', () => {
    const said = (before: SourceChild[], after: SourceChild[]) =>
      compareReadings({ children: before }, reading(after), true).lines;
    expect(
      said([child('1'), child('2')], [child('1', { closed: true }), child('2'), child('3'), child('4')]),
    ).toEqual([
      '2 children we did not know yet were added.',
      '1 child was closed: the council’s work with them has ended, and no visit is due.',
      '1 child stays as it is.',
    ]);
    expect(said([child('1')], [child('1')])[0]).toBe(
      'This is the same export as the last one: nothing has changed.',
    );
  });

  it('says first, and loudly, that a kind of work is gone from the whole export', () => {
    const ended = (id: string): SourceChild => {
      const one = child(id, { closed: true });
      return {
        ...one,
        facts: {
          ...one.facts,
          involvements: [{ kind: 'child-in-need', start: '2026-01-05', end: '2026-10-01' }],
        },
      };
    };
    const before = { children: [child('1'), child('2')] };
    const [first, ...rest] = compareReadings(before, reading([ended('1'), ended('2')])).lines;
    expect(first).toContain(
      'the last export had 2 children with “Child in need plan”, and this one has none',
    );
    expect(rest).toHaveLength(1);
    expect(compareReadings(before, reading([ended('1'), child('2')])).lines.join()).not.toContain(
      'Look twice',
    );
  });

  it('knows the same child after a round trip through a database, keys in another order', () => {
    const one = child('1', { name: { given: 'Robin', family: 'Sample' } }, ['2026-10-01']);
    const back = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(one).reverse()))) as SourceChild;
    expect(fingerprintOf(back)).toBe(fingerprintOf(one));
    expect(fingerprintOf(child('1'))).not.toBe(fingerprintOf(one));
  });

  it.each<[string, SourceChild['allocations'], number]>([
    ['nobody works with them', [], 1],
    ['a team beside them', [{ staff: 'S9', role: 'other', team: 'T1', from: null, to: null }], 0],
    ['a team beside their worker', [{ staff: 'S1', role: 'other', team: null, from: null, to: null }], 0],
    ['none beside either', [{ staff: 'S9', role: 'other', team: null, from: null, to: null }], 1],
    [
      'only a team that has ended',
      [{ staff: 'S9', role: 'other', team: 'T1', from: null, to: '2026-01-01' }],
      1,
    ],
  ])('counts children without a team: %s', (_, allocations, without) => {
    const read = {
      ...reading([child('1', { allocations }), child('2', { allocations: [], closed: true })]),
      staff: [{ staff: 'S1', name: null, team: 'T1' }],
    };
    const { counts, lines } = compareReadings({ children: [] }, read);
    expect(counts['withoutTeam'] ?? 0).toBe(without);
    expect(lines.filter((line) => line.includes('no team in the export'))).toHaveLength(without);
  });
});

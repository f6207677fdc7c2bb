import { person, protectionPlan, protectionVisit } from './exportFiles.ts';
import { child } from './ssdTables.ts';

describe('readSsd: visits', () => {
  const needVisit = (more: Record<string, string>) => ({
    cinv_cin_visit_id: 'C1',
    cinv_person_id: '1',
    cinv_cin_visit_date: '2026-11-05',
    ...more,
  });

  it.each<[string, Record<string, string>, Record<string, string>, unknown]>([
    [
      'one visit, the known answers over the unknown',
      { cinv_cin_visit_seen: 'Y' },
      { cppv_cp_visit_seen: '', cppv_cp_visit_seen_alone: 'Y' },
      [['2026-11-05T16:00', 'yes', 'yes']],
    ],
    [
      'two records, where one says seen and the other not seen',
      { cinv_cin_visit_seen: 'Y' },
      { cppv_cp_visit_seen: 'N', cppv_cp_visit_seen_alone: '' },
      [
        ['2026-11-05', 'yes', 'unknown'],
        ['2026-11-05T16:00', 'no', 'unknown'],
      ],
    ],
    [
      'two visits, at two times of one day',
      { cinv_cin_visit_seen: 'Y', cinv_cin_visit_date: '2026-11-05 09:00:00' },
      {},
      [
        ['2026-11-05T09:00', 'yes', 'unknown'],
        ['2026-11-05T16:00', 'yes', 'yes'],
      ],
    ],
  ])('takes a visit in two tables for %s', (_, need, protection, expected) => {
    const { visits } = child({
      ssd_cp_plans: [protectionPlan('1')],
      ssd_cin_visits: [needVisit(need)],
      ssd_cp_visits: [protectionVisit('1', protection)],
    }).facts;
    expect(visits.map(({ at, childSeen, alone }) => [at, childSeen, alone])).toEqual(expected);
  });

  it('reads what the dataset says, and what it cannot say (SR-22)', () => {
    const { visits } = child({
      ssd_cp_plans: [protectionPlan('1')],
      ssd_cp_visits: [protectionVisit('1')],
    }).facts;
    expect(visits).toEqual([
      {
        id: 'ssd:cp_visits:V1',
        at: '2026-11-05T16:00',
        childSeen: 'yes',
        alone: 'yes',
        bedroomSeen: 'no',
        sourceSilentOn: ['by', 'mode', 'place', 'purpose', 'awake', 'individually', 'interaction'],
      },
    ]);
  });

  it.each([
    ['Y', 'yes'],
    ['N', 'no'],
    ['', 'unknown'],
    ['1', 'yes'],
    ['false', 'no'],
    ['NULL', 'unknown'],
  ])('seen %p is %s', (cell, expected) => {
    const { visits } = child({ ssd_cp_visits: [protectionVisit('1', { cppv_cp_visit_seen: cell })] }).facts;
    expect(visits[0]?.childSeen).toBe(expected);
  });

  it('leaves out whether an unborn child was seen, where the source does', () => {
    const unborn = person('1', { pers_dob: '', pers_expected_dob: '2026-12-20' });
    const { facts } = child({
      ssd_person: [unborn],
      ssd_cp_visits: [protectionVisit('1', { cppv_cp_visit_seen: '' })],
    });
    expect(facts).toMatchObject({ unborn: true, expectedOn: '2026-12-20' });
    expect(facts.visits[0]).not.toHaveProperty('childSeen');
  });

  it('reads a visit that stands in two tables once, and a repeated row once', () => {
    const need = {
      cinv_cin_visit_id: 'V1',
      cinv_person_id: '1',
      cinv_cin_visit_date: '2026-11-05',
      cinv_cin_visit_seen: 'Y',
    };
    const { facts } = child({
      ssd_cp_visits: [protectionVisit('1'), protectionVisit('1')],
      ssd_cin_visits: [need],
    });
    expect(facts.visits.map(({ id }) => id)).toEqual(['ssd:cin_visits:V1']);
  });

  it('knows no bedroom for a child in our care', () => {
    const { visits } = child({
      ssd_cla_visits: [
        {
          clav_cla_visit_id: 'V',
          clav_person_id: '1',
          clav_cla_visit_date: '2026-11-05',
          clav_cla_visit_seen: 'Y',
        },
      ],
    }).facts;
    expect(visits[0]).not.toHaveProperty('bedroomSeen');
  });
});

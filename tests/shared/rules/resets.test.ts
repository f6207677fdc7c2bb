import type { Child } from '#shared/model/caseFile.ts';
import { child, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/** From what "seen alone" is counted (SR-12, HA-6), every four weeks. The plan began on Monday 5 October 2026. */
const policy = (parts: object = {}) =>
  pack({
    clocks: [
      { clause: 'S-5', says: 'Visited.', clock: 'visit', for: ['child-protection'], every: '2 weeks' },
      { clause: 'S-6', says: 'Alone.', clock: 'seen-alone', for: ['child-protection'], every: '4 weeks' },
    ],
    ...parts,
  });
const fromFour = policy({ aloneAge: { clause: 'S-8', says: 'From four.', from: 4 } });
const alone = (facts: Partial<Child>, asOf: string, of = fromFour) => {
  const found = obligation(under(of, child(facts), `${asOf}T09:00`), 'S-6');
  return [found.countedFrom, found.dueBy, found.because];
};
const start = { what: 'start of the child protection plan', at: '2026-10-05' };

describe('the birthday from which the policy asks for it', () => {
  it('is counted from where it came after the start', () => {
    expect(alone({ dateOfBirth: '2022-10-15' }, '2026-10-20')).toEqual([
      { what: 'birthday', at: '2026-10-15' },
      '2026-11-12',
      [
        'Due Thursday 12 November: 4 weeks after Amara turned 4 on 15 October (S-6).',
        'Aim for Tuesday 10 November.',
      ],
    ]);
  });

  it.each([
    ['on the day of the start', '2022-10-05', start],
    ['before the start', '2022-10-04', start],
    ['on the day after', '2022-10-06', { what: 'birthday', at: '2026-10-06' }],
    ['of nobody knows when', null, start],
  ])('a birthday %s', (_, dateOfBirth, from) => {
    expect(alone({ dateOfBirth }, '2026-10-20')[0]).toEqual(from);
  });

  it('not of a child who is able to engage, for whom it was asked before', () => {
    const facts = { dateOfBirth: '2022-10-15', ableToEngage: true };
    expect(alone(facts, '2026-10-20').slice(0, 2)).toEqual([start, '2026-11-02']);
    expect(alone({ ...facts, ableToEngage: false }, '2026-10-20')[1]).toBe('2026-11-12');
  });

  it('born on 29 February, on 28 February (SR-8)', () => {
    const fromThree = policy({ aloneAge: { clause: 'S-8', says: 'From three.', from: 3 } });
    expect(alone({ dateOfBirth: '2024-02-29' }, '2027-03-02', fromThree)[0]).toEqual({
      what: 'birthday',
      at: '2027-02-28',
    });
  });

  it.each([
    ['before it', '2026-10-14', { what: 'birthday', at: '2026-10-15' }],
    ['on it', '2026-10-15', { what: 'visit v1', at: '2026-10-15' }],
    ['after it', '2026-10-16', { what: 'visit v1', at: '2026-10-16' }],
  ])('or from a visit alone %s', (_, day, from) => {
    const facts = { dateOfBirth: '2022-10-15', visits: [visit('v1', `${day}T10:00`)] };
    expect(alone(facts, '2026-10-20')[0]).toEqual(from);
  });
});

describe('the end of an exemption', () => {
  const demands = [{ clause: 'S-7', says: 'Alone.', include: 'alone' as const, every: 1 }];
  const asked = policy({ demands });
  const exempt = (until: string) => ({
    aloneExemptions: [
      { why: 'manager-decision' as const, reason: 'newly settled', from: '2026-10-06', until },
    ],
  });

  it('is counted from, and said', () => {
    expect(alone(exempt('2026-10-14'), '2026-10-20', asked)).toEqual([
      { what: 'end of the exemption', at: '2026-10-15' },
      '2026-11-12',
      [
        'Due Thursday 12 November: 4 weeks after the exemption from seeing them alone ended on 15 October (S-6).',
        'Aim for Tuesday 10 November.',
      ],
    ]);
  });

  it.each([
    ['before it', '2026-10-14', { what: 'end of the exemption', at: '2026-10-15' }],
    ['on the day', '2026-10-15', { what: 'visit v1', at: '2026-10-15' }],
    ['after it', '2026-10-16', { what: 'visit v1', at: '2026-10-16' }],
  ])('or from a visit alone %s', (_, day, from) => {
    const facts = { ...exempt('2026-10-14'), visits: [visit('v1', `${day}T10:00`)] };
    expect(alone(facts, '2026-10-20', asked)[0]).toEqual(from);
  });

  it.each([
    ['the birthday after it', '2022-10-17', { what: 'birthday', at: '2026-10-17' }],
    ['it after the birthday', '2022-10-10', { what: 'end of the exemption', at: '2026-10-15' }],
  ])('%s', (_, dateOfBirth, from) => {
    const both = policy({ demands, aloneAge: { clause: 'S-8', says: 'From four.', from: 4 } });
    expect(alone({ ...exempt('2026-10-14'), dateOfBirth }, '2026-10-20', both)[0]).toEqual(from);
  });
});

import { readFileSync } from 'node:fs';
import { PackError } from '#bot/policies/packProblem.ts';
import { parsePack } from '#bot/policies/parsePack.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { child, visit } from '#tests/shared/rules/childBuilder.ts';

const text = readFileSync('shared/policies/visiting-policy-2019.yaml', 'utf8');
const every = (first: string, second: string): string =>
  text.replace('every: 10 working days', `every:\n      2019-07-01: ${first}\n      2026-11-16: ${second}`);
const due = (pack: string, seen: string, asOf: string) => {
  const evaluation = evaluate(child({ visits: [visit('v1', seen)] }), [parsePack(pack, 'pack.yaml')], asOf);
  return evaluation.obligations.find(({ clause }) => clause === 'I.5');
};

describe('a value that changes on Monday 16 November 2026', () => {
  // Seen on Thursday 5 November: 5 working days is Thursday 12, 7 is Monday 16, 8 Tuesday 17, 10 Thursday 19, 20 Thursday 3 December.
  it.each([
    ['before the change the old number holds', '10', '5', '2026-11-05', '2026-11-13', '2026-11-19'],
    [
      'a shorter one that had run out is due on its first day',
      '10',
      '5',
      '2026-11-05',
      '2026-11-16',
      '2026-11-16',
    ],
    ['one that had not, on its own day', '10', '8', '2026-11-05', '2026-11-16', '2026-11-17'],
    ['a longer one moves no date that was set', '10', '20', '2026-11-05', '2026-11-16', '2026-11-19'],
    ['what was late stays late', '5', '20', '2026-11-05', '2026-11-16', '2026-11-12'],
    // Seen on Monday 16 November: 20 working days is Monday 14 December.
    ['from a visit after it the new number alone', '10', '20', '2026-11-16', '2026-11-17', '2026-12-14'],
  ])('%s', (_, first, second, seen, asOf, expected) => {
    const pack = every(`${first} working days`, `${second} working days`);
    expect(due(pack, `${seen}T09:00`, `${asOf}T10:00`)?.dueBy).toBe(expected);
  });

  it('the reason tells of the change', () => {
    const found = due(every('10 working days', '20 working days'), '2026-11-05T16:00', '2026-11-17T10:00');
    expect(found?.because).toContain(
      'From Monday 16 November the policy asks for every 20 working days, until then every 10 working days: the date that the old number set does not move later.',
    );
  });

  it('settings and whole parts may change too', () => {
    const pack = text.replace('cushion: 2 #', 'cushion: { 2019-07-01: 2, 2026-11-16: 4 } #').replace(
      /holiday:\n( {2}.*\n)+/,
      (part) =>
        `holiday:\n    2019-07-01:\n${part
          .split('\n')
          .slice(1, -1)
          .map((line) => `    ${line}`)
          .join('\n')}\n    2026-11-16: null\n`,
    );
    const away = (asOf: string) =>
      evaluate(
        child({
          visits: [visit('v1', '2026-11-12T16:00')],
          away: [{ from: '2026-11-21', to: '2026-11-28' }],
        }),
        [parsePack(pack, 'pack.yaml')],
        asOf,
      ).next;
    // Ten working days from Thursday 12 is Thursday 26, in the holiday: Monday 30, until the clause is gone.
    expect(away('2026-11-13T10:00')?.dueBy).toBe('2026-11-30');
    // Four working days before Thursday 26: W25 T24 M23, Friday 20.
    expect(away('2026-11-16T10:00')).toMatchObject({ dueBy: '2026-11-26', aimBy: '2026-11-20' });
  });

  it('a wrong value is told whichever day it is for', () => {
    expect(() => parsePack(every('10 working days', 'ten days'), 'pack.yaml')).toThrow(PackError);
    expect(() => parsePack(every('ten days', '10 working days'), 'pack.yaml')).toThrow(PackError);
  });
});

describe('a clause that gets another number on Monday 16 November 2026, and twice the time', () => {
  const rule = /clause: I\.5\n( +)says: (.*)\n( +clock: visit\n.*\n)( +)every: 10 working days/;
  const by = (clause: string, more = '') =>
    text.replace(
      rule,
      `clause: ${clause}\n$1says: $2\n$3$4every: { 2019-07-01: 10 working days, 2026-11-16: 20 working days }${more}`,
    );
  const dueUnder = (pack: string, clause: string) =>
    evaluate(
      child({ visits: [visit('v1', '2026-11-05T16:00')] }),
      [parsePack(pack, 'pack.yaml')],
      '2026-11-17T10:00',
    ).obligations.find((one) => one.clause === clause && one.kind === 'visit')?.dueBy;

  // Seen on Thursday 5 November: 10 working days is Thursday 19 November, 20 is Thursday 3 December.
  it.each([
    ['the number given by its days keeps the old date', '{ 2019-07-01: I.5, 2026-11-16: I.50 }', 'I.50'],
    ['a second number later too', '{ 2019-07-01: I.4, 2026-11-10: I.5, 2026-11-16: I.50 }', 'I.50'],
    ['and one that stays', 'I.5', 'I.5'],
  ])('%s', (_, clause, now) => {
    expect(text).toMatch(rule);
    expect(dueUnder(by(clause), now)).toBe('2026-11-19');
  });

  const list = (clause: string, number: string, more: string) => `
    - clause: ${clause}
      says: Seen every ${number}.
      clock: visit
      for: [child-protection]
      every: ${number}${more}`;
  const small = (formerly: string, kind = '') => `
id: small
name: Small
about: Every ten working days.
source: { title: Small }
covers: [child-protection]
counting:
  inPerson: { clause: '1', says: In person. }
  role: { clause: '1', says: The social worker., count: [lead-social-worker] }
  purpose: { clause: '1', says: Planned., count: [planned] }
  seen: { clause: '1', says: Seen. }
clocks:
  2019-07-01:${list("'4.1'", '10 working days', '')}
  2026-11-16:${list("'5.2'", '20 working days', formerly)}${kind}
`;
  it.each([
    ['says what it was formerly', "\n      formerly: '4.1'", '2026-11-19'],
    ['or several', "\n      formerly: ['3.9', '4.1']", null],
    ['or nothing: then it is another clause, with no old date to keep', '', '2026-12-03'],
  ])('a clock of a whole new list %s', (_, formerly, expected) => {
    if (expected !== null) expect(dueUnder(small(formerly), '5.2')).toBe(expected);
    else expect(() => parsePack(small(formerly), 'small.yaml')).toThrow(/stood under "3\.9" before/);
  });

  it('an old number that was another clock’s, or a pack without changes, is told with its line and its mend', () => {
    const home = small("\n      formerly: '4.1'").replaceAll('clock: visit', 'clock: home');
    const both = `${small('')}    - clause: '5.3'
      says: The home every 20 working days.
      clock: home
      for: [child-protection]
      every: 20 working days
      formerly: '4.1'
`;
    expect(() => parsePack(home, 'small.yaml')).toThrow(PackError);
    expect(() => parsePack(both, 'small.yaml')).toThrow(
      'small.yaml:12: clocks[1].formerly: no home clock for the same work stood under "4.1" before. Correct the number',
    );
    expect(() =>
      parsePack(
        text.replace(rule, 'clause: I.5\n$1says: $2\n$3$4every: 10 working days\n$4formerly: I.6'),
        'p.yaml',
      ),
    ).toThrow(/no visit clock for the same work stood under "I\.6" before/);
  });

  it('“as visits” is known again by its own clause, and each kind of work by its own number', () => {
    const alone = `${small("\n      formerly: '4.1'")}
`.replaceAll(
      /^( {4}- clause: '(4\.1|5\.2)')/gm,
      (_, begin: string, clause: string) =>
        `    - clause: ${clause === '4.1' ? "'4.2'" : "{ 2019-07-01: '4.2', 2026-11-16: '5.3' }"}
      says: Alone at each visit.
      clock: seen-alone
      for: [child-protection]
      every: as visits
${begin}`,
    );
    const found = evaluate(
      child({ visits: [visit('v1', '2026-11-05T16:00', { alone: 'yes' })] }),
      [
        parsePack(
          alone.replace(
            "clause: { 2019-07-01: '4.2', 2026-11-16: '5.3' }",
            "clause: '5.3'\n      formerly: '4.2'",
          ),
          'small.yaml',
        ),
      ],
      '2026-11-17T10:00',
    ).obligations;
    expect(found.map(({ clause, kind, dueBy }) => [clause, kind, dueBy])).toEqual([
      ['5.3', 'seen-alone', '2026-11-19'],
      ['5.2', 'visit', '2026-11-19'],
    ]);
  });
});

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

import { child, obligation, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/** A clock that counts the day of the visit otherwise than its policy does is a clock of that policy in everything else. */
const every = (dayOfEvent?: 0 | 1) =>
  pack({
    clocks: [
      {
        clause: 'S-5',
        says: 'Every ten working days.',
        clock: 'visit',
        for: ['child-protection'],
        every: '10 working days',
        ...(dayOfEvent !== undefined && { dayOfEvent }),
      },
    ],
    demands: [{ clause: 'S-7', says: 'The child is seen alone at every visit.', include: 'alone', every: 1 }],
    notes: [
      {
        clause: 'S-8',
        says: 'Both plans are visited as one.',
        for: ['child-protection'],
        alongside: ['in-care'],
        until: ['review-held'],
      },
    ],
  });
const seen = child({
  visits: [visit('v1', '2026-11-05T16:00')],
  involvements: [
    { kind: 'child-protection', start: '2026-10-05' },
    { kind: 'in-care', start: '2026-10-05' },
  ],
});
const dated = (dayOfEvent?: 0 | 1) => obligation(under(every(dayOfEvent), seen, '2026-11-10T09:00'), 'S-5');

it.each([
  ['as the policy', undefined, '2026-11-19'],
  ['with the day of the visit as day 0', 0, '2026-11-19'],
  ['with the day of the visit as day 1', 1, '2026-11-18'],
] as const)('%s: the date, and what is asked of the next visit', (_, dayOfEvent, dueBy) => {
  const { because, ...owed } = dated(dayOfEvent);
  expect(owed.dueBy).toBe(dueBy);
  expect(because.filter((line) => line.includes('(S-7)'))).toEqual([
    'Asked of the next visit: the child is seen alone at every visit (S-7).',
  ]);
  expect(because.filter((line) => line.includes('(S-8)'))).toHaveLength(1);
});

it('only the sum itself reads otherwise', () => {
  const sum = 4;
  const plain = dated().because;
  const own = dated(1).because;
  expect(own[0]).toContain('Wednesday 18 November');
  expect(own[1]).toBe('Counted with 5 November itself as day 1.');
  expect(own.slice(-2)).toEqual(plain.slice(-2));
  expect(plain).toHaveLength(sum);
  expect(own).toHaveLength(sum + 1);
});

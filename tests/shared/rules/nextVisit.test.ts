import type { Child } from '#shared/model/caseFile.ts';
import { child, visit } from './childBuilder.ts';
import { pack, under } from './packBuilder.ts';

/** Which of several dates is the next visit's, and what it must include (SR-13). The plan began on Monday 5 October 2026. */
const clock = (clause: string, of: string, every: string) => ({
  clause,
  says: 'So often.',
  clock: of as 'visit',
  for: ['child-protection' as const],
  every,
});
const next = (parts: object, asOf: string, facts: Partial<Child> = {}) =>
  under(pack(parts), child({ visits: [visit('v1', '2026-10-12T10:00')], ...facts }), `${asOf}T09:00`).next;

describe('the next visit includes a part', () => {
  // The visit is due on Monday 26 October. Fifteen days after Monday 12: Tuesday 27, to be aimed for on Friday 23.
  it.each([
    ['seen-alone', 'alone'],
    ['home', 'home'],
    ['bedroom', 'bedroom'],
    ['sleeping-arrangements', 'sleeping-arrangements'],
    ['unannounced', 'unannounced'],
  ])('%s once its own day to aim for is past, though it is due later', (of, part) => {
    const parts = { clocks: [clock('S-5', 'visit', '2 weeks'), clock('S-6', of, '15 days')] };
    const facts = { visits: [visit('v1', '2026-10-12T10:00', { sleepingArrangementsSeen: 'yes' })] };
    expect(next(parts, '2026-10-23', facts)).toMatchObject({ dueBy: '2026-10-26', mustInclude: [] });
    expect(next(parts, '2026-10-24', facts)).toMatchObject({ dueBy: '2026-10-26', mustInclude: [part] });
    const sameDay = { clocks: [clock('S-5', 'visit', '2 weeks'), clock('S-6', of, '14 days')] };
    expect(next(sameDay, '2026-10-13', facts)).toMatchObject({
      mustInclude: [part],
      obligation: 'small/S-5',
    });
  });

  it('but not alone, of a child who is too young for it to be late', () => {
    const parts = { clocks: [clock('S-5', 'visit', '2 weeks'), clock('S-6', 'seen-alone', '1 week')] };
    expect(next(parts, '2026-10-24', { dateOfBirth: '2024-10-15' })).toMatchObject({
      dueBy: '2026-10-26',
      mustInclude: [],
    });
    expect(next(parts, '2026-10-24')).toMatchObject({ dueBy: '2026-10-19', mustInclude: ['alone'] });
  });
});

describe('of two that are due on one day', () => {
  const first = (within: string, aim: string) => ({
    firstVisits: [{ clause: 'S-50', says: 'First.', for: ['child-protection'], within, aim }],
  });
  // Both are due on Monday 19 October. The clock's own aim is Thursday 15.
  it.each([
    ['the one to aim for sooner: the clock', '9 working days', 'small/S-5', '2026-10-15'],
    ['the one to aim for sooner: the first visit', '7 working days', 'small/S-50', '2026-10-14'],
    ['of the same aim the one named first', '8 working days', 'small/S-50', '2026-10-15'],
  ])('%s', (_, aim, obligation, aimBy) => {
    expect(next(first('10 working days', aim), '2026-10-06', { visits: [] })).toMatchObject({
      dueBy: '2026-10-19',
      aimBy,
      obligation,
    });
  });

  it('what is due sooner comes first, though it is aimed for on the same day', () => {
    // Nine working days: Friday 16; to be aimed for on Thursday 15 as well.
    expect(next(first('9 working days', '8 working days'), '2026-10-06', { visits: [] })).toMatchObject({
      dueBy: '2026-10-16',
      obligation: 'small/S-50',
    });
    expect(next(first('11 working days', '8 working days'), '2026-10-06', { visits: [] })).toMatchObject({
      dueBy: '2026-10-19',
      obligation: 'small/S-5',
    });
  });

  it('a plain visit before a part of one', () => {
    const parts = { clocks: [clock('S-6', 'bedroom', '2 weeks'), clock('S-5', 'visit', '2 weeks')] };
    expect(next(parts, '2026-10-13')?.obligation).toBe('small/S-5');
  });
});

it('with nothing that a visit would settle there is none', () => {
  const parts = { clocks: [clock('S-5', 'visit', '2 weeks')] };
  expect(next(parts, '2026-10-13', { involvements: [] })).toBeNull();
});

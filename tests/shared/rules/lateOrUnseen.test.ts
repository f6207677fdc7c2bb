import { evaluate } from '#shared/rules/evaluate.ts';
import { lateOrUnseen } from '#shared/rules/lateOrUnseen.ts';
import { bedford, child, childInNeed, visit } from './childBuilder.ts';

/** Why a child is a matter for their manager. A plan since Monday 5 October, a visit every ten working days: by Monday 19. */
describe('late, or not seen yet', () => {
  const on = (asOf: string, ...seen: string[]) =>
    lateOrUnseen(evaluate(child({ visits: seen.map((at) => visit(at, at)) }), [bedford], `${asOf}T09:00`));

  it.each<[string, string, string[], 'late' | 'unseen' | null]>([
    ['not seen, and not late yet', '2026-10-07', [], 'unseen'],
    ['not seen, and late: late comes first', '2026-10-30', [], 'late'],
    ['seen, and late since', '2026-11-10', ['2026-10-20'], 'late'],
    ['seen, and not late', '2026-10-21', ['2026-10-20'], null],
    // Ten working days after Tuesday 20 October: Tuesday 3 November.
    ['seen, on the last day', '2026-11-03', ['2026-10-20'], null],
    ['seen, the day after', '2026-11-04', ['2026-10-20'], 'late'],
  ])('%s', (_, asOf, seen, expected) => {
    expect(on(asOf, ...seen)).toBe(expected);
  });

  it('of a child for whom there is no number only whether somebody has seen them', () => {
    const inNeed = childInNeed();
    expect(lateOrUnseen(evaluate(inNeed, [], '2026-10-07T09:00'))).toBe('unseen');
    const seen = { ...inNeed, visits: [visit('v1', '2026-10-06')] };
    expect(lateOrUnseen(evaluate(seen, [], '2026-12-07T09:00'))).toBe(null);
  });
});

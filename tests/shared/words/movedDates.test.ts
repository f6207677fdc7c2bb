import type { NextVisit } from '#shared/model/evaluation.ts';
import { outcomeOf } from '#shared/words/movedDates.ts';

const next = (dueBy: string, change: Partial<NextVisit> = {}): NextVisit => ({
  dueBy,
  aimBy: dueBy,
  state: 'on-track',
  mustInclude: [],
  prefer: [],
  obligation: 'visiting-policy-2019/I.5',
  ...change,
});
const outcome = (before: NextVisit | null, after: NextVisit | null, counted = true) =>
  outcomeOf(
    { childId: 'c', name: 'Amara', visitId: 'v', counted, because: ['seen'], before, after },
    (when) => `day ${when}`,
  );

describe('how the dates moved', () => {
  test.each([
    [
      'moved',
      next('2026-11-19'),
      next('2026-12-03'),
      'Due moved from day 2026-11-19 to day 2026-12-03',
      true,
    ],
    ['the same', next('2026-11-19'), next('2026-11-19'), 'Due stays day 2026-11-19', false],
    ['a first date', null, next('2026-12-03'), 'Due day 2026-12-03', true],
    ['nothing due any more', next('2026-11-19'), null, 'No visit is due now', true],
    ['nothing due at all', null, null, 'No visit was due, and none is due now', false],
  ])('%s', (_what, before, after, text, moved) => {
    expect(outcome(before, after)).toMatchObject({ dates: text, moved, now: [] });
  });

  test('a visit that did not count says what must happen now', () => {
    const retry = next('2026-11-26', { aimBy: '2026-11-25', mustInclude: ['alone', 'home'] });
    expect(outcome(next('2026-12-01'), retry, false).now).toEqual([
      'What happens now: see Amara by day 2026-11-26.',
      'Aim for day 2026-11-25.',
      'That visit needs: seen alone, the home seen.',
    ]);
  });

  test('a visit that is already late says so even where this one counted', () => {
    const late = next('2026-11-10', { state: 'late' });
    expect(outcome(null, late).now[0]).toBe(
      'What happens now: Amara should have been seen by day 2026-11-10. See them as soon as you can.',
    );
  });
});

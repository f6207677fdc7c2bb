import { slotWords } from '#shared/words/slots.ts';
import { slotGroups } from '#tab/findATime/slotGroups.ts';

const late = slotWords.reasons.afterDue('Monday 23 November');
const slot = (start: string, reasons: string[], afterDue = false) => ({
  start,
  end: start,
  place: 'home' as const,
  afterAim: afterDue,
  afterDue,
  reasons,
});

test('times in time come first, and what all of a group share is said once', () => {
  const given = [
    slot('2026-11-24T16:00:00Z', [late, 'After school', 'Time to spare'], true),
    slot('2026-11-25T16:00:00Z', [late, 'After school'], true),
    slot('2026-11-20T16:00:00Z', ['After school']),
  ];
  expect(
    slotGroups(given).map((group) => [group.late, group.common, group.slots.map(({ reasons }) => reasons)]),
  ).toEqual([
    [false, [], [['After school']]],
    [true, ['After school'], [['Time to spare'], []]],
  ]);
});

test('a reason that only begins with "After" stays', () => {
  const [group] = slotGroups([slot('2026-11-24T16:00:00Z', [late, slotWords.reasons.afterSchool], true)]);
  expect(group?.slots[0]?.reasons).toEqual([slotWords.reasons.afterSchool]);
});

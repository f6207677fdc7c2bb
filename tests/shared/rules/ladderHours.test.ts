import { evaluate } from '#shared/rules/evaluate.ts';
import { policyPackSchema } from '#shared/rules/policyPack.ts';
import { child, visit } from '#tests/shared/rules/childBuilder.ts';

const by = { clause: '1', says: 'As the policy says.' };
/** A visit every 10 working days; a further visit within 2 working days; and the ladder that a case gives. */
const packWith = (step: Record<string, unknown>[], within = '2 working days') =>
  policyPackSchema.parse({
    id: 'hours',
    name: 'Hours',
    about: 'Steps in hours after a day.',
    source: { title: 'Hours' },
    covers: ['child-protection'],
    counting: {
      inPerson: by,
      role: { ...by, count: ['lead-social-worker'] },
      purpose: { ...by, count: ['planned'] },
      seen: by,
    },
    clocks: [{ ...by, clock: 'visit', for: ['child-protection'], every: '10 working days' }],
    retries: [{ ...by, after: ['not-seen'], within }],
    escalation: step.map((one) => ({ ...by, ...one })),
  });

const head = { step: 'head-of-service', within: '24 hours' };
const attempt = (id: string, at: string) => visit(id, at, { childSeen: 'no' });
const steps = (pack: ReturnType<typeof packWith>, asOf: string, ...attempts: ReturnType<typeof visit>[]) =>
  evaluate(child({ visits: [visit('v1', '2026-11-05T16:00'), ...attempts] }), [pack], asOf).escalation.map(
    ({ step, dueBy, done }) => [step, dueBy, ...(done ? ['done'] : [])],
  );

// Tried in vain on Tuesday 17 November at 16:00: a further visit by the end of Thursday 19, when 10 working days since the 5th end too.
const tuesday = attempt('v2', '2026-11-17T16:00');

test.each<[string, Record<string, unknown>[], string, unknown]>([
  [
    'within 24 hours of a day that was missed: the end of the next',
    [{ ...head, when: [{ deadline: 'missed' }] }],
    '2026-11-21T00:00:00+00:00',
    'head-of-service',
  ],
  [
    'of a visit that became late',
    [{ ...head, when: [{ visit: 'late' }] }],
    '2026-11-21T00:00:00+00:00',
    'head-of-service',
  ],
  [
    'the same day is the day of the deadline',
    [{ ...head, within: 'same day', when: [{ deadline: 'missed' }] }],
    '2026-11-19',
    'head-of-service',
  ],
  [
    'working days are counted from that day',
    [{ ...head, within: '1 working day', when: [{ deadline: 'missed' }] }],
    '2026-11-20',
    'head-of-service',
  ],
  [
    'hours from an attempt are those of the attempt',
    [{ ...head, when: [{ attempt: 1 }] }],
    '2026-11-18T16:00:00+00:00',
    'head-of-service',
  ],
])('%s', (_, ladder, dueBy, step) => {
  expect(steps(packWith(ladder), '2026-11-20T09:00', tuesday)).toEqual([[step, dueBy]]);
});

test('a visit that was late before the first attempt: from the attempt', () => {
  const late = packWith([{ ...head, when: [{ visit: 'late' }] }]);
  expect(steps(late, '2026-11-24T09:00', attempt('v2', '2026-11-23T10:00'))).toEqual([
    ['head-of-service', '2026-11-24T10:00:00+00:00'],
  ]);
  // On the very day on which it is due: late from the end of that day.
  expect(steps(late, '2026-11-20T09:00', attempt('v2', '2026-11-19T10:00'))).toEqual([
    ['head-of-service', '2026-11-21T00:00:00+00:00'],
  ]);
});

test('hours after a step that is due by a day, and the day on which it was taken', () => {
  const ladder = packWith([
    { step: 'team-manager', within: 'same day', when: [{ deadline: 'missed' }] },
    { step: 'head-of-service', within: '24 hours', when: [{ step: 'team-manager' }] },
  ]);
  expect(steps(ladder, '2026-11-20T09:00', tuesday)).toEqual([
    ['team-manager', '2026-11-19'],
    ['head-of-service', '2026-11-21T00:00:00+00:00'],
  ]);
});

test('a further visit due in hours is missed at its hour, over the change of the clocks too', () => {
  const hours = packWith([{ ...head, when: [{ deadline: 'missed' }] }], '24 hours');
  // Tried on Saturday 24 October at 16:00; the clocks go back that night: due Sunday 15:00, and the step Monday 15:00.
  expect(steps(hours, '2026-10-26T09:00', attempt('v0', '2026-10-24T16:00'))).toEqual([
    ['head-of-service', '2026-10-26T15:00:00+00:00'],
  ]);
});

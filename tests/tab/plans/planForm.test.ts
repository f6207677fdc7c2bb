import { choiceOptions, planOfDraft } from '#tab/plans/planForm.ts';

const days = { first: '2026-11-23', last: '2027-02-23' };
const plan = '3f2a0000-0000-4000-8000-000000000000';

test.each([
  [
    'whole',
    { who: 'duty', by: '2026-11-26', words: ' After school ' },
    null,
    { who: 'duty', by: '2026-11-26', words: 'After school', instead: null },
  ],
  [
    'today, in place of another',
    { who: plan, by: '2026-11-23', words: '' },
    plan,
    { who: plan, by: '2026-11-23', instead: plan },
  ],
  [
    'the last day',
    { who: 'duty', by: '2027-02-23', words: '  ' },
    null,
    { who: 'duty', by: '2027-02-23', instead: null },
  ],
])('a form that is %s', (_what, draft, instead, wish) => {
  expect(planOfDraft(draft, days, instead)).toEqual({ ok: true, wish });
});

test.each([
  ['empty', { who: '', by: '' }, ['who', 'by']],
  ['yesterday', { who: 'duty', by: '2026-11-22' }, ['by']],
  ['far away', { who: 'duty', by: '2027-02-24' }, ['by']],
])('a form that is %s names what is to be put right', (_what, draft, wrong) => {
  const built = planOfDraft({ words: '', ...draft }, days, null);
  expect(built.ok ? [] : Object.keys(built.problems)).toEqual(wrong);
});

test('the duty team stands after those who work with the child', () => {
  const one = { duty: false, worksWith: false, me: false };
  const options = choiceOptions([
    { ...one, id: 'a', name: 'Amina', worksWith: true },
    { ...one, id: 't', name: 'Tom', duty: true },
    { ...one, id: 'w', name: 'Wes' },
    { ...one, id: 'm', name: 'Mae', me: true },
  ]);
  expect(options.map(({ label }) => label)).toEqual([
    'Amina (works with them)',
    'The duty team',
    'Tom (duty)',
    'Wes',
    'Mae (you)',
  ]);
});

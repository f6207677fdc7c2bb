import { AdaptiveCard, SerializationContext, Versions } from './adaptiveCards.ts';
import { nudgeCard, type NudgeCardChild } from '#bot/cards/nudgeCard.ts';
import { planCard } from '#bot/cards/planCard.ts';

const child = (n: number, more: Partial<NudgeCardChild> = {}): NudgeCardChild => ({
  initials: `K${n}`,
  title: `K${n}, 12 years old`,
  why: 'Our visit is late. It was due by Thursday 19 November.',
  because: ['Due Thursday 19 November: 10 working days after the visit (I.5).', '1. not a list, *not* bold'],
  steps: ['Tell the team manager by Friday 20 November (I.11): to do, and its time has passed.'],
  takenByPlan: ['Agree a plan, and “Tell the team manager” is noted as done.'],
  worker: 'Works with them: Amina Cole',
  booked: 'Nothing is booked yet.',
  plan: null,
  form: {
    id: `0000000${n}-0000-4000-8000-000000000000`,
    initials: `K${n}`,
    choices: [{ title: 'Amina Cole', value: 'a' }],
    first: '2026-11-23',
    last: '2027-02-23',
    press: { verb: 'agree-plan', data: { nudge: `${n}`, key: 'k', instead: null } },
    changes: false,
    draft: null,
  },
  openUrl: 'https://seen.example/child/1',
  ...more,
});

const plan = {
  agreed: 'Agreed: Amina Cole by Thursday 26 November.',
  words: 'After school',
  by: 'Mae Lund, today',
  toTell: 'Please tell the duty team.',
};
const draft = { who: 'a', by: '2026-11-01', words: '', problem: 'This day has passed.' };
const base = {
  title: 'One',
  notice: null,
  others: [],
  more: 0,
  settled: null,
  teamUrl: 'https://seen.example/team',
};
const form = child(1).form;

/** What Microsoft's own parser finds wrong with a card, as version 1.5 of the schema. */
function faults(card: object): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const found = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const later = parsed.validateProperties().validationEvents.map(({ message }) => message);
  // Its own test of the language remembers where it stopped last (a pattern with /g), so that every second card fails it.
  return [...found, ...later].filter((message) => message !== 'Invalid value "en" for property "lang".');
}

describe('Microsoft’s own parser', () => {
  test.each([
    [
      'five children with their forms',
      nudgeCard({ ...base, children: [1, 2, 3, 4, 5].map((n) => child(n)) }),
    ],
    [
      'one answered',
      nudgeCard({ ...base, children: [child(1, { plan }), child(2, { plan: { ...plan, words: null } })] }),
    ],
    [
      'a form to put right',
      nudgeCard({
        ...base,
        notice: { text: 'Not yet', good: false },
        children: [child(1, { form: { ...form, draft } }), child(2)],
      }),
    ],
    [
      'more than fit, and some settled',
      nudgeCard({
        ...base,
        notice: { text: 'Done', good: true },
        children: [child(1)],
        others: ['AB: late'],
        more: 3,
        settled: 'Settled since: CD',
      }),
    ],
    [
      'whoever is named',
      planCard({
        title: 'Please see KL',
        lines: ['Mae agreed'],
        words: 'After school',
        urls: { find: 'https://seen.example/a', child: 'https://seen.example/b' },
      }),
    ],
    [
      'whoever may not see the child',
      planCard({ title: 'Please see a child', lines: ['Ask Mae'], words: null, urls: null }),
    ],
  ])('%s', (_what, card) => {
    expect(faults(card)).toEqual([]);
  });

  test('does find what is wrong', () => {
    expect(faults({ ...nudgeCard({ ...base, children: [child(1), child(1)] }) })).not.toEqual([]);
  });
});

test('a button that is no Execute for a client is a Submit with the same data, and both send the inputs', () => {
  const { body } = nudgeCard({ ...base, children: [child(1)] });
  const text = JSON.stringify(body);
  expect(text).toContain('"type":"Action.Execute"');
  expect(text).toMatch(
    /"fallback":\{"type":"Action.Submit"[^{]*"data":\{"nudge":"1","key":"k","instead":null,"verb":"agree-plan"\}/,
  );
  expect(text).not.toContain('"associatedInputs":"none"');
});

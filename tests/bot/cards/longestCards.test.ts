import { timesCard } from '#bot/cards/timesCard.ts';
import { whyCard } from '#bot/cards/whyCard.ts';
import { cardFaults } from './cardFaults.ts';

/** As long as a sentence of a policy or a finding gets. */
const sentence = (n: number) =>
  `${n}. ${'Asked of the next visit because the source says nothing of it '.repeat(4)}(BB-${n}).`;
const many = (count: number) => Array.from({ length: count }, (_, n) => sentence(n));
const id = '00000000-0000-4000-8000-000000000000';
const press = { verb: 'wish', data: { intent: 'book', children: [id] } };
const name = 'Wilhelmina-Persephone Featherstonehaugh-Cholmondeley';

describe('the longest child is a card that Teams takes, without a fault', () => {
  test('why a date: five policies, every demand, a whole ladder, many findings', () => {
    const card = whyCard({
      name,
      initials: 'WF',
      about: '17 years old · In our care · Child protection plan · Temporary carer · Additional home',
      notice: { text: sentence(0), kind: 'warning' },
      due: 'Due Thursday 26 November 2026, 11:59pm',
      state: 'We are 103 days late',
      late: true,
      aim: 'We aimed for Tuesday 24 November 2026',
      because: many(24),
      countedFrom: sentence(1),
      policy: sentence(2),
      mustInclude: many(7),
      prefer: many(3),
      others: many(4),
      booked: many(3),
      steps: many(8),
      findings: many(9),
      actions: [{ title: 'Find a time', press }],
      tabUrl: `https://seen.example/child/${id}`,
    });
    expect(cardFaults(card)).toEqual([]);
  });

  test('times: reasons for each, everything that stands against a day, with company', () => {
    const data = { ...press.data, companions: [id, id, id, id, id], standing: 's'.repeat(600) };
    const card = timesCard({
      heading: `Times to see ${name}, ${name} and ${name}`,
      fallbackText: 'Times to see WF',
      notice: { text: sentence(0), kind: 'warning' },
      lead: many(6),
      why: sentence(3),
      times: [0, 1, 2].map((n) => ({
        when: 'Thursday 26 November, 3:45pm to 5:45pm',
        place: 'in the community',
        afterDue: true,
        reasons: many(4),
        press: { verb: 'book-visit', data: { ...data, n } },
      })),
      common: many(3),
      take: 'Book this time',
      inTheWay: many(4),
      against: { title: 'What stands against that day', lines: many(9) },
      unknown: many(6),
      announced: true,
      unannounced: false,
      actions: [0, 1, 2].map((n) => ({ title: `More times ${n}`, press })),
      tabUrl: `https://seen.example/child/${id}/find-a-time`,
    });
    expect(cardFaults(card)).toEqual([]);
  });
});

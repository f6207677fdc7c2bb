import { schoolOverrideOf } from '#bot/caseload/slots/schoolOverrideOf.ts';

const decided = (reason: string, from: string, until: string, withdrawn_at: Date | null = null) => ({
  body: { kind: 'school-override' as const, reason, from, until },
  withdrawn_at,
});
const enquiry = (start: string, end: string | null = null) => ({
  involvements: [
    { kind: 'child-in-need', start: '2026-01-01', end: null },
    { kind: 'section-47', start, end },
  ],
});
const open = enquiry('2026-11-16');
const today = '2026-11-23';

test.each<
  [
    string,
    Parameters<typeof schoolOverrideOf>[0],
    { involvements: { kind: string; start: string; end: string | null }[] },
    unknown,
  ]
>([
  ['none', [], open, null],
  [
    'one that holds',
    [decided('a', '2026-11-20', '2026-11-27')],
    open,
    { reason: 'a', from: '2026-11-20', until: '2026-11-27' },
  ],
  ['one that is over', [decided('a', '2026-11-16', '2026-11-22')], open, null],
  [
    'one still to come',
    [decided('a', '2026-11-30', '2026-12-04')],
    open,
    { reason: 'a', from: '2026-11-30', until: '2026-12-04' },
  ],
  [
    'the newest that is not over',
    [
      decided('a', '2026-11-20', '2026-11-27'),
      decided('b', '2026-11-23', '2026-11-25'),
      decided('c', '2026-11-16', '2026-11-20'),
    ],
    open,
    { reason: 'b', from: '2026-11-23', until: '2026-11-25' },
  ],
  ['one taken back', [decided('a', '2026-11-20', '2026-11-27', new Date(0))], open, null],
  ['without an enquiry', [decided('a', '2026-11-20', '2026-11-27')], { involvements: [] }, null],
  [
    'an enquiry that ends first ends it',
    [decided('a', '2026-11-20', '2026-11-27')],
    enquiry('2026-11-16', '2026-11-24'),
    { reason: 'a', from: '2026-11-20', until: '2026-11-24' },
  ],
  [
    'an enquiry that has ended',
    [decided('a', '2026-11-10', '2026-11-27')],
    enquiry('2026-11-09', '2026-11-20'),
    null,
  ],
])('%s', (_, facts, story, expected) => expect(schoolOverrideOf(facts, story, today)).toEqual(expected));

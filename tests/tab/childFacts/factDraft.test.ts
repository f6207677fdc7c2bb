import { emptyDraft, factOf, fieldOf, type FactDraft, type PlainKind } from '#tab/childFacts/factDraft.ts';
import { factText } from '#tab/childFacts/factText.ts';

const start = emptyDraft({ today: '2026-11-24', involvements: ['child-protection'] });
const built = (kind: PlainKind, draft: FactDraft) => factOf(kind, { ...start, ...draft });
const wrong = (kind: PlainKind, draft: FactDraft) => {
  const result = built(kind, draft);
  return result.ok ? [] : Object.keys(result.problems);
};
const fact = (kind: PlainKind, draft: FactDraft) => {
  const result = built(kind, draft);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.fact;
};

describe('entering a fact', () => {
  test.each<[PlainKind, FactDraft, object]>([
    [
      'interval',
      { setBy: 'plan', visitEvery: '5 Working  days', aloneEvery: '1', announced: 'no' },
      {
        setBy: 'plan',
        involvement: 'child-protection',
        from: '2026-11-24',
        visitEvery: '5 working days',
        aloneEvery: 1,
        announced: false,
      },
    ],
    ['child-asked', {}, { at: '2026-11-24' }],
    ['concern-raised', { time: '15:30' }, { at: '2026-11-24T15:30' }],
    [
      'away',
      { to: '2026-11-30', reason: 'Cornwall' },
      { from: '2026-11-24', to: '2026-11-30', reason: 'Cornwall' },
    ],
    [
      'alone-exempt',
      { why: 'child-says-no', reason: 'not without Gran' },
      { why: 'child-says-no', reason: 'not without Gran', from: '2026-11-24' },
    ],
    [
      'decision',
      { step: 'team-manager', text: 'Duty goes today' },
      { step: 'team-manager', text: 'Duty goes today', at: '2026-11-24' },
    ],
    ['able-to-engage', { able: 'no' }, { able: false }],
    ['milestone', { milestone: 'review-held' }, { milestone: 'review-held', at: '2026-11-24' }],
    [
      'meeting',
      { what: 'pep', date: '2026-12-01', time: '14:00', place: 'school' },
      { what: 'pep', at: '2026-12-01T14:00', minutes: 60, place: 'school' },
    ],
  ])('%s', (kind, draft, sent) => {
    expect(fact(kind, draft)).toEqual({ kind, ...sent });
  });

  test.each<[string, PlainKind, FactDraft, string[]]>([
    ['nothing said', 'interval', { from: '', involvement: '' }, ['setBy', 'involvement', 'from']],
    ['no interval at all', 'interval', { setBy: 'plan' }, ['visitEvery']],
    ['a length nobody can read', 'interval', { setBy: 'plan', visitEvery: 'fortnightly' }, ['visitEvery']],
    ['no day', 'child-asked', { date: '' }, ['date']],
    ['no such day', 'child-asked', { date: '2026-02-30' }, ['date']],
    ['no such time', 'concern-raised', { time: '25:00' }, ['time']],
    ['back before leaving', 'away', { to: '2026-11-23' }, ['to']],
    ['no reason', 'alone-exempt', { why: 'too-young' }, ['reason']],
    [
      'ended before it began',
      'alone-exempt',
      { why: 'too-young', reason: 'x', until: '2026-11-01' },
      ['until'],
    ],
    ['no text', 'decision', { text: '  ' }, ['text']],
    ['not said', 'able-to-engage', {}, ['able']],
    ['nothing happened', 'milestone', {}, ['milestone']],
    ['a meeting without its time', 'meeting', { what: 'pep', place: 'school' }, ['time']],
    ['a meeting at no such time', 'meeting', { what: 'pep', place: 'school', time: '24:00' }, ['time']],
    ['a meeting of which nothing is said', 'meeting', { minutes: '' }, ['what', 'time', 'minutes', 'place']],
  ])('%s', (_what, kind, draft, fields) => {
    expect(wrong(kind, draft)).toEqual(fields);
  });

  test('with two kinds of work the person says which is meant', () => {
    const two = emptyDraft({ today: '2026-11-24', involvements: ['child-protection', 'in-care'] });
    expect(two['involvement']).toBe('');
  });

  test.each([
    ['fact.at', 'date'],
    ['fact.visitEvery', 'visitEvery'],
    ['body.fact.reason', 'reason'],
  ])('the server’s %s is the field %s', (where, field) => {
    expect(fieldOf(where)).toBe(field);
  });

  test('reads well in the list', () => {
    const interval = fact('interval', { setBy: 'plan', visitEvery: '5 working days', aloneEvery: '1' });
    expect(factText(interval, (day) => day)).toBe(
      'By the plan: a visit every 5 working days, alone at every visit, for Child protection plan, from 2026-11-24',
    );
    expect(factText(fact('away', { to: '2026-11-30', reason: 'Cornwall' }), (day) => day)).toBe(
      'Away from 2026-11-24 to 2026-11-30: Cornwall',
    );
    expect(factText(fact('milestone', { milestone: 'review-held' }), (day) => day)).toBe(
      'Review held, 2026-11-24',
    );
    const meeting = fact('meeting', { what: 'ehcp', time: '14:00', minutes: '90', place: 'school' });
    expect(factText(meeting, (day) => day)).toBe(
      'Meeting about the education, health and care plan (EHCP), 2026-11-24T14:00, 90 minutes, at school',
    );
  });
});

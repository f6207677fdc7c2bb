import { factText } from '#tab/childFacts/factText.ts';
import { emptyWishes, wishesDraftOf, wishesOf, type WishesDraft } from '#tab/childFacts/wishesDraft.ts';

const draft = (change: Partial<WishesDraft>): WishesDraft => ({ ...emptyWishes('2026-11-24'), ...change });
const afterSchool = { days: [1, 3], from: '16:00', to: '18:00' };

describe('what the child wishes', () => {
  test('only what was said is sent', () => {
    expect(wishesOf(draft({ lessons: 'maths, Art;  drama ' }))).toEqual({
      ok: true,
      fact: { kind: 'wishes', askedOn: '2026-11-24', lessonsNotToMiss: ['maths', 'Art', 'drama'] },
    });
  });

  test('not at school is an answer, not asked is none', () => {
    expect(wishesOf(draft({ schoolIsFine: false }))).toMatchObject({ fact: { schoolIsFine: false } });
    expect(wishesOf(draft({ who: 'Gran' }))).not.toHaveProperty('fact.schoolIsFine');
  });

  test.each<[string, Partial<WishesDraft>, string[]]>([
    ['no wish', {}, ['words']],
    ['no day', { askedOn: '', words: 'x' }, ['askedOn']],
    ['no days of the week', { goodTimes: [{ ...afterSchool, days: [] }] }, ['goodTimes.0.days']],
    ['times turned round', { badTimes: [{ ...afterSchool, to: '15:00' }] }, ['badTimes.0.to']],
    ['no times', { goodTimes: [{ days: [1], from: '', to: '' }] }, ['goodTimes.0.from', 'goodTimes.0.to']],
  ])('%s', (_what, change, fields) => {
    const result = wishesOf(draft(change));
    expect(result.ok ? [] : Object.keys(result.problems)).toEqual(fields);
  });

  test('asked again, the form begins with what was said last', () => {
    const said = wishesOf(
      draft({ places: ['home'], goodTimes: [afterSchool], lessons: 'maths', words: 'not lunch' }),
    );
    if (!said.ok || said.fact.kind !== 'wishes') throw new Error('refused');
    const again = wishesOf(wishesDraftOf(said.fact, '2026-12-01'));
    expect(again).toEqual({ ok: true, fact: { ...said.fact, askedOn: '2026-12-01' } });
  });

  test('reads well in the list', () => {
    const said = wishesOf(draft({ places: ['home'], goodTimes: [afterSchool], words: 'not at lunch' }));
    if (!said.ok) throw new Error('refused');
    expect(factText(said.fact, (day) => day)).toBe(
      'Wishes, asked on 2026-11-24 – where: At home · good times: Mon, Wed 16:00–18:00 · “not at lunch”',
    );
  });
});

import { rememberedClaims } from '#bot/identity/rememberedClaims.ts';

const minute = 60_000;
const start = Date.parse('2026-11-23T09:00:00Z');
const claims = { objectId: 'o1', account: 'jo@council.example', name: 'Jo', appRoles: [] };

test.each([
  { asked: 'at once', after: 0, expires: 60, known: true },
  { asked: 'within five minutes', after: 4.9, expires: 60, known: true },
  { asked: 'after five minutes, when a key may have been taken back', after: 5, expires: 60, known: false },
  { asked: 'just before it expires', after: 0.9, expires: 1, known: true },
  { asked: 'when it has expired', after: 1, expires: 1, known: false },
  { asked: 'with a clock that was put back', after: -1, expires: 60, known: false },
])('a token asked for $asked: remembered is $known', ({ after, expires, known }) => {
  let now = start;
  const remembered = rememberedClaims(() => now);
  remembered.keep('a.b.c', claims, start + expires * minute);
  now = start + after * minute;
  expect(remembered.of('a.b.c')).toBe(known ? claims : null);
  expect(remembered.of('a.b.d')).toBeNull();
});

test('the oldest goes where there are too many', () => {
  const remembered = rememberedClaims(() => start);
  for (let each = 0; each <= 5_000; each++) remembered.keep(`t${each}`, claims, start + minute);
  expect([remembered.of('t0'), remembered.of('t1')]).toEqual([null, claims]);
});

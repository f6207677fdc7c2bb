import { plainPageOf } from '#tab/plainPages/plainPageOf.ts';

test.each([
  ['/privacy', 'privacy'],
  ['/terms/', 'terms'],
  ['/', null],
  ['/privacy/child', null],
  ['/child/privacy', null],
])('%s is %s', (path, name) => {
  expect(plainPageOf(path)).toBe(name);
});

import { subPagePath } from '#tab/frame/subPagePath.ts';

// What the product makes links to is held with the links themselves (tests/shared/model/tabLink.test.ts).
test.each([
  ['child/3f2a-11', '/child/3f2a-11'],
  ['/child/3f2a-11/find-a-time', '/child/3f2a-11/find-a-time'],
  ['child/3f2a-11/find-a-time?move=b1', '/child/3f2a-11/find-a-time?move=b1'],
  ['b/b1', '/b/b1'],
  ['reported', '/reported'],
  ['record/b1?child=c1', '/record/b1?child=c1'],
  ['//evil.example', null],
  ['https://evil.example', null],
  ['child/../administration', null],
  ['child/3f2a/find-a-time?move=b1&start=2026-11-20T09:00', null],
  ['child/3f2a?x=1', null],
  ['child/3f2a#x', null],
  ['b/', null],
  ['record/correct/b1', null],
  [`b/${'a'.repeat(65)}`, null],
  ['', null],
  [null, null],
])('a deep link to %s opens %s', (asked, path) => expect(subPagePath(asked)).toBe(path));

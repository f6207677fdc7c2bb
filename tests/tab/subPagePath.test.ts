import { expect, test } from '@jest/globals';
import { subPagePath } from '#tab/frame/subPagePath.ts';

test.each([
  ['child/3f2a-11', '/child/3f2a-11'],
  ['/child/3f2a-11/find-a-time', '/child/3f2a-11/find-a-time'],
  ['reported', '/reported'],
  ['record/b1?child=c1', '/record/b1?child=c1'],
  ['//evil.example', null],
  ['https://evil.example', null],
  ['child/../administration', null],
  ['', null],
  [null, null],
])('a deep link to %s opens %s', (asked, path) => expect(subPagePath(asked)).toBe(path));

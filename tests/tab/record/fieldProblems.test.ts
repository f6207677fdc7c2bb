import { ApiProblem } from '#tab/api/problem.ts';
import { problemOf, serverProblems } from '#tab/record/fieldProblems.ts';

const refused = (where?: string) =>
  new ApiProblem({
    type: 'about:blank',
    title: 'Not like that',
    status: 422,
    detail: 'Say why.',
    mend: 'A few words will do.',
    ...(where !== undefined && { where }),
  });

describe('what the server refuses lands on its field', () => {
  test.each([
    ['children.1.aloneReason', 'children.1.aloneReason'],
    ['answers.childSeen', 'children.0.childSeen'],
    ['at', 'at'],
  ])('%s', (where, field) => {
    expect(problemOf(serverProblems(refused(where)), field)).toBe('Say why. A few words will do.');
  });

  test.each([undefined, 'children', 'children.0.childId', 'key', '/api/visits: x'])(
    'no field of the form: %s',
    (where) => {
      expect(serverProblems(refused(where))).toEqual([]);
    },
  );

  test('an error that is none of the server’s names no field', () => {
    expect(serverProblems(new Error('at'))).toEqual([]);
  });
});

import type { Exchange } from '#infra/local/microsoft365/graph/exchange.ts';
import { contractProblems } from './graphContract.ts';

const exchange = (
  method: string,
  path: string,
  status: number,
  answer: unknown,
  request: unknown = undefined,
): Exchange => ({
  request: {
    method,
    path,
    query: new URLSearchParams(),
    headers: {},
    body: request,
    origin: 'https://localhost',
  },
  answer: { status, body: answer },
});

/** The check itself must be able to fail: every test that runs against local Microsoft 365 leans on it. */
describe("Microsoft's schema finds", () => {
  it.each([
    ['an enum of our own', exchange('GET', '/users/a/events', 200, { value: [{ id: '1', showAs: 'away' }] })],
    [
      'a name that no event has',
      exchange('GET', '/users/a/events', 200, { value: [{ id: '1', subjekt: 'x' }] }),
    ],
    [
      'a time that is none',
      exchange('GET', '/users/a/mailboxSettings', 200, { workingHours: { startTime: '9' } }),
    ],
    ['a collection without its value', exchange('GET', '/users/a/calendarView', 200, { values: [] })],
    ['an error in a shape of our own', exchange('GET', '/users/a/events', 404, { message: 'no' })],
    [
      'a request that Graph would not take',
      exchange('POST', '/users/a/events', 201, { id: '1' }, { sensitivity: 'secret' }),
    ],
    ['a call that is not in it', exchange('GET', '/users/a/messages', 200, {})],
  ])('%s', (_name, passed) => {
    expect(contractProblems(passed)).not.toEqual([]);
  });

  it('nothing where nothing is wrong', () => {
    expect(
      contractProblems(exchange('GET', '/users/a/events', 200, { value: [{ id: '1', showAs: 'busy' }] })),
    ).toEqual([]);
  });
});

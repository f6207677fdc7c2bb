import { z } from 'zod';
import { createApi } from '#tab/api/client.ts';
import type { ApiProblem } from '#tab/api/problem.ts';

const schema = z.object({ name: z.string() });

/** A server that answers one after another, and remembers the tokens it was shown. */
function serverOf(...answers: (Response | Error)[]) {
  const tokens: string[] = [];
  const api = createApi(
    { token: () => Promise.resolve('old'), renew: () => Promise.resolve('new') },
    (_path, init) => {
      tokens.push(new Headers(init?.headers).get('authorization') ?? '');
      const answer = answers.shift();
      if (!answer) throw new Error('asked once too often');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  );
  return { api, tokens };
}

const problem = (error: unknown) => (error as ApiProblem).problem;

describe('the API client', () => {
  test('signs its requests', async () => {
    const { api, tokens } = serverOf(Response.json({ name: 'Kit' }));
    expect(await api.get('/x', schema)).toEqual({ name: 'Kit' });
    expect(tokens).toEqual(['Bearer old']);
  });

  test('renews a refused token once', async () => {
    const { api, tokens } = serverOf(new Response(null, { status: 401 }), Response.json({ name: 'Kit' }));
    await api.get('/x', schema);
    expect(tokens).toEqual(['Bearer old', 'Bearer new']);
  });

  test('gives up when the renewed token is refused too', async () => {
    const { api, tokens } = serverOf(
      new Response(null, { status: 401 }),
      new Response(null, { status: 401 }),
    );
    await expect(api.get('/x', schema)).rejects.toMatchObject({ status: 401 });
    expect(tokens).toHaveLength(2);
  });

  test('hands on the server’s own words', async () => {
    const words = {
      type: '/problems/not-for-you',
      title: 'Not open to you',
      status: 403,
      detail: 'Not your role.',
    };
    const { api } = serverOf(Response.json(words, { status: 403 }));
    expect(problem(await api.get('/x', schema).catch((error: unknown) => error))).toEqual(words);
  });

  test.each([
    ['an answer that does not fit the contract', Response.json({ name: 7 }), 200],
    ['a proxy’s page', new Response('<html>', { status: 502 }), 502],
    ['a network that fails', new TypeError('fetch failed'), 0],
  ])('%s is a problem, never half an answer', async (_name, answer, status) => {
    await expect(serverOf(answer).api.get('/x', schema)).rejects.toMatchObject({
      name: 'ApiProblem',
      status,
    });
  });
});

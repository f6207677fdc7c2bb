import { routes } from '#bot/api/routes.ts';
import { addPerson } from '#tests/bot/addPerson.ts';
import { startTestProduct, type Account, type TestProduct } from '#tests/bot/product.ts';

let product: TestProduct;
let worker: Account;
const host = 'https://teams.sample.example';
beforeAll(async () => {
  product = await startTestProduct({
    settings: { publicUrl: 'https://seen.sample.example', teamsHostOrigins: [host] },
  });
  worker = await addPerson(product.council, 'Wendy Brook', ['worker']);
});
afterAll(() => product.stop());

/** The directives of the content security policy by name. */
const policyOf = (headers: Headers) =>
  new Map(
    (headers.get('content-security-policy') ?? '').split(';').map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources];
    }),
  );

describe('the headers of every answer', () => {
  test.each([
    ['an open door', null, '/api/health', 200],
    ['a refusal', null, '/api/me', 401],
    ['what is of a person', 'worker', '/api/me', 200],
    ['what is not there', 'worker', '/api/nothing', 404],
  ])('%s', async (_what, who, path, status) => {
    const answer = await product.ask(who ? worker : null, 'GET', path);
    expect(answer.status).toBe(status);
    const policy = policyOf(answer.headers);
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(
      expect.arrayContaining(["'self'", host, 'https://teams.microsoft.com', 'https://*.cloud.microsoft']),
    );
    expect(policy.get('frame-ancestors')).not.toContain('*');
    expect(policy.get('connect-src')).toContain(new URL(product.settings.tabAuthority).origin);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age='),
      'cache-control': 'no-store',
    });
    // X-Frame-Options knows no list of hosts: it would shut Teams out.
    expect([answer.headers.get('x-frame-options'), answer.headers.get('x-powered-by')]).toEqual([null, null]);
  });

  test('without https nobody is told to insist on it', async () => {
    const plain = await startTestProduct({ settings: { publicUrl: 'http://localhost:3978' } });
    try {
      const { headers } = await plain.ask(null, 'GET', '/api/health');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(policyOf(headers).has('upgrade-insecure-requests')).toBe(false);
    } finally {
      await plain.stop();
    }
  });
});

describe('the OpenAPI document', () => {
  test('tells of every function with its words, its input and its answer, and every reference leads somewhere', async () => {
    const { status, body, headers } = await product.ask(null, 'GET', '/api/openapi.json');
    expect([status, body.openapi, headers.get('cache-control')]).toEqual([200, '3.1.0', 'no-cache']);
    expect(body.servers).toEqual([{ url: 'https://seen.sample.example' }]);
    const told = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(told.sort()).toEqual(
      routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort(),
    );
    for (const route of routes) {
      const operation = body.paths[route.path.replace(/:(\w+)/g, '{$1}')][route.method];
      expect(operation.summary).toBe(route.summary);
      const named = (operation.parameters ?? []).filter((one: { in: string }) => one.in === 'path');
      expect(named.map((one: { name: string }) => one.name)).toEqual(
        [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name),
      );
      expect(operation.requestBody !== undefined).toBe(route.body !== undefined || route.bytes === true);
      expect(operation.responses.default).toBeDefined();
      const done = operation.responses[route.answer ? (route.status ?? 200) : 204];
      expect(done.content !== undefined).toBe(route.answer !== undefined);
    }
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    for (const path of references)
      expect(path.split('/').reduce((at, name) => at?.[name], body)).toBeDefined();
  });
});

test('health says so when the database does not answer', async () => {
  const broken = await startTestProduct();
  await broken.council.db.destroy();
  try {
    expect(await broken.ask(null, 'GET', '/api/health')).toMatchObject({
      status: 503,
      body: { type: expect.stringMatching(/^\/problems\//) },
    });
  } finally {
    // Closing the store a second time may fail; the issuer comes after it.
    await broken.stop().catch(() => broken.issuer.close());
  }
});

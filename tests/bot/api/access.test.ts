import { randomUUID } from 'node:crypto';
import { routes } from '#bot/api/routes.ts';
import { roles, type Role } from '#shared/model/people.ts';
import {
  account,
  clientId,
  startTestProduct,
  tenantId,
  type Account,
  type TestProduct,
} from '#tests/bot/product.ts';

let product: TestProduct;
const accounts = Object.fromEntries(roles.map((role) => [role, account(`Some ${role}`)])) as Record<
  Role,
  Account
>;
const child = { own: randomUUID(), teams: randomUUID(), other: randomUUID(), ended: randomUUID() };

beforeAll(async () => {
  product = await startTestProduct();
  const { db } = product.council;
  for (const role of roles)
    await db
      .insertInto('person')
      .values({
        id: randomUUID(),
        name: `Some ${role}`,
        account: accounts[role].upn,
        object_id: null,
        staff: role === 'manager' ? [] : ['S1'],
        roles: [role],
        teams: ['T1'],
        in_file: true,
      })
      .execute();
  const allocations = [
    { id: child.own, staff: 'S1', team: 'T2', to: null },
    { id: child.teams, staff: 'S2', team: 'T1', to: null },
    { id: child.other, staff: 'S3', team: 'T3', to: null },
    { id: child.ended, staff: 'S1', team: 'T1', to: '2026-11-22' },
  ];
  for (const [index, { id, staff, team, to }] of allocations.entries()) {
    const externalId = `C${index}`;
    const facts = { id: externalId, involvements: [], milestones: [], away: [], visits: [] };
    const document = {
      externalId,
      name: null,
      facts,
      allocations: [],
      families: [],
      closed: false,
      postcode: null,
      findings: [],
    };
    await db
      .insertInto('child')
      .values({ id, external_id: externalId, given_name: 'Kit', family_name: null, created_at: new Date() })
      .execute();
    await db
      .insertInto('source_child')
      .values({
        source: 'ssd',
        child_id: id,
        hash: '',
        first_import: id,
        last_import: id,
        document: JSON.stringify(document),
      })
      .execute();
    await db
      .insertInto('allocation')
      .values({
        source: 'ssd',
        child_id: id,
        staff,
        role: 'lead-social-worker',
        team,
        from_date: null,
        to_date: to,
      })
      .execute();
  }
});
afterAll(() => product?.stop());

const address = (path: string, id: string = randomUUID()) =>
  path.replace(/:(\w+)/g, (_all, name) => (name === 'id' ? id : randomUUID()));
const send = { post: {}, put: {}, patch: {} } as Record<string, unknown>;
const every = routes.map((route) => [route.method.toUpperCase(), route.path, route] as const);

describe.each(every)('%s %s', (method, path, { who, method: verb }) => {
  const ask = (token: Account | string | null) => product.ask(token, method, address(path), send[verb]);

  test('needs a token of this council', async () => {
    const worker = accounts.worker;
    const refused = [
      null,
      'not.a.token',
      await product.issuer.sign(
        { aud: clientId, tid: tenantId, oid: worker.oid, scp: 'access_as_user' },
        { key: 'unknown' },
      ),
      await product.tokenFor(worker, { tid: '99999999-9999-4999-8999-999999999999' }),
      await product.tokenFor(worker, { aud: '33333333-3333-4333-8333-333333333333' }),
      await product.tokenFor(worker, { scp: 'something_else' }),
      await product.tokenFor(worker, { scp: undefined, roles: ['Administrator'], idtyp: 'app' }),
      await product.issuer.sign(
        { aud: clientId, tid: tenantId, oid: worker.oid, scp: 'access_as_user' },
        { seconds: -3600 },
      ),
    ];
    for (const token of refused)
      expect(await ask(token)).toMatchObject({ status: 401, body: { type: '/problems/sign-in-needed' } });
  });

  test('is refused to an account that the people file does not name', async () => {
    expect(await ask(account('Un Known'))).toMatchObject({
      status: 403,
      body: { type: '/problems/not-known-here' },
    });
  });

  test.each(roles)('asked by: %s', async (role) => {
    const { status, body } = await ask(accounts[role]);
    if (who !== 'known' && !who.includes(role))
      expect({ status, type: body.type }).toEqual({ status: 403, type: '/problems/not-for-you' });
    else expect([401, 403, 500]).not.toContain(status);
  });
});

describe('whose page opens', () => {
  const sees: Record<Role, (keyof typeof child)[]> = {
    worker: ['own'],
    'duty-worker': ['own'],
    'personal-adviser': ['own'],
    'early-help-practitioner': ['own'],
    // The child whose last allocation has ended is still worked with: the manager of the last team sees that nobody is.
    manager: ['teams', 'ended'],
    'head-of-service': ['own', 'teams', 'other', 'ended'],
    administrator: [],
    analyst: [],
  };

  test.each(roles)('for: %s', async (role) => {
    for (const [which, id] of Object.entries(child)) {
      const { status } = await product.ask(accounts[role], 'GET', `/api/children/${id}`);
      const barred = role === 'administrator' || role === 'analyst' ? 403 : 404;
      expect({ which, status }).toEqual({
        which,
        status: sees[role].includes(which as never) ? 200 : barred,
      });
    }
  });

  test('a page that says who one is changes nothing: only the token does', async () => {
    const forged = await product.tokenFor(accounts.worker, { roles: ['head-of-service', 'manager'] });
    expect(await product.ask(forged, 'GET', `/api/children/${child.other}`)).toMatchObject({ status: 404 });
  });

  test('an account that was given to somebody else opens nothing', async () => {
    const heir = { ...accounts.worker, oid: randomUUID() };
    expect(await product.ask(heir, 'GET', '/api/me')).toMatchObject({ status: 403 });
  });

  test('every reading and every refusal is in the audit trail, and no name is in the log', async () => {
    const { db } = product.council;
    const lines = await db.selectFrom('audit').selectAll().where('actor', '=', accounts.worker.oid).execute();
    expect(lines).toContainEqual(
      expect.objectContaining({ action: 'child.read', child_id: child.own, outcome: 'done' }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({
        action: 'child-not-found: GET /api/children/:id',
        child_id: child.other,
        outcome: 'refused',
      }),
    );
    const log = product.logged.join('');
    expect(log).toContain('"route":"/api/children/:id"');
    expect(log).not.toMatch(/Kit|Some |@council|Bearer|eyJ/);
    expect(log).not.toContain(child.own);
  });
});

import { randomUUID } from 'node:crypto';
import { generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { Activity } from '#infra/local/microsoft365/connector/activity.ts';
import { startBot, type BotPerson, type TestBot } from './startBot.ts';

let bot: TestBot;
let amara: BotPerson;
let stranger: CryptoKey;
beforeAll(async () => {
  bot = await startBot();
  amara = await bot.person('Amara Bell', ['worker']);
  stranger = (await generateKeyPair('RS256')).privateKey;
  // botbuilder tells the console of each token that it refuses.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => bot.close());
afterEach(() => {
  bot.logged.length = 0;
});

const secretWords = 'words that nobody logs';
const hour = 3600;
const now = () => Math.floor(Date.now() / 1000);
const message = (change: Record<string, unknown> = {}) => ({
  ...bot.outlook.connector.complete(amara.account, { type: 'message', text: secretWords }),
  ...change,
});
const post = (activity: unknown, token: string | null) =>
  bot.outlook.connector.deliver(activity, token === null ? null : `Bearer ${token}`);
const said = () => bot.chatOf(amara).messages;

describe('what comes to the bot must be signed by the Bot Connector, for this bot', () => {
  const connector = () => bot.outlook.connector;
  const kid = () => connector().keys[0]?.kid ?? '';
  const claims = (): JWTPayload => ({
    iss: connector().issuer,
    aud: bot.settings.clientId,
    serviceurl: connector().serviceUrl,
    nbf: now(),
    exp: now() + hour,
  });
  type Case = [what: string, token: () => Promise<string | null>, change?: Record<string, unknown>];
  const refused: Case[] = [
    ['no header', async () => null],
    ['garbage', async () => 'a.b.c'],
    ['a token cut short', async () => (await connector().sign()).slice(0, -20)],
    ['another key under the right name', () => connector().sign({}, { kid: kid(), privateKey: stranger })],
    ['a key nobody knows', () => connector().sign({}, { kid: 'unknown', privateKey: stranger })],
    ['another audience', () => connector().sign({ aud: randomUUID() })],
    ['another issuer', () => connector().sign({ iss: 'https://issuer.example' })],
    [
      'Entra as the issuer, as the emulator has it',
      () => connector().sign({ iss: `${bot.outlook.https}/x/v2.0` }),
    ],
    ['another service address in the token', () => connector().sign({ serviceurl: 'https://else.example/' })],
    ['no service address in the token', () => connector().sign({ serviceurl: undefined })],
    ['no service address in the activity', () => connector().sign(), { serviceUrl: '' }],
    [
      'an unsafe service address',
      () => connector().sign({ serviceurl: 'http://else.example/' }),
      { serviceUrl: 'http://else.example/' },
    ],
    ['expired ten minutes ago', () => connector().sign({ exp: now() - 600 })],
    ['not valid yet', () => connector().sign({ nbf: now() + 1200, exp: now() + 2 * hour })],
    ['a channel that the key is not endorsed for', () => connector().sign(), { channelId: 'webchat' }],
    ['the channel of App Service', () => connector().sign(), { channelId: 'AseChannel' }],
    [
      'a signature by a shared secret',
      () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'HS256', kid: kid() })
          .sign(new TextEncoder().encode('x'.repeat(32))),
    ],
    ['no signature', async () => `${part({ alg: 'none', kid: kid() })}.${part(claims())}.`],
  ];
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test.each(refused)('%s: 401', async (...[, token, change]: Case) => {
    const before = said().length;
    const { status, body } = await post(message(change), await token());
    expect([status, (body as { type: string }).type]).toEqual([401, '/problems/not-signed']);
    expect(said()).toHaveLength(before);
    expect(bot.logged.join()).not.toContain(secretWords);
  });

  test('what is right is answered', async () => {
    expect((await post(message(), await connector().sign())).status).toBe(200);
    // Clocks may differ by five minutes.
    expect((await post(message(), await connector().sign({ exp: now() - 120 }))).status).toBe(200);
  });

  test('there is nothing to read', async () => {
    expect((await fetch(`${bot.product.url}/api/messages`)).status).toBe(404);
  });
});

describe('who is meant must be somebody of this tenant', () => {
  const from = (change: Record<string, unknown>) => () => ({
    from: { ...(message().from as object), ...change },
  });
  const elsewhere = randomUUID();
  test.each<[string, () => Record<string, unknown>]>([
    ['no Entra object id', from({ aadObjectId: undefined })],
    ['another tenant in the channel data', () => ({ channelData: { tenant: { id: elsewhere } } })],
    [
      'another tenant in the conversation',
      () => ({ conversation: { ...(message().conversation as object), tenantId: elsewhere } }),
    ],
    [
      'no tenant at all',
      () => ({
        channelData: {},
        conversation: { ...(message().conversation as object), tenantId: undefined },
      }),
    ],
  ])('%s: 403, and nothing of it in the log', async (_what, change) => {
    const before = said().length;
    const { status } = await post(message(change()), await bot.outlook.connector.sign());
    expect(status).toBe(403);
    expect(said()).toHaveLength(before);
    expect(bot.logged.join()).toContain('was refused');
    expect(bot.logged.join()).not.toMatch(
      new RegExp([secretWords, 'Amara', amara.objectId, elsewhere].join('|')),
    );
  });

  test.each<[string, unknown, number]>([
    ['no activity', { channelId: 'msteams' }, 401],
    ['a list', [], 401],
  ])('%s: %s', async (_what, body, status) => {
    expect((await post(body, await bot.outlook.connector.sign())).status).toBe(status);
  });

  test('an activity without what an activity has is a bad request', async () => {
    const { serviceUrl } = message() as Activity & { serviceUrl: string };
    const answer = await post({ channelId: 'msteams', serviceUrl }, await bot.outlook.connector.sign());
    expect(answer.status).toBe(400);
  });

  test('an event behind which nobody stands is let by', async () => {
    const event = message({
      type: 'conversationUpdate',
      text: undefined,
      ...from({ aadObjectId: undefined })(),
    });
    expect((await post(event, await bot.outlook.connector.sign())).status).toBe(200);
  });
});

describe('the connector in turn asks for the token of the bot', () => {
  const members = (authorization: string | null) => {
    const { id } = bot.outlook.connector.personal(amara.account);
    return fetch(`${bot.outlook.https}/connector/v3/conversations/${encodeURIComponent(id)}/members`, {
      headers: authorization === null ? {} : { authorization },
    });
  };
  const tokenFor = async (scope: string) => {
    const answer = await fetch(`${bot.outlook.https}/${bot.settings.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: bot.settings.clientId,
        client_secret: bot.settings.clientSecret,
        scope,
      }),
    });
    return `Bearer ${((await answer.json()) as { access_token: string }).access_token}`;
  };
  test.each<[string, () => Promise<string | null>, number]>([
    ['none', async () => null, 401],
    ['garbage', async () => 'Bearer a.b.c', 401],
    ['one for Graph', () => tokenFor('https://graph.microsoft.com/.default'), 401],
    ["the connector's own", async () => `Bearer ${await bot.outlook.connector.sign()}`, 401],
    ['the right one', () => tokenFor('https://api.botframework.com/.default'), 200],
  ])('%s', async (_what, token, status) => {
    expect((await members(await token())).status).toBe(status);
  });
});

test('one person cannot send without end', async () => {
  const tom = await bot.person('Tom Reed', ['worker']);
  const token = `Bearer ${await bot.outlook.connector.sign()}`;
  const { connector } = bot.outlook;
  // Events that need no answer.
  const event = connector.complete(tom.account, { type: 'messageReaction' });
  const statuses = await Promise.all(
    Array.from({ length: 125 }, async () => (await connector.deliver(event, token)).status),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(120);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  expect((await post(message(), await connector.sign())).status).toBe(200);
});

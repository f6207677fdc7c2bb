import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsInfo,
  type Activity,
  type TurnContext,
} from 'botbuilder';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { AppTokens } from '#bot/entra/appTokens.ts';
import { ConnectorProblem } from './connectorProblem.ts';
import type { OutgoingActivity } from './outgoingActivity.ts';
import { readConnectorProblem } from './readConnectorProblem.ts';
import type { TeamsSettings } from './settings.ts';
import { NotSigned, type ChatAddress, type InvokeAnswer, type OpenTurn, type Wire } from './wire.ts';

/** The one file that knows botbuilder: another SDK for the same wire would be another file beside it. */

type Authentication = ConfigurationBotFrameworkAuthentication;
type Authenticated = Awaited<ReturnType<Authentication['authenticateRequest']>>;
type ConnectorFactory = NonNullable<Authenticated['connectorFactory']>;
type Identity = Authenticated['claimsIdentity'];

/** Longer than Teams ever takes for one message. */
const timeoutMs = 15_000;

/** Runs turns of requests that were authenticated before, so that a refusal is told from an error of ours. */
class Adapter extends CloudAdapter {
  run(request: Authenticated, activity: Activity, work: (context: TurnContext) => Promise<void>) {
    return this.processActivity(request, activity, work);
  }

  identity(appId: string): Identity {
    return this.createClaimsIdentity(appId);
  }
}

/** A wire to Teams with the application's own credentials. Nothing is asked for before it is used. */
export function createWire(settings: TeamsSettings): Wire {
  const { clientId, botScope } = settings;
  const tokens = new AppTokens(settings, botScope, (code, options) => new ConnectorProblem(code, options));
  const authentication = authenticationFor(settings, tokens);
  const adapter = new Adapter(authentication);
  adapter.onTurnError = (_context, error) => Promise.reject(error);
  const known = new WeakMap<object, Authenticated>();
  const clients = withoutRetries(authentication.createConnectorFactory(adapter.identity(clientId)), tokens);
  const conversationsAt = async (serviceUrl: string) =>
    (await clients.create(serviceUrl, botScope)).conversations;

  return {
    async authenticate(activity, authorization) {
      requireOurs(settings, activity, authorization);
      const request = { activity };
      try {
        const found = await authentication.authenticateRequest(
          activity as unknown as Activity,
          authorization,
        );
        if (!found.connectorFactory) throw new NotSigned();
        known.set(request, { ...found, connectorFactory: withoutRetries(found.connectorFactory, tokens) });
        return request;
      } catch (cause) {
        if (keysUnreachable(cause)) throw new ConnectorProblem('unreachable', { cause });
        throw new NotSigned('The signature or a claim is not right.', { cause });
      }
    },
    async turn(request, work) {
      const authenticated = known.get(request);
      if (!authenticated) throw new NotSigned('The request was not authenticated.');
      let answer: InvokeAnswer | null = null;
      await adapter.run(authenticated, request.activity as unknown as Activity, async (context) => {
        answer = await work(openTurn(context));
      });
      return answer;
    },
    openChat: (objectId) =>
      plainly(async () => {
        const { botServiceUrl: serviceUrl, tenantId } = settings;
        const conversations = await conversationsAt(serviceUrl);
        const { id } = await conversations.createConversation({
          isGroup: false,
          bot: { id: `28:${clientId}`, name: '' },
          members: [{ id: objectId, name: '' }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
          // botbuilder's type asks for a first message, the service does not.
          activity: undefined as unknown as Activity,
          topicName: undefined as unknown as string,
        });
        return { serviceUrl, conversationId: id };
      }),
    send: ({ serviceUrl, conversationId }, activity) =>
      plainly(async () => {
        const conversations = await conversationsAt(serviceUrl);
        return (await conversations.sendToConversation(conversationId, activity as Partial<Activity>)).id;
      }),
    rewrite: ({ serviceUrl, conversationId }: ChatAddress, messageId: string, activity: OutgoingActivity) =>
      plainly(async () => {
        const conversations = await conversationsAt(serviceUrl);
        await conversations.updateActivity(conversationId, messageId, {
          ...activity,
          id: messageId,
        } as Partial<Activity>);
      }),
    remove: ({ serviceUrl, conversationId }, messageId) =>
      plainly(async () => {
        await (await conversationsAt(serviceUrl)).deleteActivity(conversationId, messageId);
      }),
  };
}

/** Setting one of the addresses means setting all of them. */
function authenticationFor(settings: TeamsSettings, tokens: AppTokens): Authentication {
  const { clientId, tenantId, authority, botScope, botTokenIssuer, botKeysUrl } = settings;
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: clientId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      ValidateAuthority: false,
      ToChannelFromBotLoginUrl: `${authority}/${tenantId}`,
      ToChannelFromBotOAuthScope: botScope,
      ToBotFromChannelTokenIssuer: botTokenIssuer,
      ToBotFromChannelOpenIdMetadataUrl: botKeysUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: botKeysUrl,
      OAuthUrl: botScope,
      CallerId: '',
    },
    {
      isValidAppId: (appId) => Promise.resolve(appId === clientId),
      isAuthenticationDisabled: () => Promise.resolve(false),
      createCredentials: () =>
        Promise.resolve({
          async signRequest(request) {
            request.headers.set('authorization', `Bearer ${await tokens.getAccessToken()}`);
            return request;
          },
        }),
    },
  );
}

/**
 * botbuilder has more doors than the connector's: tokens of its emulator, of other bots, of App Service. They are shut here, before
 * it looks: only the connector's issuer, for Teams, and with the service address that is signed.
 * @throws NotSigned
 */
function requireOurs(
  { botTokenIssuer, botServiceUrl }: TeamsSettings,
  { channelId, serviceUrl }: Record<string, unknown>,
  authorization: string,
): void {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
  if (token === undefined) throw new NotSigned('No token.');
  const read = readToken(token);
  if (read?.alg !== 'RS256' || read.iss !== botTokenIssuer) throw new NotSigned('Not the connector.');
  if (channelId !== 'msteams') throw new NotSigned('Not from Teams.');
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) throw new NotSigned('No service address.');
  const { protocol, origin, username } = new URL(serviceUrl);
  // Our own token goes there.
  if ((protocol !== 'https:' && origin !== new URL(botServiceUrl).origin) || username !== '')
    throw new NotSigned('Not a service address.');
}

function readToken(token: string): { alg: unknown; iss: unknown } | null {
  try {
    return { alg: decodeProtectedHeader(token).alg, iss: decodeJwt(token).iss };
  } catch {
    return null;
  }
}

/** botbuilder's own refusals say 401; where it could not get the keys it says 500, or the network's error comes through. */
function keysUnreachable(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { name } = cause;
  return name === 'FetchError' || ('statusCode' in cause && cause.statusCode === 500);
}

/**
 * Clients that send a request once. botbuilder's own send it up to four times when an answer is lost or late: so a person would
 * get the same message twice.
 */
function withoutRetries(factory: ConnectorFactory, tokens: AppTokens): ConnectorFactory {
  return {
    async create(serviceUrl, audience) {
      const client = await factory.create(serviceUrl, audience);
      const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
      if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length === 0)
        throw new Error('botbuilder: the policy that sends again has another name now.');
      pipeline.addPolicy({
        name: 'once',
        async sendRequest(request, next) {
          request.timeout = timeoutMs;
          // A connection that was kept may be closed by the other side just as it is used again: then nobody knows whether the
          // message arrived.
          request.disableKeepAlive = true;
          const answer = await next(request);
          if (answer.status === 401) tokens.forget();
          return answer;
        },
      });
      return client;
    },
  };
}

/** As much of the client's pipeline as is changed. */
interface Pipeline {
  removePolicy(which: { name: string }): unknown[];
  addPolicy(policy: {
    name: string;
    sendRequest(
      request: { timeout: number; disableKeepAlive: boolean },
      next: (request: unknown) => Promise<{ status: number }>,
    ): Promise<{ status: number }>;
  }): void;
}

function openTurn(context: TurnContext): OpenTurn {
  const { activity } = context;
  return {
    reply: (message) =>
      plainly(async () => (await context.sendActivity(message as Partial<Activity>))?.id ?? ''),
    rewrite: (id, message) =>
      plainly(async () => {
        await context.updateActivity({ ...message, id } as Partial<Activity>);
      }),
    typing: () =>
      plainly(async () => {
        await context.sendActivity({ type: 'typing' });
      }),
    senderAccount: () =>
      plainly(async () => {
        const member = await TeamsInfo.getMember(context, activity.from.id);
        return member.userPrincipalName ?? null;
      }),
  };
}

/** botbuilder's errors as ours. */
async function plainly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw readConnectorProblem(cause);
  }
}

import { ConnectorProblem, type ConnectorProblemCode } from './connectorProblem.ts';

/** The connector's refusals by HTTP status, where the status alone tells. */
const byStatus: Record<number, ConnectorProblemCode> = {
  400: 'bad-message',
  401: 'not-registered',
  405: 'not-supported',
  412: 'try-again',
  413: 'too-large',
  429: 'throttled',
  501: 'not-supported',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

/** The kinds of 403. Source: Microsoft's table of connector status codes, and its page on proactive messages (`MessageWritesBlocked`). */
const forbidden: Record<string, ConnectorProblemCode> = {
  BotNotInConversationRoster: 'removed',
  ForbiddenOperationException: 'removed',
  BotDisabledByAdmin: 'forbidden',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  InvalidBotApiHost: 'wrong-host',
  NotEnoughPermissions: 'not-permitted',
};

/** Failures of the network before a request can have left. */
const neverLeft =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|CERT_|UNABLE_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS)/;

/**
 * What went wrong, from what botbuilder's client throws: an error with the status and body of the answer, or one of the network.
 * @example readConnectorProblem({ statusCode: 403, response: { bodyAsText: '{"error":{"code":"BotDisabledByAdmin"}}' } }).code // 'forbidden'
 */
export function readConnectorProblem(cause: unknown): ConnectorProblem {
  if (cause instanceof ConnectorProblem) return cause;
  const { statusCode: status, response, code } = (cause ?? {}) as Thrown;
  if (status === undefined)
    return new ConnectorProblem(neverLeft.test(code ?? '') ? 'unreachable' : 'no-answer', { cause });
  const theirs = theirCode(response?.bodyAsText ?? '');
  const retryAfter = Number(response?.headers?.get('retry-after') ?? NaN);
  return new ConnectorProblem(codeOf(status, theirs), {
    status,
    ...(theirs === '' ? {} : { theirs }),
    ...(Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {}),
  });
}

interface Thrown {
  statusCode?: number;
  code?: string;
  response?: { bodyAsText?: string | null; headers?: { get(name: string): string | undefined } };
}

function codeOf(status: number, theirs: string): ConnectorProblemCode {
  if (status === 403) return forbidden[theirs] ?? 'forbidden';
  if (status === 404) return theirs.startsWith('ActivityNotFound') ? 'no-message' : 'no-conversation';
  return byStatus[status] ?? 'service-error';
}

/** `{"error":{"code"}}`, or of a blocked chat `{"errorCode":209,"message":"{\"subCode\": …}"}`. Letters and digits alone: it goes to the log. */
function theirCode(body: string): string {
  const found = /\\?"(?:subCode|code)\\?"\s*:\s*\\?"(\w{1,80})\\?"/.exec(body);
  return found?.[1] ?? '';
}

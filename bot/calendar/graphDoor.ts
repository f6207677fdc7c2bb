import {
  Client,
  GraphError,
  RetryHandlerOptions,
  type GraphRequest,
} from '@microsoft/microsoft-graph-client';
import { AppTokens } from '#bot/entra/appTokens.ts';
import { CalendarError, type CalendarErrorCode } from './calendarError.ts';
import type { CalendarSettings } from './settings.ts';
import { Turns } from './turns.ts';

/** Outlook works on four requests of one application to one mailbox at a time. */
const perMailbox = 4;
/** A person waits for the answer: a longer Retry-After is handed on instead of waited for. */
const longestWaitSeconds = 3;
const mostRetries = 2;
const defaultTimeoutMs = 20_000;

export interface GraphCall {
  /** A path with its leading slash, or the whole address of a next page. */
  path: string;
  /** The mailbox it is about, for its turn. */
  mailbox: string;
  prefer: string[];
}

/** The one way from this room to Graph: signs in, keeps to the limits, and turns every failure into a CalendarError. */
export class GraphDoor {
  readonly #tokens: AppTokens;
  readonly #client: Client;
  readonly #turns = new Turns(perMailbox);
  readonly #timeoutMs: number;

  constructor(settings: CalendarSettings) {
    this.#tokens = new AppTokens(
      settings,
      new URL(settings.graphUrl).origin,
      (code, options) => new CalendarError(code, options),
    );
    this.#timeoutMs = settings.timeoutMs ?? defaultTimeoutMs;
    this.#client = Client.initWithMiddleware({
      baseUrl: `${settings.graphUrl}/`,
      authProvider: this.#tokens,
      // The client sends its token to Microsoft's own hosts and to this one, by name without a port.
      customHosts: new Set([new URL(settings.graphUrl).hostname]),
    });
  }

  /**
   * A call that may be repeated without harm: after a broken connection it is tried once more.
   * @throws CalendarError
   */
  async read<Answer>(call: GraphCall, build: (request: GraphRequest) => Promise<unknown>): Promise<Answer> {
    try {
      return await this.write<Answer>(call, build);
    } catch (error) {
      if (!(error instanceof CalendarError) || error.code !== 'unreachable' || timedOut(error)) throw error;
      return this.write<Answer>(call, build);
    }
  }

  /**
   * A call that is not repeated when its fate is in doubt: who calls must look first.
   * @throws CalendarError
   */
  async write<Answer>(call: GraphCall, build: (request: GraphRequest) => Promise<unknown>): Promise<Answer> {
    const once = () => this.#turns.run(call.mailbox.toLowerCase(), () => this.#send<Answer>(call, build));
    try {
      return await once();
    } catch (error) {
      const failed = asCalendarError(error);
      if (failed.status !== 401) throw failed;
    }
    // A token that was good may be refused before its end (keys or permissions changed): a fresh one tells.
    this.#tokens.forget();
    try {
      return await once();
    } catch (error) {
      throw asCalendarError(error);
    }
  }

  async #send<Answer>(call: GraphCall, build: (request: GraphRequest) => Promise<unknown>): Promise<Answer> {
    // Asked for here and not only by the client, which would wrap the reason of a refusal beyond recognition.
    await this.#tokens.getAccessToken();
    return (await build(this.#request(call))) as Answer;
  }

  #request({ path, prefer }: GraphCall): GraphRequest {
    return this.#client
      .api(path)
      .header('Prefer', prefer.join(', '))
      .option('signal', AbortSignal.timeout(this.#timeoutMs))
      .middlewareOptions([new RetryHandlerOptions(1, mostRetries, isWorthWaiting)]);
  }
}

/** The Graph client repeats 429, 503 and 504; here only as long as somebody can be expected to wait. */
function isWorthWaiting(
  _delay: number,
  _attempt: number,
  _request: unknown,
  _options: unknown,
  response: Response,
): boolean {
  const seconds = response.headers.get('Retry-After');
  return seconds === null || Number(seconds) <= longestWaitSeconds;
}

function timedOut(error: CalendarError): boolean {
  return (
    error.cause instanceof GraphError &&
    (error.cause.code === 'TimeoutError' || error.cause.code === 'AbortError')
  );
}

function asCalendarError(error: unknown): CalendarError {
  if (error instanceof CalendarError) return error;
  if (!(error instanceof GraphError)) return new CalendarError('unreachable', { cause: error });
  const { statusCode: status, code: graphCode } = error;
  const seconds = Number((error.headers as Headers | undefined)?.get('Retry-After') ?? Number.NaN);
  return new CalendarError(codeOf(status, graphCode ?? ''), {
    status,
    ...(graphCode ? { graphCode } : {}),
    ...(Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}),
    cause: error,
  });
}

function codeOf(status: number, graphCode: string): CalendarErrorCode {
  if (status === 429) return 'throttled';
  if (status < 0 || status >= 500 || status === 408) return 'unreachable';
  if (status === 401) return 'sign-in-failed';
  if (status === 403) return 'not-allowed';
  if (status === 404 || status === 410)
    return graphCode === 'ErrorItemNotFound' ? 'event-gone' : 'mailbox-not-found';
  if (status === 409 || status === 412) return 'changed';
  return 'refused';
}

/**
 * Why the Bot Connector did not do what was asked.
 * - `removed`: the bot is not in the chat, or not installed for the person; `blocked`: the person wants nothing from it;
 *   `forbidden`: who administers Teams does not, or another refusal of the kind 403, which may be lifted without the person
 * - `no-conversation`, `no-message`: what was named is not there (any more)
 * - `throttled`, `busy`, `try-again`: refused for now, so nothing was done
 * - `unreachable`: the request did not get there; `no-answer`: it did, or may have, and nobody knows what became of it
 * - `sign-in-failed`, `not-registered`, `wrong-host`, `not-permitted`: the deployment must be mended
 * - `too-large`, `bad-message`, `service-error`: the same again would end the same
 * - `not-supported`: this chat cannot do it
 */
export type ConnectorProblemCode =
  | 'removed'
  | 'blocked'
  | 'forbidden'
  | 'no-conversation'
  | 'no-message'
  | 'throttled'
  | 'busy'
  | 'try-again'
  | 'unreachable'
  | 'no-answer'
  | 'sign-in-failed'
  | 'not-registered'
  | 'wrong-host'
  | 'not-permitted'
  | 'too-large'
  | 'bad-message'
  | 'service-error'
  | 'not-supported';

/** The one error of the wire. Match on `code`, never on the message; neither holds personal data. */
export class ConnectorProblem extends Error {
  override name = 'ConnectorProblem';
  readonly code: ConnectorProblemCode;
  /** What the connector asked for (`Retry-After`), in seconds. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ConnectorProblemCode,
    detail: { status?: number; theirs?: string; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    const theirs = [detail.status, detail.theirs].filter((part) => part !== undefined).join(' ');
    super(`Bot Connector: ${code}${theirs ? ` (${theirs})` : ''}`, { cause: detail.cause });
    this.code = code;
    this.retryAfterSeconds = detail.retryAfterSeconds;
  }
}

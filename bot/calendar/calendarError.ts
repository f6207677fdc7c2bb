/** Why Outlook could not do what was asked. `retryable` codes may succeed later, unchanged. */
const retryableCodes = ['throttled', 'unreachable'] as const;
export type CalendarErrorCode =
  | (typeof retryableCodes)[number]
  | 'mailbox-not-found'
  | 'not-allowed'
  | 'sign-in-failed'
  | 'event-gone'
  | 'changed'
  | 'refused';

/**
 * The one error of this room. Match on `code`, never on the message.
 * - `throttled`: Graph asked for patience (`retryAfterSeconds`, when it said how long)
 * - `unreachable`: no answer, or an answer of the 5xx kind; the work may or may not have been done
 * - `mailbox-not-found`, `not-allowed` (outside the mailboxes the council opened), `sign-in-failed` (the application's own credentials)
 * - `event-gone`: the event is no longer in the mailbox; `changed`: somebody changed it at the same moment
 * - `refused`: Graph understood the request and will not do it
 */
export class CalendarError extends Error {
  override name = 'CalendarError';
  readonly code: CalendarErrorCode;
  readonly retryAfterSeconds: number | undefined;
  /** The HTTP status and Graph's own code, for the log: neither holds personal data. */
  readonly status: number | undefined;
  readonly graphCode: string | undefined;

  constructor(
    code: CalendarErrorCode,
    detail: { status?: number; graphCode?: string; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(`Outlook: ${code}${detail.graphCode ? ` (${detail.status ?? ''} ${detail.graphCode})` : ''}`, {
      cause: detail.cause,
    });
    this.code = code;
    this.status = detail.status;
    this.graphCode = detail.graphCode;
    this.retryAfterSeconds = detail.retryAfterSeconds;
  }

  get retryable(): boolean {
    return (retryableCodes as readonly string[]).includes(this.code);
  }
}

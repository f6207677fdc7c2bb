import { randomUUID } from 'node:crypto';

/** A refusal in Graph's form. `code` is what a client may match on. */
export class GraphError extends Error {
  override name = 'GraphError';
  readonly status: number;
  readonly code: string;
  /** Members beside code and message, such as `@event.existingEventId`. */
  readonly more: Record<string, string>;

  constructor(status: number, code: string, message: string, more: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

export function graphErrorBody(error: GraphError, requestId: string, clientRequestId: string = randomUUID()) {
  const innerError = {
    date: new Date().toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': clientRequestId,
  };
  return { error: { code: error.code, message: error.message, ...error.more, innerError } };
}

import { randomUUID } from 'node:crypto';

/**
 * A refusal in Entra's own form. Codes are those of
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
export class EntraError extends Error {
  override name = 'EntraError';
  readonly error: string;
  /** The number behind AADSTS. */
  readonly code: number;
  readonly status: number;

  constructor(error: string, code: number, message: string, status = 400) {
    super(`AADSTS${code}: ${message}`);
    this.error = error;
    this.code = code;
    this.status = status;
  }
}

/** The JSON that the token endpoint answers with. */
export function entraErrorBody(error: EntraError, correlationId: string = randomUUID()) {
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '');
  const trace = randomUUID();
  return {
    error: error.error,
    error_description: `${error.message} Trace ID: ${trace} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [error.code],
    timestamp,
    trace_id: trace,
    correlation_id: correlationId,
  };
}

import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/**
 * Logs each request by its route's pattern: an address may hold an id, a query may hold anything, and neither belongs
 * in a log.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.on('finish', () => {
      const path = (request.route as { path?: unknown } | undefined)?.path;
      log.info({
        method: request.method,
        route: typeof path === 'string' ? path : 'none',
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
      });
    });
    next();
  };
}

/** What of an error may be logged: its kind and where it came from. Messages may quote what people typed. */
export function loggableError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: loggableError(error.cause) }),
  };
}

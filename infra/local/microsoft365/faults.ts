import type { Response } from 'express';
import { z } from 'zod';

export const faultKinds = [
  /** 429 with Retry-After. */
  'throttle',
  /** 503, with Retry-After when it is given. */
  'unavailable',
  /** 500. */
  'server-error',
  /** 502, after the work was done. */
  'bad-gateway-after',
  /** No answer for as long as the client waits; nothing is done. */
  'hang',
  /** The work is done, and no answer comes. */
  'hang-after',
  /** The connection breaks before anything is done. */
  'close-before',
  /** The work is done and the connection breaks. */
  'close-after',
  /** The Bot Connector refuses with `status` and `code`, such as 403 and `BotDisabledByAdmin`. */
  'refuse',
] as const;

/** One fault on demand: the next `times` requests to Graph or the Bot Connector whose method and path fit meet it. */
export const faultSchema = z.strictObject({
  kind: z.enum(faultKinds),
  times: z.number().int().min(1).default(1),
  method: z.string().optional(),
  /** A part of the path: `/events`; the Bot Connector's begin with `/connector/v3/conversations`. */
  path: z.string().default('/'),
  status: z.number().int().min(400).max(599).optional(),
  code: z.string().optional(),
  retryAfterSeconds: z.number().int().min(0).optional(),
});
export type Fault = z.infer<typeof faultSchema>;

/** The faults that wait to happen, first asked first met. */
export class Faults {
  #waiting: Fault[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ ...fault });
  }

  clear(): void {
    this.#waiting = [];
  }

  list(): Fault[] {
    return this.#waiting.map((fault) => ({ ...fault }));
  }

  /** The fault that this request meets, used up by it. */
  take(method: string, path: string): Fault | undefined {
    const fault = this.#waiting.find(
      (one) =>
        path.includes(one.path) &&
        (one.method === undefined || one.method.toUpperCase() === method.toUpperCase()),
    );
    if (fault && --fault.times === 0) this.#waiting = this.#waiting.filter((one) => one !== fault);
    return fault && { ...fault };
  }
}

/** Faults without an answer and without work. */
export function happensBefore(fault: Fault, response: Response): boolean {
  if (fault.kind === 'close-before') response.socket?.destroy();
  return fault.kind === 'close-before' || fault.kind === 'hang';
}

/** Faults that lose the answer of work that was done. */
export function happensAfter(fault: Fault, response: Response): boolean {
  if (fault.kind === 'close-after') response.socket?.destroy();
  if (fault.kind === 'bad-gateway-after')
    response.status(502).type('html').end('<html><body>Bad gateway</body></html>');
  return ['close-after', 'hang-after', 'bad-gateway-after'].includes(fault.kind);
}

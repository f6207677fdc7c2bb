import type { GraphRequest } from './exchange.ts';
import { GraphError } from './graphError.ts';

/** Outlook works on four requests of one application to one mailbox at a time, and turns the fifth away. */
const most = 4;

export class MailboxConcurrency {
  readonly #running = new Map<string, number>();

  /** @throws GraphError 429 */
  async run<Result>(request: GraphRequest, work: () => Promise<Result>): Promise<Result> {
    const mailbox = request.path.split('/')[2]?.toLowerCase() ?? '';
    const running = this.#running.get(mailbox) ?? 0;
    if (running >= most)
      throw new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.');
    this.#running.set(mailbox, running + 1);
    try {
      return await work();
    } finally {
      const left = (this.#running.get(mailbox) ?? 1) - 1;
      if (left === 0) this.#running.delete(mailbox);
      else this.#running.set(mailbox, left);
    }
  }
}

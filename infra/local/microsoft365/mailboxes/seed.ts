import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { DirectoryError } from '#infra/local/microsoft365/directory.ts';
import { readNewEvent } from '#infra/local/microsoft365/graph/eventInput.ts';
import { newEvent } from '#infra/local/microsoft365/graph/events.ts';
import { GraphError } from '#infra/local/microsoft365/graph/graphError.ts';

/**
 * Puts the directory's events into mailboxes that were never opened before; those that were keep what is in them.
 * @throws DirectoryError naming the account and the event that Graph would refuse
 */
export function seedMailboxes(cloud: Pick<Cloud, 'directory' | 'mailboxes' | 'clock'>): void {
  for (const user of cloud.directory.users) {
    if (!user.mailbox || cloud.mailboxes.isOpen(user.oid)) continue;
    const events = user.mailbox.events.map((body, index) => {
      try {
        const { content, ...rest } = readNewEvent(body);
        return newEvent(cloud, content, rest);
      } catch (cause) {
        if (!(cause instanceof GraphError)) throw cause;
        throw new DirectoryError(`${user.upn}: event ${index + 1}: ${cause.message}`, { cause });
      }
    });
    cloud.mailboxes.open(user.oid, events);
  }
}

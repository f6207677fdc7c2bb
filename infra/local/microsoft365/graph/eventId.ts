import { createHash } from 'node:crypto';
import type { StoredEvent } from '#infra/local/microsoft365/mailboxes/storedEvent.ts';

/**
 * Outlook has two forms of one id: the ordinary one, and with `Prefer: IdType="ImmutableId"` one that outlives a move
 * to another folder. Both are opaque to clients; here the form is a prefix, and the date of an occurrence stands in the id.
 */
const prefixes = { ordinary: 'AAMkAG', immutable: 'AAkALg' };

export function eventId(key: string, seriesDate: string | null, immutable: boolean): string {
  const inner = Buffer.from(seriesDate === null ? key : `${key}/${seriesDate}`).toString('base64url');
  return `${immutable ? prefixes.immutable : prefixes.ordinary}${inner}=`;
}

/**
 * Reads either form of an id.
 * @returns undefined for what is not an id of ours
 */
export function readEventId(id: string): { key: string; seriesDate: string | null } | undefined {
  const prefix = Object.values(prefixes).find((one) => id.startsWith(one));
  if (!prefix) return undefined;
  const [key = '', seriesDate = null] = Buffer.from(id.slice(prefix.length), 'base64url')
    .toString()
    .split('/');
  return { key, seriesDate };
}

/** Changes with every change of the event. */
export function changeKey(event: Pick<StoredEvent, 'key'>, version: number): string {
  return createHash('sha256')
    .update(`${event.key} ${version}`)
    .digest('base64')
    .slice(0, 24)
    .replaceAll('/', '_');
}

import { createHash, randomBytes } from 'node:crypto';

/** 192 bits of chance: nobody guesses it, and it fits a text message. */
const bytes = 24;

/** A new secret for a link, 32 letters, digits, `-` and `_`. */
export function newInvitationToken(): string {
  return randomBytes(bytes).toString('base64url');
}

/**
 * What is kept of a secret. A plain hash is enough: unlike a password, a secret of 192 bits cannot be tried through.
 * Whatever somebody typed into an address may come in here.
 */
export function invitationHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * Why the store cannot be opened. The message is one line for the person who starts the product, and says how to mend it.
 * - `in-use`: another process holds the folder; two would lose everything
 * - `folder`: the folder cannot be written or its database cannot be read
 * - `unreachable`: the database server does not answer, or refuses the account
 * - `role`: the connection did not take on the council's own role, so that councils would not be kept apart
 * - `version`: the database was made by another version of the product
 */
export type StoreErrorCode = 'in-use' | 'folder' | 'unreachable' | 'role' | 'version';

/** The one error of this room. Match on `code`, never on the message. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Why no package was made; the message is one line for the person who typed the command, and says how to mend it. */
export class PackageError extends Error {
  override name = 'PackageError';
}

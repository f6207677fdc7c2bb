/** Why nothing was started; the message is one line for the person who typed the command, and says how to mend it. */
export class StartError extends Error {
  override name = 'StartError';
}

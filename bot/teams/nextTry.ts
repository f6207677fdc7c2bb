import { ConnectorProblem, type ConnectorProblemCode } from './connectorProblem.ts';

const minute = 60_000;

/** Until the person writes to the bot or has the app installed; looked at again in case that word was lost, or the refusal was lifted. */
const forPerson: readonly ConnectorProblemCode[] = ['removed', 'blocked', 'forbidden', 'no-conversation'];
/** Until somebody mends the deployment. */
const forDeployment: readonly ConnectorProblemCode[] = [
  'sign-in-failed',
  'not-registered',
  'wrong-host',
  'not-permitted',
];
/** The same again would end the same: only a change of the message makes another attempt. */
const inVain: readonly ConnectorProblemCode[] = [
  'too-large',
  'bad-message',
  'service-error',
  'not-supported',
];

/** What a message waits for that waits for its person. */
export const waitsForPerson: readonly string[] = forPerson;

/**
 * When a message that could not be brought is tried again, in milliseconds from now; null: not by itself.
 * @param attempts how often it has been tried, 1 after the first time
 * @example nextTry(new ConnectorProblem('throttled', { retryAfterSeconds: 30 }), 1) // 30_000
 */
export function nextTry(error: unknown, attempts: number): number | null {
  const backoff = Math.min(15 * minute, 2_000 * 2 ** Math.min(attempts - 1, 20));
  // A mistake of ours, perhaps mended by the next version.
  if (!(error instanceof ConnectorProblem)) return Math.max(backoff, 5 * minute);
  if (inVain.includes(error.code)) return null;
  if (forPerson.includes(error.code)) return 60 * minute;
  // Soon at first: the token may merely have been an old one.
  if (forDeployment.includes(error.code)) return attempts === 1 ? 1_000 : 15 * minute;
  return Math.max(backoff, (error.retryAfterSeconds ?? 0) * 1000);
}

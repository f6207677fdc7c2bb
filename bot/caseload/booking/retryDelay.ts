/** How long to wait before Outlook is asked again, in milliseconds: 5 seconds, doubled each time, at most 15 minutes. */
const first = 5_000;
const longest = 15 * 60_000;

/**
 * @param attempts how often it has been tried, 1 after the first time
 * @param askedForSeconds what Graph asked for (`Retry-After`); never tried before that
 * @example retryDelay(3) // 20_000
 */
export function retryDelay(attempts: number, askedForSeconds = 0): number {
  const ours = Math.min(longest, first * 2 ** Math.min(attempts - 1, 20));
  return Math.max(ours, askedForSeconds * 1000);
}

import type { Addresses } from './startBoth.ts';

/**
 * Has local Microsoft 365 start Microsoft's playground with this account speaking in it.
 * @throws Error when it does not come up
 */
export async function bringUpPlayground({ http }: Addresses, account: string): Promise<void> {
  const answer = await fetch(`${http}/playground`, {
    method: 'POST',
    body: new URLSearchParams({ account }),
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`The playground was refused: ${answer.status}.`);
}

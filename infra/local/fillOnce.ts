import { meSchema } from '#shared/model/api/people.ts';
import { localWords } from '#shared/words/local.ts';
import { fillCouncil } from './fillCouncil.ts';
import type { FilledMark } from './filledMark.ts';
import { sampleAccounts, sampleCouncilName } from './sample/staff.ts';
import type { SampleFolder } from './sampleFolder.ts';
import { signInByCode } from './signInByCode.ts';
import type { Addresses } from './startBoth.ts';

/**
 * Brings the sample council in, on the first start with a database. A start that was interrupted is taken up again, and
 * so is one whose database has been emptied since.
 * @throws StartError when the product refuses a file
 */
export async function fillOnce(
  sample: SampleFolder,
  mark: FilledMark,
  { product, http }: Addresses,
  say: (line: string) => void,
): Promise<void> {
  const tokenOf = (account: string) =>
    signInByCode({
      authority: `${http}/${sample.tenantId}/v2.0`,
      clientId: sample.clientId,
      scope: `openid api://${sample.clientId}/access_as_user`,
      redirectUri: `${product}/auth/callback`,
      account,
    });
  const token = await tokenOf(sampleAccounts.administrator);
  if (mark.read() === 'sample' && (await hasImports(product, token))) return;
  mark.write('filling');
  say(localWords.start.filling(sampleCouncilName));
  await fillCouncil(await sample.council(), { product, tokenOf, from: '2019-01-01' });
  mark.write('sample');
}

async function hasImports(product: string, token: string): Promise<boolean> {
  const answer = await fetch(`${product}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  return answer.ok && meSchema.parse(await answer.json()).lastImport !== null;
}

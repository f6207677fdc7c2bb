import { setTimeout as wait } from 'node:timers/promises';
import { importSchema, policiesSchema, type Import } from '#shared/model/api/administration.ts';
import { enterByPeople, type Ask } from './enterByPeople.ts';
import { sampleAccounts } from './sample/staff.ts';
import type { SampleImports } from './sampleFolder.ts';
import { StartError } from './startError.ts';

/** Two looks a second are soon enough for a person and seldom enough for the server. */
const lookEveryMs = 200;

export interface Filling {
  /** The product's address. */
  product: string;
  /** A token of one of the council's people, by account. */
  tokenOf: (account: string) => Promise<string>;
  /** The day since when the council's policies hold. */
  from: string;
}

/**
 * Brings the sample council in as any council comes in: an administrator imports its files over HTTP and chooses the
 * policies; then its people enter what no file carries. Doing it again changes nothing.
 * @throws StartError when the product refuses something
 */
export async function fillCouncil(sample: SampleImports, filling: Filling): Promise<void> {
  const askAs = async (account: string): Promise<Ask> => {
    const token = await filling.tokenOf(account);
    return (method, path, body) => askProduct({ product: filling.product, token }, method, path, body);
  };
  const ask = await askAs(sampleAccounts.administrator);
  const chosen = sample.policies.map((id) => ({ id, from: filling.from }));
  policiesSchema.parse(await ask('PUT', '/api/policies', { chosen }));
  for (const one of sample.imports) await importFiles(ask, one);
  await enterByPeople(sample.entered, askAs);
}

async function importFiles(ask: Ask, { kind, files }: SampleImports['imports'][number]): Promise<void> {
  const { id } = importSchema.parse(await ask('POST', '/api/imports', { kind }));
  const path = `/api/imports/${id}`;
  for (const [name, text] of Object.entries(files))
    await ask('PUT', `${path}/files/${encodeURIComponent(name)}`, new TextEncoder().encode(text));
  await ask('POST', `${path}/read`);
  await untilState(ask, path, 'preview');
  await ask('POST', `${path}/apply`);
  await untilState(ask, path, 'done');
}

async function untilState(ask: Ask, path: string, wanted: Import['state']): Promise<void> {
  for (;;) {
    const found = importSchema.parse(await ask('GET', path));
    if (found.state === wanted) return;
    if (found.state === 'failed')
      throw new StartError(
        `The sample council could not be imported (${found.kind}): ${found.error ?? 'no reason was given'}`,
      );
    await wait(lookEveryMs);
  }
}

async function askProduct(
  { product, token }: { product: string; token: string },
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const bytes = body instanceof Uint8Array;
  const response = await fetch(`${product}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      // While a large import is worked on the server may close a connection that was kept open, just as it is used again.
      connection: 'close',
      ...(body === undefined
        ? {}
        : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new StartError(
      `The sample council could not be filled: ${method} ${path} answered ${response.status} ${text}`,
    );
  return text === '' ? undefined : JSON.parse(text);
}

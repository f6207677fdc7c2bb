import { setTimeout as wait } from 'node:timers/promises';
import { importSchema, policiesSchema, type Import } from '#shared/model/api/administration.ts';
import type { SampleImports } from './sampleFolder.ts';
import { StartError } from './startError.ts';

/** Two looks a second are soon enough for a person and seldom enough for the server. */
const lookEveryMs = 200;

export interface Filling {
  /** The product's address. */
  product: string;
  /** An administrator's token. */
  token: string;
  /** The day since when the council's policies hold. */
  from: string;
}

/**
 * Brings the sample council in as any council comes in: an administrator imports its files over HTTP and chooses the
 * policies. Doing it again changes nothing.
 * @throws StartError when the product refuses a file
 */
export async function fillCouncil(sample: SampleImports, filling: Filling): Promise<void> {
  const chosen = sample.policies.map((id) => ({ id, from: filling.from }));
  policiesSchema.parse(await ask(filling, 'PUT', '/api/policies', { chosen }));
  for (const one of sample.imports) await importFiles(filling, one);
}

async function importFiles(
  filling: Filling,
  { kind, files }: SampleImports['imports'][number],
): Promise<void> {
  const { id } = importSchema.parse(await ask(filling, 'POST', '/api/imports', { kind }));
  const path = `/api/imports/${id}`;
  for (const [name, text] of Object.entries(files))
    await ask(filling, 'PUT', `${path}/files/${encodeURIComponent(name)}`, new TextEncoder().encode(text));
  await ask(filling, 'POST', `${path}/read`);
  await untilState(filling, path, 'preview');
  await ask(filling, 'POST', `${path}/apply`);
  await untilState(filling, path, 'done');
}

async function untilState(filling: Filling, path: string, wanted: Import['state']): Promise<void> {
  for (;;) {
    const found = importSchema.parse(await ask(filling, 'GET', path));
    if (found.state === wanted) return;
    if (found.state === 'failed')
      throw new StartError(
        `The sample council could not be imported (${found.kind}): ${found.error ?? 'no reason was given'}`,
      );
    await wait(lookEveryMs);
  }
}

async function ask(
  { product, token }: Filling,
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
      `The sample council could not be imported: ${method} ${path} answered ${response.status} ${text}`,
    );
  return text === '' ? undefined : JSON.parse(text);
}

import { isDeepStrictEqual } from 'node:util';
import { childListSchema, childPageSchema, type ChildPage } from '#shared/model/api/children.ts';
import type { SampleEntered } from './sample/generateSampleCouncil.ts';
import { StartError } from './startError.ts';

/** Asks the product, and answers what came back. @throws StartError when the product refuses */
export type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

/**
 * Lets the people of the sample council write what no export carries, each signed in as themselves and each on the pages of the children
 * they see. Doing it again enters nothing twice.
 * @param askAs who asks, by account
 */
export async function enterByPeople(
  { facts, visits }: SampleEntered,
  askAs: (account: string) => Promise<Ask>,
): Promise<void> {
  const entries = Map.groupBy([...facts, ...visits], ({ account }) => account);
  for (const [account, own] of entries) {
    const ask = await askAs(account);
    const view = own.some((one) => 'by' in one && one.by === 'manager') ? 'team' : 'mine';
    const { children } = childListSchema.parse(await ask('GET', `/api/children?view=${view}`));
    // In the sample no two children have the same name.
    const idOf = new Map(children.map(({ name, id }) => [name, id]));
    for (const [name, ofChild] of Map.groupBy(own, (one) => one.name)) {
      const id = idOf.get(name);
      if (id === undefined)
        throw new StartError(
          `The sample council could not be filled: ${account} does not see one of the children.`,
        );
      await enterOf(ask, id, ofChild);
    }
  }
}

type Entry = SampleEntered['facts'][number] | SampleEntered['visits'][number];

async function enterOf(ask: Ask, id: string, entries: readonly Entry[]): Promise<void> {
  let page: ChildPage | undefined;
  for (const entry of entries) {
    if ('visit' in entry) {
      const { answers, ...trip } = entry.visit;
      await ask('POST', '/api/visits', { ...trip, children: [{ childId: id, ...answers }] });
      continue;
    }
    page ??= childPageSchema.parse(await ask('GET', `/api/children/${id}`));
    if (!page.facts.some(({ fact }) => isDeepStrictEqual(fact, entry.fact)))
      await ask('POST', `/api/children/${id}/facts`, { fact: entry.fact });
  }
}

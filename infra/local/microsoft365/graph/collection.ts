import type { GraphAnswer, GraphRequest } from './exchange.ts';
import type { Preferences } from './preferences.ts';
import type { ReadQuery } from './readQuery.ts';

/** What Outlook's collections answer when no size is asked for. */
const defaultPage = 10;

/** One page of a collection, with the address of the next where there is one. */
export function pageOf<Item>(
  request: GraphRequest,
  query: Pick<ReadQuery, 'top' | 'skip'>,
  preferences: Preferences,
  items: Item[],
  show: (item: Item) => unknown,
): GraphAnswer {
  const size = query.top ?? preferences.pageSize ?? defaultPage;
  const page = items.slice(query.skip, query.skip + size);
  const more = query.skip + size < items.length;
  return {
    status: 200,
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#${request.path.slice(1)}`,
      value: page.map(show),
      ...(more ? { '@odata.nextLink': nextLink(request, query.skip + size) } : {}),
    },
  };
}

function nextLink(request: GraphRequest, skip: number): string {
  const query = new URLSearchParams(request.query);
  query.set('$skip', String(skip));
  return `${request.origin}/v1.0${request.path}?${query.toString()}`;
}

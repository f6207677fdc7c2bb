/** One of the product's own ids. */
const id = String.raw`[\w-]{1,64}`;

/** What a deep link may open: the tab's own pages, and of their questions only those that a link is made with. */
const pages = [
  'team',
  'bookings',
  'reported',
  'administration(/[a-z]+)?',
  `b/${id}`,
  `child/${id}`,
  String.raw`child/${id}/find-a-time(\?(move=${id}|with=${id}(,${id}){0,11}))?`,
  String.raw`record/${id}(\?child=${id})?`,
  String.raw`record/correct/${id}\?child=${id}`,
];
const known = new RegExp(`^/(${pages.join('|')})$`);

/**
 * The address that a host's deep link asks for, or null where it names none of ours.
 * @example subPagePath('child/3f2a') // '/child/3f2a'
 */
export function subPagePath(subPage: string | null): string | null {
  if (!subPage) return null;
  const path = subPage.startsWith('/') ? subPage : `/${subPage}`;
  return known.test(path) ? path : null;
}

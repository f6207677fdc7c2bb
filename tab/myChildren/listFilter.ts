import type { ChildLine } from '#shared/model/api/children.ts';
import { weekGroupOf } from './weekGroups.ts';

export const listFilters = ['all', 'late', 'this-week', 'not-seen', 'to-confirm'] as const;
export type ListFilter = (typeof listFilters)[number];

type Filtered = Pick<ChildLine, 'evaluation' | 'name'>;

const keeps: Record<ListFilter, (child: Filtered, today: string) => boolean> = {
  all: () => true,
  late: (child, today) => weekGroupOf(child, today) === 'late',
  'this-week': (child, today) => weekGroupOf(child, today) === 'this-week',
  'not-seen': (child) => child.evaluation.unseen,
  'to-confirm': (child) => child.evaluation.unconfirmed,
};

/** The children a filter keeps. */
export function filtered<T extends Filtered>(children: T[], filter: ListFilter, today: string): T[] {
  return children.filter((child) => keeps[filter](child, today));
}

/**
 * The children whose name, or other text that `textOf` gives, holds every word of the search, whatever its case and accents.
 */
export function searched<T extends Filtered>(
  children: T[],
  search: string,
  textOf: (child: T) => string = ({ name }) => name,
): T[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return children.filter((child) => words.every((word) => plain(textOf(child)).includes(word)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A filter named in an address; anything else is `all`. */
export function listFilterOf(text: string | null): ListFilter {
  return listFilters.find((one) => one === text) ?? 'all';
}

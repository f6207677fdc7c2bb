import type { PackView } from './packView.ts';

/** The view with the days counted as one rule says, where it says so itself, and not as the pack's settings do. */
export function countedBy({ dayOfEvent }: { dayOfEvent?: 0 | 1 | undefined }, view: PackView): PackView {
  return dayOfEvent === undefined ? view : { ...view, counting: { ...view.counting, dayOfEvent } };
}

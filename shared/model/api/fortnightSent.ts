import { z } from 'zod';
import {
  type FortnightOfAll,
  fortnightOfAllSchema,
  type FortnightOption,
  plannedTripSchema,
} from './fortnight.ts';

/** Times that would do, by the same person, at the same place, equally long. */
const timesSchema = z.object({
  /** Indexes into `people` and `places`. */
  person: z.number(),
  place: z.number(),
  minutes: z.number(),
  /**
   * Pairs: a beginning, in minutes since `since`, and how many there are from it on, one each quarter of an hour.
   * @example [[540, 3]] // 09:00, 09:15 and 09:30, where `since` is midnight
   */
  runs: z.array(z.tuple([z.number(), z.number()])),
});

/** A plan on its way to the page: times follow each other by the quarter of an hour, hundreds for a child, and are sent as runs. */
export const fortnightSentSchema = fortnightOfAllSchema.omit({ trips: true }).extend({
  /** Milliseconds since 1970. */
  since: z.number(),
  trips: z.array(
    plannedTripSchema.omit({ options: true }).extend({
      times: z.array(timesSchema),
      /** As an index into all the times by start, then place, then person, then end; null: none. */
      chosen: z.number().nullable(),
    }),
  ),
});
export type FortnightSent = z.infer<typeof fortnightSentSchema>;
type Times = z.infer<typeof timesSchema>;

const minute = 60_000;
/** Times are offered on this grid; one beside it is a run of its own. */
const gridMinutes = 15;

/** @example asShown(toSend(plan)) // the plan, each trip's times by start */
export function toSend(plan: FortnightOfAll): FortnightSent {
  const since = Math.min(...plan.trips.flatMap(({ options }) => options.map(({ start }) => start)));
  return {
    ...plan,
    since: Number.isFinite(since) ? since : 0,
    trips: plan.trips.map(({ options, chosen, ...trip }) => {
      const ordered = [...options].sort(byStart);
      const option = options[chosen ?? -1];
      return { ...trip, times: timesOf(ordered, since), chosen: option ? ordered.indexOf(option) : null };
    }),
  };
}

/** A plan as the page works with it. */
export function asShown({ since, ...plan }: FortnightSent): FortnightOfAll {
  return {
    ...plan,
    trips: plan.trips.map(({ times, ...trip }) => ({
      ...trip,
      options: times.flatMap((one) => optionsOf(one, since)).sort(byStart),
    })),
  };
}

function timesOf(ordered: readonly FortnightOption[], since: number): Times[] {
  const groups = new Map<string, Times>();
  for (const { person, place, start, end } of ordered) {
    const minutes = (end - start) / minute;
    const name = `${person} ${place} ${minutes}`;
    const group = groups.get(name) ?? { person, place, minutes, runs: [] };
    groups.set(name, group);
    const from = (start - since) / minute;
    const last = group.runs.at(-1);
    if (last && from === last[0] + last[1] * gridMinutes) last[1] += 1;
    else group.runs.push([from, 1]);
  }
  return [...groups.values()];
}

function optionsOf({ person, place, minutes, runs }: Times, since: number): FortnightOption[] {
  return runs.flatMap(([from, count]) =>
    Array.from({ length: count }, (_, index) => {
      const start = since + (from + index * gridMinutes) * minute;
      return { person, place, start, end: start + minutes * minute };
    }),
  );
}

function byStart(a: FortnightOption, b: FortnightOption): number {
  return a.start - b.start || a.place - b.place || a.person - b.person || a.end - b.end;
}

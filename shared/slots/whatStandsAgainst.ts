import type { RuledOut, SlotPlace } from '#shared/model/slots.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';
import { joined, type Stretch } from './stretch.ts';

/**
 * What stands against one place in the stretches ruled out, each thing once with its hours, earliest first, in plain words. Hours
 * outside work are left out: nobody asks why not at night.
 * @param ruled of one day, as `proposeSlots` says them
 * @example whatStandsAgainst(ruledOut, 'school') // ['Maths is a lesson not to be missed (9am to 10am)', …]
 */
export function whatStandsAgainst(ruled: readonly RuledOut[], place: SlotPlace): string[] {
  const here = ruled.filter((one) => (one.place ?? place) === place && one.kind !== 'outsideHours');
  return [...Map.groupBy(here, ({ because }) => because)]
    .map(([because, stretches]) => ({ because, spans: joined(stretches) }))
    .sort((one, other) => startOf(one.spans) - startOf(other.spans))
    .map(({ because, spans }) => `${because} (${spans.map(spanText).join(', ')})`);
}

const startOf = ([first]: readonly Stretch[]): number => first?.start ?? 0;

function spanText({ start, end }: Stretch): string {
  return `${clockTime(start)} to ${clockTime(end)}`;
}

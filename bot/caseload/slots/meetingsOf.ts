import type { EnteredFact } from '#shared/model/api/children.ts';
import type { SlotRequest } from '#shared/model/slots.ts';
import { readMoment } from '#shared/time/moment.ts';

interface StoredFact {
  body: EnteredFact;
  withdrawn_at: Date | null;
}

/** As `SlotRequest.meetings` takes one. Instants are milliseconds since 1970. */
export type Meeting = NonNullable<SlotRequest['meetings']>[number];

/**
 * The meetings that a child takes part in and that are not over at `now`, by start, so that one trip can serve for a visit (KSH-9).
 * @example meetingsOf(rows.facts, now) // [{ start, end, what: 'pep', place: 'school' }]
 */
export function meetingsOf(facts: readonly StoredFact[], now: number): Meeting[] {
  return facts
    .flatMap(({ body, withdrawn_at }): Meeting[] => {
      if (withdrawn_at !== null || body.kind !== 'meeting') return [];
      const start = readMoment(body.at).instant;
      return [{ start, end: start + body.minutes * 60_000, what: body.what, place: body.place }];
    })
    .filter(({ end }) => end > now)
    .sort((one, other) => one.start - other.start);
}

import type { ChildAnswers } from '#shared/model/api/visits.ts';
import type { Visit } from '#shared/model/caseFile.ts';

/** What is the same for everybody on a trip. Left out is unknown. */
export type TripAnswers = Pick<Visit, 'by' | 'mode' | 'place' | 'purpose' | 'announced'>;

/**
 * One child's part of a trip as the rules see it. Nothing is claimed that nobody said: what is left out stays
 * unknown, and unknown counts as no (SR-10).
 */
export function visitBody(
  when: { id: string; at: string; scheduledAt: string; recordedAt: string },
  trip: TripAnswers,
  answers: Omit<ChildAnswers, 'childId'>,
): Visit {
  const { id, at, scheduledAt, recordedAt } = when;
  return withoutUnknown({
    id,
    at,
    ...trip,
    ...answers,
    // An appointment that did not take place is counted from the earlier of when it was to be and when that was known (I.11).
    scheduledAt: answers.childSeen === 'cancelled' ? scheduledAt : undefined,
    recordedAt,
  }) as Visit;
}

function withoutUnknown(parts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

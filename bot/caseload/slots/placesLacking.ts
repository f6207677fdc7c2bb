import type { EvaluatedChild } from '#bot/caseload/reading/evaluateChildren.ts';
import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';

const rangeOfPlaces: readonly SlotPlace[] = ['home', 'school', 'community'];

/**
 * The places that the policy would rather have for the next visit, by what the last ones were (BB-11, BB-12): home, or any other than
 * where the child was seen last. Advice: it ranks, and rules nothing out.
 */
export function placesLacking({
  evaluation,
  story,
}: EvaluatedChild): NonNullable<SlotRequest['placesLacking']> {
  const last = story.visits
    .filter(({ childSeen, place }) => childSeen === 'yes' && place !== undefined && place !== 'unknown')
    .reduce<(typeof story.visits)[number] | null>(
      (latest, visit) => (latest === null || visit.at > latest.at ? visit : latest),
      null,
    );
  return (evaluation.next?.prefer ?? []).flatMap(({ what, clause }) => {
    if (what === 'home') return [{ place: 'home' as const, clause }];
    if (what !== 'another-place') return [];
    return rangeOfPlaces.filter((place) => place !== last?.place).map((place) => ({ place, clause }));
  });
}

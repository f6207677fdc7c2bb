import type { VisitMinutes } from '#shared/model/whatIf.ts';

/**
 * What one visit takes where nobody says otherwise, in minutes: the visit; the way there and back, as long as times on offer take for a
 * way that nobody knows; writing it up. Ours, from no policy.
 */
const assumed = { visit: 60, travel: 60, recording: 30 } as const;
const parts = ['visit', 'travel', 'recording'] as const;

/**
 * The minutes that one visit takes of a worker, and which of them are ours.
 * @example minutesOfVisit({ visit: 45 }) // { visit: 45, travel: 60, recording: 30, assumed: ['travel', 'recording'] }
 */
export function minutesOfVisit(said: Partial<Record<(typeof parts)[number], number>>): VisitMinutes {
  return { ...assumed, ...said, assumed: parts.filter((part) => said[part] === undefined) };
}

import type { Visit } from '#shared/model/caseFile.ts';
import { sourceSilentOn } from './counting.ts';

/**
 * True where the tests of every policy see two visits alike, whenever they were: such visits are judged once.
 * @example areJudgedAlike(planned, plannedToo) // the same answers to who, how, what for and whether seen
 */
export function areJudgedAlike(one: Visit, other: Visit): boolean {
  return (
    one.by === other.by &&
    one.mode === other.mode &&
    one.purpose === other.purpose &&
    one.childSeen === other.childSeen &&
    one.awake === other.awake &&
    one.individually === other.individually &&
    areSame(one.sourceSilentOn, other.sourceSilentOn) &&
    !dayMatters(one)
  );
}

/** A video call may be agreed for a time, "awake" asked up to an age, and before the birth nobody can be said to be seen. */
function dayMatters(visit: Visit): boolean {
  if (visit.mode === 'video' || visit.childSeen === undefined) return true;
  return visit.awake !== 'yes' && !sourceSilentOn(visit, 'awake');
}

function areSame(one: Visit['sourceSilentOn'], other: Visit['sourceSilentOn']): boolean {
  if (one === other) return true;
  if (one === undefined || one.length !== other?.length) return false;
  return one.every((field, index) => field === other[index]);
}

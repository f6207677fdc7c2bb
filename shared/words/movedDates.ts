import type { Recorded } from '#shared/model/api/visits.ts';
import type { NextVisit } from '#shared/model/evaluation.ts';
import { recordWords } from './record.ts';

/** One child's outcome in words, ready to show. */
export interface Outcome {
  childId: string;
  name: string;
  visitId: string;
  counted: boolean;
  /** "Due moved from Thursday 19 November to Thursday 3 December". */
  dates: string;
  moved: boolean;
  /** Why it did or did not count. */
  because: string[];
  /** What must happen now, where it did not count or the next visit is already pressing; empty when all is well. */
  now: string[];
}

const words = recordWords.outcome;

/**
 * How a due date moved, in a sentence.
 * @example movedLine(before, after, day) // 'Due moved from Thursday 19 November to Thursday 3 December'
 */
export function movedLine(
  before: NextVisit | null,
  after: NextVisit | null,
  day: (when: string) => string,
): string {
  if (!after) return before ? words.nothing : words.nothingBefore;
  if (!before) return words.first(day(after.dueBy));
  if (before.dueBy === after.dueBy) return words.stays(day(after.dueBy));
  return words.moved(day(before.dueBy), day(after.dueBy));
}

function nowLines(name: string, counted: boolean, after: NextVisit | null, day: (when: string) => string) {
  const late = after?.state === 'late';
  if (!after || (counted && !late)) return [];
  const lines: string[] = [late ? words.nowLate(name, day(after.dueBy)) : words.now(name, day(after.dueBy))];
  if (!late && after.aimBy !== after.dueBy) lines.push(words.nowAim(day(after.aimBy)));
  if (after.mustInclude.length > 0)
    lines.push(words.needs(after.mustInclude.map((part) => recordWords.needs[part]).join(', ')));
  return lines;
}

/**
 * How one child's dates moved, in words.
 * @param day writes a due date for people: "Thursday 3 December", or with the time for a rule in hours
 */
export function outcomeOf(child: Recorded['children'][number], day: (when: string) => string): Outcome {
  return {
    childId: child.childId,
    name: child.name,
    visitId: child.visitId,
    counted: child.counted,
    dates: movedLine(child.before, child.after, day),
    moved: child.before?.dueBy !== child.after?.dueBy,
    because: child.because,
    now: nowLines(child.name, child.counted, child.after, day),
  };
}

import { spokenDate } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import type { Standing } from './counting.ts';
import { aimFor, deadlineAfter } from './due.ts';
import { type Owed, owed } from './obligation.ts';
import type { PackView } from './packView.ts';
import { sumInWords } from './reasons.ts';
import type { PastVisit } from './timeline.ts';

/** One obligation for each visit or attempt that is not yet written up (SR-18). */
export function recordingOwed(view: PackView): Owed[] {
  const rule = view.pack.recording;
  const involvement = view.covered[0]?.involvement.kind;
  if (!rule || involvement === undefined) return [];
  const { now } = view.facts;
  const unrecorded = view.facts.visits.filter(
    (past) => past.recorded === null && isToWriteUp(past, view.standings[past.sort]!),
  );
  return unrecorded.map((past) => {
    const dueBy = deadlineAfter(past.moment, rule.within, view.counting);
    const dates = { dueBy, aimBy: aimFor(past.moment, dueBy, { within: rule.within }, view.pack) };
    const said = words.event.visited(spokenDate(past.moment.day, now.day));
    return owed(
      {
        packId: view.pack.id,
        clause: rule.clause,
        kind: 'recording',
        involvement,
        from: { what: `visit ${past.visit.id}`, moment: past.moment },
        dates,
        assumed: rule.assumed,
        isForNextVisit: false,
        because: () => [
          ...sumInWords(view, dates, { moment: past.moment, said }, rule.within, rule.clause),
          ...(rule.assumed ? [words.assumed(rule.within)] : []),
        ],
      },
      now,
    );
  });
}

/**
 * Recording clocks run only for what was recorded here (SR-22): a visit that came with an export is already in the case
 * system. Contact needs no visit record, and an appointment that was cancelled has no visit to write up.
 */
function isToWriteUp({ visit }: PastVisit, { result, outcome }: Standing): boolean {
  if (result === 'contact' || outcome === 'cancelled') return false;
  return visit.sourceSilentOn === undefined && visit.childSeen !== 'reported';
}

import type { MilestoneKind } from '#shared/model/caseFile.ts';
import { spokenDate } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import { aimFor, deadlineAfter } from './due.ts';
import type { PastMilestone } from './facts.ts';
import { type Owed, owed } from './obligation.ts';
import type { PackView } from './packView.ts';
import type { VisitOnRequest } from './policyPack.ts';
import { sumInWords } from './reasons.ts';

/** Visits owed because the child asked, a concern was raised and the like, until a counted visit follows. */
export function visitsOnRequest(view: PackView): Owed[] {
  const involvement = view.covered[0]?.involvement.kind;
  const began = view.facts.began;
  if (involvement === undefined || began === null) return [];
  const lastSeen = view.counted.at(-1)?.moment.instant ?? Number.NEGATIVE_INFINITY;
  return view.pack.requests.flatMap((rule) =>
    view.facts.milestones
      .filter(
        ({ milestone, moment }) =>
          rule.after.includes(milestone.kind) && moment.day >= began && lastSeen < moment.instant,
      )
      .map((request) => owedFor(rule, request, involvement, view)),
  );
}

function owedFor(
  rule: VisitOnRequest,
  { milestone, moment }: PastMilestone,
  involvement: string,
  view: PackView,
): Owed {
  const dueBy = deadlineAfter(moment, rule.within, view.counting);
  const dates = { dueBy, aimBy: aimFor(moment, dueBy, rule, view.pack) };
  const { name, now } = view.facts;
  const said = requestSaid(milestone.kind, name, spokenDate(moment.day, now.day));
  return owed(
    {
      packId: view.pack.id,
      clause: rule.clause,
      kind: 'visit',
      involvement,
      from: { what: milestone.kind, moment },
      dates,
      assumed: rule.assumed,
      because: [
        ...sumInWords(view, dates, { moment, said }, rule.within, rule.clause),
        ...(rule.assumed ? [words.assumed(rule.within)] : []),
      ],
    },
    now,
  );
}

function requestSaid(kind: MilestoneKind, name: string, day: string): string {
  if (kind === 'child-asked') return words.event.asked(name, day);
  if (kind === 'carer-asked') return words.event.carerAsked(day);
  if (kind === 'concern-raised') return words.event.concern(day);
  return words.event.happened(words.milestones[kind] ?? kind, day);
}

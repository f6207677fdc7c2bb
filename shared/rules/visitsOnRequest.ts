import type { MilestoneKind } from '#shared/model/caseFile.ts';
import { spokenDate } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import { aimFor, deadlineAfter } from './due.ts';
import { type Owed, owed } from './obligation.ts';
import type { PackView } from './packView.ts';
import type { VisitOnRequest } from './policyPack.ts';
import { sumInWords } from './reasons.ts';
import type { PastMilestone } from './timeline.ts';
import { countedFor } from './visitsThatReset.ts';

/** Visits owed because the child asked, a concern was raised and the like, until a counted visit follows. */
export function visitsOnRequest(view: PackView): Owed[] {
  const began = view.facts.began;
  if (began === null) return [];
  return view.pack.requests.flatMap((rule) => {
    const open = view.covered.find(
      ({ involvement }) => !rule.for || (rule.for as string[]).includes(involvement.kind),
    );
    if (!open) return [];
    const { kind } = open.involvement;
    const lastSeen = countedFor(open, view).at(-1)?.moment.instant ?? Number.NEGATIVE_INFINITY;
    return view.facts.milestones
      .filter(
        ({ milestone, moment }) =>
          rule.after.includes(milestone.kind) && moment.day >= began && lastSeen < moment.instant,
      )
      .map((request) => owedFor(rule, request, kind, view));
  });
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
      because: () => [
        ...sumInWords(view, dates, { moment, said }, rule.within, rule.clause),
        ...(rule.assumed ? [words.assumed(rule.within)] : []),
        ...(rule.unverified === undefined ? [] : [words.notVerified(rule.unverified)]),
      ],
    },
    now,
  );
}

function requestSaid(kind: MilestoneKind, name: string, day: string): string {
  if (kind === 'child-asked') return words.event.asked(name, day);
  if (kind === 'carer-asked') return words.event.carerAsked(day);
  if (kind === 'concern-raised') return words.event.concern(day);
  if (kind === 'returned') return words.event.returned(name, day);
  return words.event.happened(words.milestones[kind] ?? kind, day);
}

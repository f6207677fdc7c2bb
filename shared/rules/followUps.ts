import { spokenDate, spokenDay } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import { isAloneAsked } from './alone.ts';
import { alonenessMissed } from './alonenessMissed.ts';
import { type JudgedVisit, sourceSilentOn } from './counting.ts';
import { aimFor, type Deadline, deadlineAfter, endOf, type TwoDates } from './due.ts';
import { type Owed, owed } from './obligation.ts';
import type { PackView } from './packView.ts';
import type { FollowUp } from './policyPack.ts';
import { sumInWords } from './reasons.ts';
import { attemptSaid } from './retries.ts';
import type { PastVisit } from './timeline.ts';

/** What is owed after a visit that lacked something: the home after a visit elsewhere, alone after one that had to be. */
export function followUps(view: PackView, clocks: Owed[]): Owed[] {
  return view.pack.followUps.flatMap((rule) => {
    if (!involvementOf(rule, view)) return [];
    return rule.lacking === 'home' ? homeOwed(rule, view, clocks) : aloneOwed(rule, view);
  });
}

/** The first open involvement that the rule is for. */
function involvementOf({ for: kinds }: FollowUp, { covered }: PackView): string | undefined {
  return covered
    .map(({ involvement }) => involvement.kind)
    .find((kind) => kinds === undefined || (kinds as string[]).includes(kind));
}

/** Counted from the first visit elsewhere since the home was last seen: a second one elsewhere gives no more time. */
function homeOwed(rule: FollowUp, view: PackView, clocks: Owed[]): Owed[] {
  const { counted, facts } = view;
  const lastAtHome = counted.findLastIndex(({ visit }) => visit.place === 'home' || visit.homeSeen === 'yes');
  // Where the visit was is on record, or the record leaves it open; an export that has no field for it says nothing.
  const elsewhere = counted.slice(lastAtHome + 1).find(({ visit }) => !sourceSilentOn(visit, 'place'));
  if (!elsewhere) return [];
  const within = deadlineAfter(elsewhere.moment, rule.within, view.counting);
  const visitDue = clocks
    .filter(({ obligation, dates }) => obligation.kind === 'visit' && dates)
    .map(({ dates }) => dates!.dueBy)
    .sort((a, b) => endOf(a) - endOf(b))[0];
  const isShorter = visitDue !== undefined && endOf(visitDue) < endOf(within);
  const dueBy: Deadline = isShorter ? visitDue : within;
  const said = words.event.elsewhere(facts.name, spokenDate(elsewhere.moment.day, facts.now.day));
  const lines = isShorter ? [words.notAfterNextVisit(spokenDay(visitDue.day, facts.now.day))] : [];
  return [follow(rule, 'home', elsewhere, dueBy, said, lines, view)];
}

/** Counted from the last visit that had to be alone and was not (HA-15): a further one closes what was owed before it (SR-9). */
function aloneOwed(rule: FollowUp, view: PackView): Owed[] {
  if (!isAloneAsked(view)) return [];
  const row = alonenessMissed(view, rule.attempts);
  const last = row.at(-1);
  if (!last) return [];
  const dueBy = deadlineAfter(last.past.moment, rule.within, view.counting);
  const lines = row.length > 1 ? [words.notAloneAgain(row.length)] : [];
  return [follow(rule, 'retry', last.past, dueBy, notAloneSaid(last, view), lines, view)];
}

/** What became of a visit that had to be alone, to follow "5 working days after". */
export function notAloneSaid(standing: JudgedVisit, { facts }: PackView): string {
  const day = spokenDate(standing.past.moment.day, facts.now.day);
  return standing.result === 'attempt'
    ? attemptSaid(standing, facts.name, day)
    : words.event.notAlone(facts.name, day);
}

function follow(
  rule: FollowUp,
  kind: 'home' | 'retry',
  { visit, moment }: PastVisit,
  dueBy: Deadline,
  said: string,
  lines: string[],
  view: PackView,
): Owed {
  const dates: TwoDates = { dueBy, aimBy: aimFor(moment, dueBy, rule, view.pack) };
  const isWithin = endOf(dueBy) === endOf(deadlineAfter(moment, rule.within, view.counting));
  return owed(
    {
      packId: view.pack.id,
      clause: rule.clause,
      kind,
      involvement: involvementOf(rule, view)!,
      from: { what: `visit ${visit.id}`, moment },
      dates,
      assumed: rule.assumed,
      because: () => [
        ...(isWithin
          ? sumInWords(view, dates, { moment, said }, rule.within, rule.clause)
          : [words.dueBy(spokenDay(dueBy.day, view.facts.now.day), rule.says, rule.clause)]),
        ...lines,
        ...(rule.assumed ? [words.assumed(rule.within)] : []),
      ],
    },
    view.facts.now,
  );
}

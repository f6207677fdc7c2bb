import type { Obligation } from '#shared/model/evaluation.ts';
import * as words from '#shared/words/reasons.ts';
import type { Clock } from './clockRules.ts';
import type { Facts, OpenInvolvement } from './facts.ts';
import type { ObligationDates, Owed } from './obligation.ts';
import type { PackView } from './packView.ts';
import { isLeftToPlan, isTouch } from './rollingClocks.ts';
import { runs } from './runningClocks.ts';

/** Open involvements for which no chosen pack has a number: never nothing, always what is missing. */
export function notSetObligations(
  facts: Facts,
  views: PackView[],
  toPlans: readonly LeftToPlan[],
): Obligation[] {
  return [
    ...facts.open
      .filter((open) => !views.some(({ covered }) => covered.includes(open)))
      .flatMap((open) => sentElsewhere(open, views) ?? [notCovered(open)]),
    ...toPlans.map(({ obligation }) => obligation),
  ];
}

/** A clock whose number the policy leaves to a plan that does not say it. */
export interface LeftToPlan {
  open: OpenInvolvement;
  obligation: Obligation;
}

/**
 * Clocks of this pack whose number is missing. A visit clock is not missing a number where another one of the same involvement, by
 * whatever pack, has a date.
 */
export function leftToPlan(view: PackView, dated: readonly Owed[]): LeftToPlan[] {
  const left: LeftToPlan[] = [];
  for (const clock of view.pack.askPlans)
    for (const open of view.active)
      if (isMissing(clock, open, view, dated))
        left.push({ open, obligation: askedOfPlan(clock, open, view) });
  return left;
}

function isMissing(clock: Clock, open: OpenInvolvement, view: PackView, dated: readonly Owed[]): boolean {
  const { kind } = open.involvement;
  if (!(clock.for as string[]).includes(kind)) return false;
  if (!isLeftToPlan(clock, open, view) || !runs(clock, open, view)) return false;
  if (isTouch(clock)) return true;
  return !dated.some(
    ({ obligation }) =>
      obligation.involvement === kind && ownNumber.has(obligation.kind) && !isOnce(obligation, view),
  );
}

/** What asks for a visit of its own accord. */
const ownNumber: ReadonlySet<Obligation['kind']> = new Set(['visit', 'seen-alone']);

/** A visit that a child or a carer asked for says nothing of how often. */
function isOnce({ id }: ObligationDates, { pack }: PackView): boolean {
  return pack.requests.some(({ clause }) => id === `${pack.id}/${clause}`);
}

function askedOfPlan(asked: Clock, open: OpenInvolvement, { pack }: PackView): Obligation {
  const { clock, missing } = asked;
  const { clause, says, unverified } = asked.later.find(({ every }) => every === 'as planned') ?? asked;
  const { kind } = open.involvement;
  return {
    ...notSet(
      `${pack.id}/${clause}`,
      clause,
      kind,
      words.clauseSays(says, clause),
      missing ?? words.planMissing(kind),
    ),
    kind: clock,
    because: [
      words.clauseSays(says, clause),
      ...(unverified === undefined ? [] : [words.notVerified(unverified)]),
    ],
  };
}

function sentElsewhere({ involvement }: OpenInvolvement, views: PackView[]): Obligation[] | null {
  const found = views.flatMap(({ pack }) =>
    pack.elsewhere
      .filter((rule) => (rule.for as string[]).includes(involvement.kind))
      .map((rule) =>
        notSet(`${pack.id}/${rule.clause}`, rule.clause, involvement.kind, rule.says, rule.missing),
      ),
  );
  return found.length > 0 ? found : null;
}

function notCovered({ involvement: { kind } }: OpenInvolvement): Obligation {
  return notSet(`none/${kind}`, 'none', kind, words.notCovered(kind), words.notCoveredMissing(kind));
}

function notSet(
  id: string,
  clause: string,
  involvement: string,
  because: string,
  missing: string,
): Obligation {
  return {
    id,
    clause,
    kind: 'visit',
    involvement,
    countedFrom: null,
    dueBy: null,
    aimBy: null,
    state: 'not-set',
    assumed: false,
    because: [because],
    missing,
  };
}

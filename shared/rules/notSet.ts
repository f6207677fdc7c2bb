import type { Obligation } from '#shared/model/evaluation.ts';
import * as words from '#shared/words/reasons.ts';
import type { Facts, OpenInvolvement } from './facts.ts';
import type { PackView } from './packView.ts';

/** Open involvements for which no chosen pack has a number: never nothing, always what is missing. */
export function notSetObligations(facts: Facts, views: PackView[]): Obligation[] {
  return facts.open
    .filter((open) => !views.some(({ covered }) => covered.includes(open)))
    .flatMap((open) => sentElsewhere(open, views) ?? [notCovered(open)]);
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

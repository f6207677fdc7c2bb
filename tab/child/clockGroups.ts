import type { Obligation } from '#shared/model/evaluation.ts';

/**
 * The clocks that ask for the same thing by the same day, together: several policies may ask alike. Those
 * without a date come first, since somebody can give them one; then the earliest.
 * @example clockGroups(obligations).map(([one]) => one.dueBy)
 */
export function clockGroups(obligations: Obligation[]): [Obligation, ...Obligation[]][] {
  const groups = new Map<string, [Obligation, ...Obligation[]]>();
  for (const obligation of obligations) {
    const { kind, involvement, dueBy, aimBy, state, missing } = obligation;
    const alike = [kind, involvement, dueBy, aimBy, state, missing].join(' ');
    const group = groups.get(alike);
    if (!group) groups.set(alike, [obligation]);
    else if (!group.some(({ id }) => id === obligation.id)) group.push(obligation);
  }
  return [...groups.values()].sort(([one], [other]) => dayOf(one).localeCompare(dayOf(other)));
}

const dayOf = ({ dueBy }: Obligation): string => dueBy ?? '';

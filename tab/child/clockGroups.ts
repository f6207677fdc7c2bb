import type { Obligation } from '#shared/model/evaluation.ts';
import { isOfHome } from '#shared/words/reasons.ts';

/**
 * The clocks that ask for the same thing by the same day, together: several policies may ask alike. Those
 * without a date come first, since somebody can give them one; then the earliest.
 * @example clockGroups(obligations).map(([one]) => one.dueBy)
 */
export function clockGroups(obligations: Obligation[]): [Obligation, ...Obligation[]][] {
  const groups = new Map<string, [Obligation, ...Obligation[]]>();
  for (const obligation of obligations) {
    const { kind, involvement, dueBy, aimBy, state, missing, because } = obligation;
    // Each home has its own date, though two may fall on one day: a visit to one home is none to the other.
    const home = because.find(isOfHome);
    const alike = [kind, involvement, dueBy, aimBy, state, missing, home].join(' ');
    const group = groups.get(alike);
    if (!group) groups.set(alike, [obligation]);
    else if (!group.some(({ id }) => id === obligation.id)) group.push(obligation);
  }
  return [...groups.values()].sort(([one], [other]) => dayOf(one).localeCompare(dayOf(other)));
}

const dayOf = ({ dueBy }: Obligation): string => dueBy ?? '';

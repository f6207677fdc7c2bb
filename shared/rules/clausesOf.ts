import type { PolicyPack } from './policyPack.ts';

/** A clause that a pack holds a rule for, or says who keeps. */
export interface PackClause {
  clause: string;
  says: string;
  /** Set where the clause needs no rule here: who keeps it. */
  keptBy?: string;
}

/** Every clause of a pack, in the order of the file; one with several rules comes several times. */
export function clausesOf(pack: PolicyPack): PackClause[] {
  const found: PackClause[] = [];
  const add = (rule: { clause: string; says: string } | undefined): void => {
    if (rule) found.push({ clause: rule.clause, says: rule.says });
  };
  const { counting } = pack;
  for (const test of [
    counting?.inPerson,
    counting?.role,
    counting?.purpose,
    counting?.seen,
    counting?.awake,
    counting?.individually,
  ])
    add(test);
  for (const clause of Object.values(counting?.purpose.clauseFor ?? {}))
    found.push({ clause, says: counting!.purpose.says });
  if (counting?.seen.cancelledClause)
    found.push({ clause: counting.seen.cancelledClause, says: counting.seen.says });
  add(pack.aloneAge);
  pack.firstVisits.forEach(add);
  for (const clock of pack.clocks) [clock, ...clock.later].forEach(add);
  add(pack.plans);
  for (const clause of Object.values(pack.plans?.clauseFor ?? {}))
    found.push({ clause, says: pack.plans!.says });
  for (const rules of [
    pack.requests,
    pack.retries,
    pack.followUps,
    pack.demands,
    pack.escalation,
    pack.advice,
    pack.planAsks,
    pack.notes,
    pack.conduct,
    pack.elsewhere,
  ])
    rules.forEach(add);
  add(pack.recording);
  add(pack.holiday?.plan);
  add(pack.holiday?.contact);
  for (const { clause, says, by } of pack.keptElsewhere) found.push({ clause, says, keptBy: by });
  return found;
}

import type { InvolvementKind, VisitRole } from '#shared/model/caseFile.ts';
import type { Clock } from './clockRules.ts';
import { clocksOf } from './clocksOf.ts';
import type { EscalationRule, EscalationTrigger, FrequencyPack } from './policyPack.ts';

/** The part of a pack that matters while certain kinds of involvement are open. */
export interface PackInPlay extends FrequencyPack {
  /** Whose visits count for what is open. */
  roles: readonly VisitRole[];
  /** Of its clocks those whose number may be left to the plan. */
  askPlans: readonly Clock[];
  /** Of its ladder the steps that may be set off with no attempt in a row open. */
  atRest: readonly EscalationRule[];
  /** Kinds whose rules others that are open stand in place of. */
  replaced: ReadonlySet<string>;
}

const known = new WeakMap<FrequencyPack, Map<string, PackInPlay>>();

/**
 * Picks from a pack the rules for these kinds. Most children have one or two kinds open and a pack has rules for fifteen, so this is
 * done once for each combination and kept.
 * @param kinds those that are open and that the pack covers; with none, nothing but the tests of what counts matters
 */
export function rulesInPlay(pack: FrequencyPack, kinds: readonly string[]): PackInPlay {
  let ofPack = known.get(pack);
  if (!ofPack) known.set(pack, (ofPack = new Map<string, PackInPlay>()));
  const key = kinds.length === 1 ? kinds[0]! : kinds.join(' ');
  let found = ofPack.get(key);
  if (!found) ofPack.set(key, (found = pick(pack, kinds)));
  return found;
}

function pick(pack: FrequencyPack, kinds: readonly string[]): PackInPlay {
  const open = new Set(kinds);
  const isFor = (rule: { for?: InvolvementKind[] | undefined }): boolean =>
    rule.for === undefined || rule.for.some((kind) => open.has(kind));
  const clocks = clocksOf(pack).filter(isFor);
  const escalation = pack.escalation.filter(isFor);
  return {
    ...pack,
    clocks,
    firstVisits: pack.firstVisits.filter(isFor),
    requests: pack.requests.filter(isFor),
    followUps: pack.followUps.filter(isFor),
    demands: pack.demands.filter(isFor),
    planAsks: pack.planAsks.filter(isFor),
    notes: pack.notes.filter(isFor),
    escalation,
    roles: rolesThatCount(kinds, pack),
    askPlans: clocks.filter(asksPlan),
    atRest: escalation.filter(({ when }) => when.some(isWithoutAttempt)),
    replaced: replacedBy(open, pack),
  };
}

/** A number for being seen alone is never asked of a plan: its clock stands beside the visits' own. */
function asksPlan({ clock, every, later }: Clock): boolean {
  return (
    clock !== 'seen-alone' && (every === 'as planned' || later.some((one) => one.every === 'as planned'))
  );
}

/** False of what only attempts in a row can set off: most children have none. */
function isWithoutAttempt(trigger: EscalationTrigger): boolean {
  return 'notAlone' in trigger || 'childSays' in trigger || 'noNumberFor' in trigger || 'step' in trigger;
}

/** For a child with nothing open that the pack covers, all that the pack ever counts. */
function rolesThatCount(kinds: readonly string[], { counting: { role } }: FrequencyPack): VisitRole[] {
  const countFor: Partial<Record<string, VisitRole[]>> = role.countFor;
  if (kinds.length === 0) return [...new Set([...role.count, ...Object.values(role.countFor).flat()])];
  return [...new Set(kinds.flatMap((kind) => countFor[kind] ?? role.count))];
}

function replacedBy(open: ReadonlySet<string>, { replaces }: FrequencyPack): Set<string> {
  return new Set<string>(
    replaces.flatMap(({ kinds, insteadOf }) => (kinds.some((kind) => open.has(kind)) ? insteadOf : [])),
  );
}

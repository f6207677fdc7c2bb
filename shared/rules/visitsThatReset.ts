import type { Visit, VisitRole } from '#shared/model/caseFile.ts';
import type { Clock } from './clockRules.ts';
import { sourceSilentOn } from './counting.ts';
import type { OpenInvolvement } from './facts.ts';
import { isFurtherHome } from './furtherHomes.ts';
import type { PackView } from './packView.ts';
import type { PastVisit } from './timeline.ts';

/**
 * The visits that may reset a clock: those that counted, made by somebody whose visits count for this involvement, and for a clock of
 * one home those to that home. For contact and keeping in touch, whatever is enough by the clock's own ways; for being seen by
 * anyone, whoever saw the child.
 */
export function visitsThatReset(clock: Clock, open: OpenInvolvement, view: PackView): PastVisit[] {
  if (clock.by) return touches(clock, open, view);
  if (clock.clock === 'seen-by-anyone') return sightings(clock, view);
  const visits = countedFor(open, view);
  return clock.eachHome ? visits.filter(({ visit }) => isIn(open, visit)) : visits;
}

/** The counted visits by those who count for this kind of involvement. */
export function countedFor(
  { involvement: { kind } }: OpenInvolvement,
  view: PackView,
  visits: PastVisit[] = view.counted,
): PastVisit[] {
  const { count, countFor } = view.pack.counting.role;
  const roles: readonly VisitRole[] = countFor[kind as keyof typeof countFor] ?? count;
  // With one list of roles for all that is open the visits were judged by it already.
  if (view.pack.roles.length === roles.length) return visits;
  return visits.filter(({ visit }) => isBy(visit, roles));
}

function isBy(visit: Visit, roles: readonly VisitRole[]): boolean {
  if (visit.by === undefined || visit.by === 'unknown') return sourceSilentOn(visit, 'by');
  return roles.includes(visit.by);
}

/** A visit without a label was to the main home (CF-31); one that was elsewhere, and did not see the home, was to none. */
function isIn({ involvement }: OpenInvolvement, visit: Visit): boolean {
  if (visit.home === undefined ? isFurtherHome(involvement) : visit.home !== involvement.home) return false;
  const place = visit.place === 'unknown' ? undefined : visit.place;
  return place === undefined || place === 'home' || visit.homeSeen === 'yes';
}

/**
 * Whoever saw the child in person, for whatever purpose: a teacher and a health visitor as well. A visit that counts is always one
 * of them, but where the clock names whose sightings it wants.
 */
function sightings({ roles }: Clock, { standings, facts }: PackView): PastVisit[] {
  return facts.visits.filter(({ visit, moment, sort }) => {
    if (roles && !isBy(visit, roles)) return false;
    if (facts.born !== null && moment.day < facts.born) return false;
    const inPerson = visit.mode === 'in-person' || sourceSilentOn(visit, 'mode');
    const seen = visit.childSeen === 'yes' || visit.childSeen === 'reported';
    return standings[sort]!.result === 'counted' || (inPerson && seen);
  });
}

/** Speaking to each other, in whatever of the clock's ways, and seeing each other. */
function touches({ by, roles }: Clock, open: OpenInvolvement, view: PackView): PastVisit[] {
  const { count, countFor } = view.pack.counting.role;
  const kind = open.involvement.kind as keyof typeof countFor;
  const who: readonly VisitRole[] = roles ?? countFor[kind] ?? count;
  return view.facts.visits.filter(({ visit }) => {
    const { mode, childSeen } = visit;
    if (mode === undefined || mode === 'unknown' || !by!.includes(mode)) return false;
    if (childSeen === 'cancelled') return false;
    // A call or a message that reached nobody is not being in touch; a link worker sees the carers, and the child may be out.
    const isReached =
      roles !== undefined || (mode === 'in-person' ? childSeen === 'yes' : childSeen !== 'no');
    return isReached && isBy(visit, who);
  });
}

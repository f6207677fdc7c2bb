import { mustIncludeParts, type MustInclude } from '#shared/model/evaluation.ts';
import type { Visit } from '#shared/model/caseFile.ts';
import { birthday } from '#shared/time/birthday.ts';
import { isExemptToday, seenAlone } from './alone.ts';
import type { PastVisit } from './facts.ts';
import { planInForce } from './interval.ts';
import type { PackView } from './packView.ts';
import type { Demand } from './policyPack.ts';

/** A demand that holds for the next visit, and the pack's view that asks it. */
export interface AskedDemand {
  demand: Demand;
  view: PackView;
}

/** What the packs ask of the next visit of this child, in the order of the packs. */
export function askedDemands(views: PackView[]): AskedDemand[] {
  const all = views
    .filter(({ covered }) => covered.length > 0)
    .flatMap((view) => view.pack.demands.map((demand) => ({ demand, view })));
  const asked = new Set(all.filter(({ demand, view }) => isAsked(demand, view)));
  const isHomeAsked = [...asked].some(({ demand }) => demand.include === 'home');
  // Only now is it known whether any pack asks for the home (BB-8: what is seen at every home visit).
  return all.filter((each) => asked.has(each) || (isHomeAsked && isAskedWithHome(each)));
}

/** What the next visit must achieve, by all packs together, in the order of `mustIncludeParts`. */
export function mustInclude(asked: AskedDemand[]): MustInclude[] {
  return mustIncludeParts.filter((part) => asked.some(({ demand }) => demand.include === part));
}

function isAskedWithHome({ demand, view }: AskedDemand): boolean {
  return demand.when === 'home-is-included' && appliesToChild(demand, view);
}

function isAsked(demand: Demand, view: PackView): boolean {
  if (!appliesToChild(demand, view)) return false;
  if (demand.when === 'home-is-included') return false;
  const last = view.counted.at(-1);
  if (demand.when === 'last-visit-elsewhere') return last !== undefined && wasElsewhere(last.visit);
  const every = Math.min(demand.every ?? 1, planned(demand, view));
  return every <= 1 || lacksInARow(demand, view, every - 1);
}

/** True when each of the last `allowed` counted visits lacked it, so that the next may not (SR-10). */
function lacksInARow({ include }: Demand, { counted }: PackView, allowed: number): boolean {
  const last = counted.slice(-allowed);
  return last.every((past) => !had(include, past));
}

function had(part: MustInclude, past: PastVisit): boolean {
  const { visit } = past;
  switch (part) {
    case 'alone':
      return seenAlone(past);
    case 'awake':
      return visit.awake === 'yes';
    case 'interaction':
      return visit.interactionObserved === 'yes';
    case 'home':
      return visit.homeSeen === 'yes';
    case 'bedroom':
      // "Shares a room" is an answer: the room was seen.
      return visit.bedroomSeen === 'yes' || visit.bedroomSeen === 'shared';
    case 'sleeping-arrangements':
      return visit.sleepingArrangementsSeen === 'yes';
    case 'unannounced':
      return visit.announced === false;
  }
}

/** A plan may ask for "alone" more often than the policy, never less often (SR-14). */
function planned({ include }: Demand, { covered, facts }: PackView): number {
  if (include !== 'alone') return Number.POSITIVE_INFINITY;
  return Math.min(
    ...covered.map((open) => planInForce(open, facts.now.day)?.plan.aloneEvery ?? Number.POSITIVE_INFINITY),
  );
}

/** Neither at home nor was the home seen as well. Where is not known counts as elsewhere: unknown means no. */
function wasElsewhere(visit: Visit): boolean {
  return visit.place !== 'home' && visit.homeSeen !== 'yes';
}

/** Unborn children have no demands of their own (SR-16); the age is today's; an exemption from "alone" holds (SR-12). */
function appliesToChild({ include, underAge }: Demand, view: PackView): boolean {
  const { born, unborn, now } = view.facts;
  if (unborn)
    return include !== 'alone' && include !== 'awake' && include !== 'bedroom' && include !== 'interaction';
  if (include === 'alone' && isExemptToday(view)) return false;
  // With no date of birth the child may be that young: the visit is asked to include it.
  if (underAge !== undefined && born !== null) return now.day < birthday(born, underAge, 'duty-ends');
  return true;
}

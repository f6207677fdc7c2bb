import { mustIncludeParts, type MustInclude } from '#shared/model/evaluation.ts';
import type { Involvement, Visit } from '#shared/model/caseFile.ts';
import { birthday } from '#shared/time/birthday.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import { isAloneAsked, isExemptToday, seenAlone } from './alone.ts';
import { sourceSilentOn } from './counting.ts';
import type { PackView } from './packView.ts';
import type { Demand } from './policyPack.ts';
import type { PastVisit } from './timeline.ts';

/** A demand that holds for the next visit, and the pack's view that asks it. */
export interface AskedDemand {
  demand: Demand;
  view: PackView;
}

/** What the packs ask of the next visit of this child, in the order of the packs. */
export function askedDemands(views: PackView[]): AskedDemand[] {
  const all: AskedDemand[] = [];
  for (const view of views)
    if (view.covered.length > 0)
      for (const demand of view.pack.demands) if (isAsked(demand, view)) all.push({ demand, view });
  // Only now is it known whether any pack asks for the home (BB-8: what is seen at every home visit).
  const isHomeAsked = all.some(({ demand }) => demand.include === 'home' && !isWithHome(demand));
  return isHomeAsked ? all : all.filter(({ demand }) => !isWithHome(demand));
}

/** What the next visit must achieve, by all packs together, in the order of `mustIncludeParts`. */
export function mustInclude(asked: AskedDemand[], clocksDue: readonly MustInclude[]): MustInclude[] {
  return mustIncludeParts.filter(
    (part) => clocksDue.includes(part) || asked.some(({ demand }) => demand.include === part),
  );
}

/** True of a demand that is made only where the home is to be seen. */
function isWithHome({ when }: Demand): boolean {
  return when === 'home-is-included';
}

function isAsked(demand: Demand, view: PackView): boolean {
  if (!appliesToChild(demand, view)) return false;
  if (isWithHome(demand)) return true;
  const last = view.counted.at(-1);
  if (demand.when === 'last-visit-elsewhere') return last !== undefined && wasElsewhere(last.visit);
  if (demand.when === 'last-visit-lacked-it') return lacksInARow(demand, view, 1);
  const every = Math.min(demand.every ?? 1, planned(demand, view));
  return every <= 1 || lacksInARow(demand, view, every - 1);
}

/** True when each of the last `allowed` counted visits lacked it, so that the next may not (SR-10). */
function lacksInARow({ include }: Demand, { counted }: PackView, allowed: number): boolean {
  const last = counted.slice(-allowed);
  return last.every((past) => !had(include, past));
}

/** Whether a visit had this part. Unknown means no (SR-10). */
export function had(part: MustInclude, past: PastVisit): boolean {
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
function planned(demand: Demand, view: PackView): number {
  if (demand.include !== 'alone') return Number.POSITIVE_INFINITY;
  let every = Number.POSITIVE_INFINITY;
  for (const { involvement, plan } of view.covered)
    if (plan?.plan.aloneEvery && isFor(demand, involvement)) every = Math.min(every, plan.plan.aloneEvery);
  return every;
}

function isFor({ for: kinds }: Demand, { kind }: Involvement): boolean {
  return kinds === undefined || (kinds as string[]).includes(kind);
}

/** How often "alone" is asked for by this pack: 1 at every visit, 2 at every other; never is infinity. */
export function aloneEvery(view: PackView): number {
  let every = Number.POSITIVE_INFINITY;
  for (const demand of view.pack.demands)
    if (demand.include === 'alone') every = Math.min(every, demand.every ?? 1, planned(demand, view));
  return every;
}

/** Neither at home nor was the home seen as well. Where is not known counts as elsewhere: unknown means no. */
function wasElsewhere(visit: Visit): boolean {
  return visit.place !== 'home' && visit.homeSeen !== 'yes';
}

const ofTheChild: ReadonlySet<MustInclude> = new Set([
  'alone',
  'awake',
  'bedroom',
  'interaction',
  'sleeping-arrangements',
]);

/** Unborn children have no demands of their own (SR-16); the age is today's; an exemption from "alone" holds (SR-12). */
function appliesToChild({ include, underAge }: Demand, view: PackView): boolean {
  const { born, unborn, now } = view.facts;
  if (unborn) return !ofTheChild.has(include);
  if (include === 'alone' && !isAloneAsked(view)) return false;
  // With no date of birth the child may be that young: the visit is asked to include it.
  if (underAge !== undefined && born !== null) return now.day < birthday(born, underAge, 'duty-ends');
  return true;
}

/** Why the next visit must include what it must, in the clauses' own sentences. */
export function demandLines(view: PackView, asked: AskedDemand[]): string[] {
  return asked
    .filter((each) => each.view.pack === view.pack)
    .map(({ demand }) =>
      demand.when === 'last-visit-elsewhere' && isPlaceUnknown(view)
        ? words.homeNotSaid(sourceSilentOn(view.counted.at(-1)!.visit, 'place'), demand.clause)
        : sentenceOf(demand),
    );
}

const sentences = new WeakMap<Demand, string>();

/** The clause's own sentence depends on the pack alone, so it is put together once. */
function sentenceOf(demand: Demand): string {
  let sentence = sentences.get(demand);
  if (sentence === undefined) sentences.set(demand, (sentence = words.demanded(demand.says, demand.clause)));
  return sentence;
}

/** Of the last visit nobody says where it was: then it cannot be said that it was elsewhere. */
function isPlaceUnknown({ counted }: PackView): boolean {
  const place = counted.at(-1)?.visit.place;
  return place === undefined || place === 'unknown';
}

export function exemptionLines(view: PackView): string[] {
  const { exemption } = view;
  const demand = view.pack.demands.find(({ include }) => include === 'alone');
  if (!exemption || !demand || !isExemptToday(view)) return [];
  return [
    words.exemptUntil(spokenDay(exemption.lapses, view.facts.now.day), exemption.reason, demand.clause),
  ];
}

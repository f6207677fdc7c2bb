import type { Evaluation, MustInclude, NextVisit } from '#shared/model/evaluation.ts';
import { birthday } from '#shared/time/birthday.ts';
import { spokenDate } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/advice.ts';
import * as reasons from '#shared/words/reasons.ts';
import { isAloneAskedOn, isExemptToday, isYoung } from './alone.ts';
import { sourceSilentOn } from './counting.ts';
import type { PackView } from './packView.ts';
import type { AdviceRule } from './policyPack.ts';
import type { PastVisit } from './timeline.ts';

type Advice = Evaluation['advice'][number];
type Preference = NextVisit['prefer'][number];

/** Advice is never late: what the policy would rather see over the last visits, and what to think of. */
export function adviceOf(view: PackView, looked: readonly Looked[]): Advice[] {
  if (view.covered.length === 0) return [];
  const found = [...holidayAdvice(view), ...tooYoungAdvice(view), ...planAdvice(view)];
  for (const { clause, text } of looked) if (text !== undefined) found.push({ clause, text });
  return found;
}

/** What the packs would rather have of the next visit, where that visit is not already asked to include it. */
export function preferences(looked: readonly Looked[][], included: MustInclude[]): Preference[] {
  const found: Preference[] = [];
  for (const ofPack of looked)
    for (const { prefer, clause } of ofPack) {
      const isAsked = (included as string[]).includes(prefer);
      const isElsewhere = prefer === 'another-place' && included.includes('home');
      if (!isAsked && !isElsewhere) found.push({ what: prefer, clause });
    }
  return found;
}

/** What a look over the last visits found. */
export interface Looked {
  clause: string;
  /** What to tell the reader; left out where there is only something to prefer. */
  text?: string | undefined;
  /** What the next visit had better include. */
  prefer: string;
}

/** What the pack's looks over the last visits find. */
export function lookOver(view: PackView): Looked[] {
  if (view.covered.length === 0) return [];
  const all: Looked[] = [];
  for (const { clause, look, over } of view.pack.advice) {
    const found = looks[look](lastWithPlace(view.counted, over), view);
    if (found) all.push({ clause, text: found.text, prefer: found.prefer });
  }
  return all;
}

/** The last counted visits of which the source can say where they were, in order of time. */
function lastWithPlace(counted: PastVisit[], howMany: number): PastVisit[] {
  const last: PastVisit[] = [];
  for (let index = counted.length - 1; index >= 0 && last.length < howMany; index--) {
    const past = counted[index]!;
    if (!sourceSilentOn(past.visit, 'place')) last.push(past);
  }
  return last.reverse();
}

type Look = (visits: PastVisit[], view: PackView) => { text?: string; prefer: string } | null;

const isMost = (part: number, whole: number): boolean => part * 2 > whole;
const atHome = ({ visit }: PastVisit): boolean => visit.place === 'home';

const looks: Record<AdviceRule['look'], Look> = {
  'one-place-only': (visits, { facts: { name } }) => {
    const first = visits[0]?.visit.place;
    if (visits.length < 2 || first === undefined || first === 'unknown') return null;
    if (visits.some(({ visit }) => visit.place !== first)) return null;
    return { text: words.onePlaceOnly(name, visits.length, first), prefer: 'another-place' };
  },
  'mostly-home': (visits, { facts: { name } }) => {
    const home = visits.filter(atHome).length;
    if (visits.length === 0 || isMost(home, visits.length)) return null;
    return { text: words.fewAtHome(name, home, visits.length), prefer: 'home' };
  },
  'home-visits-mostly-unannounced': (visits) => {
    const home = visits.filter(atHome);
    const unannounced = home.filter(({ visit }) => visit.announced === false).length;
    if (home.length === 0 || isMost(unannounced, home.length)) return null;
    return { text: words.fewUnannounced(unannounced, home.length), prefer: 'unannounced' };
  },
  /** A visit elsewhere gives its reason (HA-3). */
  'home-where-possible': (visits, { facts: { name, now } }) => {
    const last = visits.at(-1);
    const isUnexplained =
      last !== undefined &&
      last.visit.place !== undefined &&
      last.visit.place !== 'unknown' &&
      !atHome(last) &&
      (last.visit.notHomeReason ?? '').trim() === '';
    if (!isUnexplained) return { prefer: 'home' };
    return { text: words.whyNotHome(name, spokenDate(last.moment.day, now.day)), prefer: 'home' };
  },
  /** From three, more often alone than not, though not asked before the policy's age (HA-4). */
  'alone-from-three': (_, { facts, pack }) => {
    const { born, now } = facts;
    if (born === null || now.day < birthday(born, 3, 'duty-begins')) return null;
    return isAloneAskedOn(now.day, facts, pack) ? null : { prefer: 'alone' };
  },
};

/** What the plan should hold and does not (HA-8, HA-12, HA-21). */
function planAdvice({ pack, covered }: PackView): Advice[] {
  const found: Advice[] = [];
  for (const { clause, for: kinds, holds } of pack.planAsks)
    for (const { involvement, plan } of covered) {
      if (!(kinds as string[]).includes(involvement.kind)) continue;
      const lacking = holds.filter((part) => plan?.plan[part] === undefined);
      if (lacking.length > 0)
        found.push({ clause, text: words.planLacks(reasons.kindWords(involvement.kind), lacking) });
    }
  return found;
}

/** See the child before they go, and stay in touch (I.12). */
function holidayAdvice({ pack, facts, covered }: PackView): Advice[] {
  if (!pack.holiday) return [];
  const { now, name } = facts;
  const abroad = covered.some(({ involvement }) => involvement.kind === 'child-protection');
  const clause = pack.holiday.plan.clause;
  return facts.away
    .filter(({ to }) => to >= now.day)
    .map(({ from, to }) => ({
      clause,
      text: reasons.holidayAdvice(
        name,
        spokenDate(from, now.day),
        spokenDate(to, now.day),
        now.day >= from,
        abroad,
      ),
    }));
}

/** An exemption as too young is offered at once (SR-23). */
function tooYoungAdvice(view: PackView): Advice[] {
  const demand = view.pack.demands.find(({ include }) => include === 'alone');
  if (
    !demand ||
    view.pack.aloneAge !== undefined ||
    view.facts.unborn ||
    !isYoung(view.facts, view.pack, view.facts.now.day) ||
    isExemptToday(view)
  )
    return [];
  return [
    { clause: demand.clause, text: words.tooYoung(view.facts.name, view.pack.settings.tooYoungForAlone) },
  ];
}

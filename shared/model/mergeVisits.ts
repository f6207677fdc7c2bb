import { dayNumber } from '#shared/time/calendarDay.ts';
import type { Visit } from './caseFile.ts';

/** A visit recorded in the product. `confirms` is the id of the reported visit that it confirms or corrects (SR-15). */
export interface RecordedVisit {
  visit: Visit;
  confirms?: string | null;
}

/** Where a visit came from: recorded here, the case system, or both (one visit that came back). */
export interface VisitOrigin {
  origin: 'here' | 'ssd' | 'annex-a';
  /** Ids under which the exports have the same visit. */
  alsoAs: string[];
}

export interface MergedVisits {
  visits: Visit[];
  /** By visit id. */
  from: Record<string, VisitOrigin>;
  /** Days on which the record here and the case system contradict each other: both are kept, and a person is asked. */
  doubtfulDays: string[];
  /** One visit that the case system has a day earlier or later than the record here: ours holds, and a person is told. */
  otherDays: { here: string; source: string }[];
}

/**
 * One list of visits from all sources, each visit once.
 * - A visit recorded here holds. One of the case system on the same day, of the same kind and with the same outcome, is the same visit: what we
 *   left unknown is taken from it, and nothing counts twice. Where that day has none, one of the day before or after is, each taken once.
 * - A reported visit that was confirmed or corrected here is replaced by what the person said.
 * - Annex A's last visit fills a gap where SSD knows no visit of the child at all, or is the older export; on a day that SSD knows it only fills
 *   in whether the child was seen alone, where SSD does not say.
 */
export function mergeVisits(given: {
  ssd: readonly Visit[];
  annexA: readonly Visit[];
  recordedHere: readonly RecordedVisit[];
  /** Annex A is the newer export: its visits after the dataset's last are news. */
  newerInAnnexA?: boolean;
}): MergedVisits {
  const from: Record<string, VisitOrigin> = {};
  const confirmed = confirmationsOf(given);
  const reported = mergeAnnexA(given, from);
  const fromSources = [...given.ssd.map((visit) => withAlone(visit, given.annexA, from)), ...reported].filter(
    ({ id }) => !confirmed.has(id),
  );
  const here = given.recordedHere.map(({ visit }) => ({ ...visit }));
  for (const { visit, confirms } of given.recordedHere)
    from[visit.id] = { origin: 'here', alsoAs: confirms ? [confirms] : [] };
  const back = matchVisits(here, fromSources);
  const left = fromSources.filter((visit) => !back.has(visit));
  for (const [visit, same] of back) {
    Object.assign(same, filledFrom(same, visit));
    from[same.id]?.alsoAs.push(visit.id, ...(from[visit.id]?.alsoAs ?? []));
    delete from[visit.id];
  }
  for (const { id } of left)
    from[id] ??= { origin: id.startsWith('annex-a:') ? 'annex-a' : 'ssd', alsoAs: [] };
  const doubtful = left.map(dayOf).filter((day) => here.some((one) => dayOf(one) === day));
  const otherDays = [...back].filter(([visit, same]) => dayOf(visit) !== dayOf(same));
  return {
    visits: [...left, ...here].sort(byMoment),
    from,
    doubtfulDays: [...new Set(doubtful)].sort(),
    otherDays: otherDays.map(([visit, same]) => ({ here: dayOf(same), source: dayOf(visit) })),
  };
}

const dayOf = (visit: Visit): string => visit.at.slice(0, 10);
const byMoment = (a: Visit, b: Visit): number => (a.at + a.id < b.at + b.id ? -1 : 1);

/**
 * The source visits that a person has confirmed or corrected. Annex A's id carries the list it stood in, and the next
 * export may name the same day in another list: so the day decides too.
 */
function confirmationsOf(given: {
  ssd: readonly Visit[];
  annexA: readonly Visit[];
  recordedHere: readonly RecordedVisit[];
}): ReadonlySet<string> {
  const ids = new Set(given.recordedHere.flatMap(({ confirms }) => (confirms ? [confirms] : [])));
  const days = new Set([...ids].filter((id) => id.startsWith('annex-a:')).map((id) => id.slice(-10)));
  for (const visit of given.annexA)
    if (visit.childSeen === 'reported' && days.has(dayOf(visit))) ids.add(visit.id);
  return ids;
}

/** Annex A's visits that SSD leaves room for. */
function mergeAnnexA(
  {
    ssd,
    annexA,
    newerInAnnexA,
  }: { ssd: readonly Visit[]; annexA: readonly Visit[]; newerInAnnexA?: boolean },
  from: Record<string, VisitOrigin>,
): Visit[] {
  const room = annexA.filter(
    (visit) => ssd.length === 0 || (newerInAnnexA === true && ssd.every((one) => dayOf(one) < dayOf(visit))),
  );
  for (const { id } of room) from[id] = { origin: 'annex-a', alsoAs: [] };
  return room.map((visit) => ({ ...visit }));
}

function withAlone(visit: Visit, annexA: readonly Visit[], from: Record<string, VisitOrigin>): Visit {
  const same = annexA.find((one) => dayOf(one) === dayOf(visit));
  from[visit.id] = { origin: 'ssd', alsoAs: same === undefined ? [] : [same.id] };
  const says = same?.alone;
  const silent = visit.alone === undefined || visit.alone === 'unknown';
  return silent && says !== undefined && visit.childSeen === 'yes' ? { ...visit, alone: says } : { ...visit };
}

/** How a visit came out for the child, as far as is known. */
function outcome(visit: Visit): 'seen' | 'not-seen' | 'unknown' {
  switch (visit.childSeen) {
    case 'yes':
    case 'briefly':
      return 'seen';
    case 'no':
    case 'cancelled':
      return 'not-seen';
    // A reported date may be that of an attempt: it does not say that the child was seen.
    case 'reported':
    case 'unknown':
    case undefined:
      return 'unknown';
  }
}

/** A call, a lift or a meeting is no visit, and no visit of the case system is taken for one. */
function isVisit({ mode = 'unknown', purpose = 'unknown' }: Visit): boolean {
  const inPerson = mode === 'in-person' || mode === 'unknown';
  return inPerson && purpose !== 'transport' && purpose !== 'meeting';
}

/** Which visit recorded here each visit of the case system is: on its own day, else a day beside it, where nothing else is either's match. */
function matchVisits(here: readonly Visit[], sources: readonly Visit[]): Map<Visit, Visit> {
  const matches = new Map<Visit, Visit>();
  const visits = here.filter(isVisit);
  for (const source of sources) {
    const same = visits.find((one) => dayOf(one) === dayOf(source) && isCompatible(one, source));
    if (same !== undefined) matches.set(source, same);
  }
  const taken = new Set(matches.values());
  for (const source of sources) {
    // A reported date waits for a person to say what it was: a day apart it says too little.
    if (matches.has(source) || source.childSeen === 'reported') continue;
    const beside = visits.find(
      (one) => !taken.has(one) && daysApart(one, source) === 1 && isCompatible(one, source),
    );
    if (beside === undefined) continue;
    matches.set(source, beside);
    taken.add(beside);
  }
  return matches;
}

function isCompatible(here: Visit, source: Visit): boolean {
  const [ours, theirs] = [outcome(here), outcome(source)];
  return ours === theirs || ours === 'unknown' || theirs === 'unknown';
}

function daysApart(one: Visit, other: Visit): number {
  return Math.abs(dayNumber(dayOf(one)) - dayNumber(dayOf(other)));
}

const answered = (value: unknown): boolean => value !== undefined && value !== 'unknown';

/** Our visit with the gaps filled from the case system's. Its source's silence (SR-22) is not ours: what is asked here and was not answered is unknown. */
function filledFrom(here: Visit, source: Visit): Partial<Visit> {
  const filled: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(source)) {
    if (key === 'id' || key === 'at' || key === 'sourceSilentOn') continue;
    if (answered(value) && !answered(here[key as keyof Visit])) filled[key] = value;
  }
  // Never "reported" over our own silence about who was seen: a report is weaker than what it would replace.
  if (filled['childSeen'] === 'reported') delete filled['childSeen'];
  if (here.at.length === 10 && source.at.startsWith(`${here.at}T`)) filled['at'] = source.at;
  return filled;
}

import type { Involvement } from '#shared/model/caseFile.ts';
import { importWords } from '#shared/words/imports.ts';
import type { HomeType } from './careKind.ts';
import { careKindOf, isShortBreaks } from './careKind.ts';
import type { ChildDraft } from './childDraft.ts';

export interface Home {
  start: string;
  end: string | null;
  type: HomeType;
  /** Anything that tells one home from another. */
  mark: string;
  /** The child came here with the carers they lived with before. */
  sameCarers: boolean;
  postcode: string | null;
}

export interface LegalStatus {
  code: string;
  start: string;
  end: string | null;
}

/** One unbroken time in our care. */
export interface CarePeriod {
  start: string;
  end: string | null;
  homes: Home[];
  statuses: LegalStatus[];
}

/**
 * Adds one involvement for each home of a time in care. A stay elsewhere for a while (hospital, the carer's holiday: codes T0 to
 * T4) and a move with the same carers begin no new home. The last day of a home is the day of the move.
 */
export function addCare(draft: ChildDraft, period: CarePeriod): void {
  const homes = withEnds(joinStays(period.homes), period, draft);
  const breaks = homes.filter((home) => isShortBreaks(statusAt(period.statuses, home.start)?.code ?? null));
  addShortBreaks(draft, breaks, period);
  for (const home of homes) {
    if (breaks.includes(home)) continue;
    for (const part of partsUnderOneOrder(home, period.statuses)) addHome(draft, home, part, period);
  }
  const current = homes.filter((home) => home.end === null).at(-1);
  if (current?.postcode) draft.postcode = current.postcode;
  // Between two short breaks the child lives at home, with the agreement going on.
  const betweenBreaks = breaks.length > 0 && breaks.length === homes.length;
  if (period.end === null && current === undefined && !betweenBreaks)
    addWithoutHome(draft, homes.at(-1)?.end ?? period.start, period);
}

/** Homes in their order, with stays elsewhere and moves with the same carers taken into the home they belong to. */
function joinStays(given: readonly Home[]): Home[] {
  const sorted = [...given].sort((a, b) => (a.start + a.mark < b.start + b.mark ? -1 : 1));
  const joined: Home[] = [];
  let away = false;
  for (const home of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && home.type === 'temporary') {
      last.end = laterEnd(last.end, home.end);
      away = true;
      continue;
    }
    const back = away && last?.mark === home.mark;
    const moved = home.sameCarers && last?.type !== 'temporary';
    if (last !== undefined && (back || (moved && sameDuty(last.type, home.type)))) {
      last.end = home.end;
      last.mark = home.mark;
      last.postcode = home.postcode ?? last.postcode;
    } else joined.push({ ...home });
    away = false;
  }
  return joined;
}

/** No end at all is the latest: a stay elsewhere that is over does not end the home it was away from. */
function laterEnd(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

/** True where a move with the same carers leaves the duty as it is; being placed for adoption does not. */
function sameDuty(one: HomeType, other: HomeType): boolean {
  return (one === 'adoption') === (other === 'adoption') && (one === 'parents') === (other === 'parents');
}

/** A home ends at the latest when the next begins, and with the time in care. */
function withEnds(homes: Home[], period: CarePeriod, draft: ChildDraft): Home[] {
  return homes.map((home, index) => {
    const limits = [homes[index + 1]?.start, period.end].filter((day) => day !== null && day !== undefined);
    if (home.end === null && period.end !== null && homes[index + 1] === undefined)
      draft.findings.add(importWords.finding.careEnded);
    const end = [home.end, ...limits].filter((day) => day !== null).sort()[0] ?? null;
    return { ...home, end: end !== null && end < home.start ? home.start : end };
  });
}

function addHome(
  draft: ChildDraft,
  home: Home,
  part: { start: string; end: string | null; status: LegalStatus | null },
  period: CarePeriod,
): void {
  const { kind, orderOn, doubt } = careKindOf(
    home.type,
    part.status?.code ?? null,
    part.status?.start ?? null,
  );
  const involvement: Involvement = {
    kind,
    start: part.start,
    end: part.end,
    careStart: period.start,
    ...(orderOn === undefined ? {} : { orderOn }),
  };
  draft.involvements.push(involvement);
  if (doubt === undefined || part.end !== null) return;
  const { orderUnknown, carerApproval, homeUnknown } = importWords.finding;
  draft.findings.add({ order: orderUnknown, carer: carerApproval, home: homeUnknown }[doubt]);
}

/** Living with a parent is a duty of its own under each order, so it is parted where the order changes. */
function partsUnderOneOrder(
  home: Home,
  statuses: readonly LegalStatus[],
): { start: string; end: string | null; status: LegalStatus | null }[] {
  const atStart = statusAt(statuses, home.start);
  if (home.type !== 'parents') return [{ start: home.start, end: home.end, status: atStart }];
  const parts = [{ start: home.start, end: home.end, status: atStart }];
  const changes = statuses
    .filter(({ start }) => start > home.start && (home.end === null || start < home.end))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  for (const status of changes) {
    const last = parts.at(-1);
    if (
      last === undefined ||
      careKindOf('parents', status.code, null).kind ===
        careKindOf('parents', last.status?.code ?? null, null).kind
    ) {
      if (last !== undefined && last.status === null) last.status = status;
      continue;
    }
    last.end = status.start;
    parts.push({ start: status.start, end: home.end, status });
  }
  return parts;
}

/** The status that holds on a day; of several, the one that began last. */
function statusAt(statuses: readonly LegalStatus[], day: string): LegalStatus | null {
  return (
    statuses
      .filter(({ start, end }) => start <= day && (end === null || end > day))
      .sort((a, b) => (a.start + a.code < b.start + b.code ? -1 : 1))
      .at(-1) ?? null
  );
}

function addShortBreaks(draft: ChildDraft, breaks: readonly Home[], period: CarePeriod): void {
  const [first] = breaks;
  if (first === undefined) return;
  const series = draft.involvements.find((one) => one.kind === 'short-breaks');
  const goesOn =
    period.end === null && period.statuses.some(({ code, end }) => isShortBreaks(code) && end === null);
  const days = breaks.flatMap(({ start, end }) => (end === null ? [start] : daysBetween(start, end)));
  const last = period.end ?? breaks.at(-1)?.end ?? null;
  if (series === undefined) {
    draft.involvements.push({
      kind: 'short-breaks',
      start: first.start,
      end: goesOn ? null : last,
      careStart: period.start,
      stays: days,
    });
    return;
  }
  series.start = series.start < first.start ? series.start : first.start;
  series.stays = [...new Set([...(series.stays ?? []), ...days])].sort();
  series.end = goesOn || series.end === null || last === null ? null : [series.end ?? '', last].sort().at(-1);
}

/** The days from the first to the day before the last; a stay of one day is that day. */
function daysBetween(from: string, to: string): string[] {
  const days: string[] = [from];
  const day = new Date(`${from}T00:00:00Z`);
  for (;;) {
    day.setUTCDate(day.getUTCDate() + 1);
    const text = day.toISOString().slice(0, 10);
    // A series of short breaks has at most 75 days a year: more is a slip, and the list stays readable.
    if (text >= to || days.length >= 366) return days;
    days.push(text);
  }
}

/** In care, and no home is known: the child is in our care all the same. */
function addWithoutHome(draft: ChildDraft, since: string, period: CarePeriod): void {
  draft.findings.add(importWords.finding.careWithoutHome);
  draft.involvements.push({ kind: 'in-care', start: since, end: null, careStart: period.start });
}

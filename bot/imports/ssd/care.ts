import { importWords } from '#shared/words/imports.ts';
import type { ChildDraft } from '#bot/imports/childDraft.ts';
import { addCare } from '#bot/imports/addCare.ts';
import { careKinds, homeTypeOf, legalStatusOf } from '#bot/imports/careKind.ts';
import type { Home, LegalStatus } from '#bot/imports/addCare.ts';
import { postcodeIn } from '#bot/imports/postcode.ts';
import { answerIn } from '#bot/imports/answer.ts';
import type { SsdExport } from './openSsd.ts';
import type { DraftOf } from './persons.ts';
import { spanIn } from './plans.ts';

interface Episode {
  person: string;
  start: string;
  end: string | null;
  placement: string | null;
  /** The carers stayed the same, whatever else changed: reasons T and U. */
  sameCarers: boolean;
  enteredCare: string | null;
}

/** Children in our care: one involvement for each home, with reviews, and what the permanence table says of adoption. */
export function readCare(
  given: SsdExport,
  draftOf: DraftOf,
  children: ReadonlyMap<string, ChildDraft>,
): void {
  const periods = readEpisodes(given, draftOf);
  const homes = readHomes(given, draftOf, periods);
  const statuses = readLegalStatuses(given);
  for (const [period, episodes] of periods) {
    const [first] = episodes;
    if (first === undefined) continue;
    const ends = episodes.map(({ end }) => end);
    addCare(draftOf(first.person), {
      start: episodes.map((one) => one.enteredCare ?? one.start).sort()[0] ?? first.start,
      end: ends.includes(null)
        ? null
        : (ends
            .filter((end) => end !== null)
            .sort()
            .at(-1) ?? null),
      homes: homes.get(period) ?? [],
      statuses: statuses.get(first.person) ?? [],
    });
  }
  readReviews(given, draftOf, periods);
  readPermanence(given, children);
}

function readEpisodes(given: SsdExport, draftOf: DraftOf): Map<string, Episode[]> {
  const periods = new Map<string, Episode[]>();
  for (const row of given.rows('ssd_cla_episodes')) {
    const span = spanIn(row, draftOf, {
      person: 'clae_person_id',
      start: 'clae_cla_episode_start_date',
      end: 'clae_cla_episode_ceased_date',
    });
    if (span === null) continue;
    const period = row.text('clae_cla_id') ?? `person ${span.person}`;
    const reason = row.text('clae_cla_episode_start_reason')?.trim().toUpperCase().charAt(0);
    const episode = {
      ...span,
      placement: row.text('clae_cla_placement_id'),
      sameCarers: reason === 'T' || reason === 'U',
      enteredCare: row.date('clae_entered_care_date'),
    };
    periods.set(period, [...(periods.get(period) ?? []), episode]);
  }
  for (const episodes of periods.values()) episodes.sort((a, b) => (a.start < b.start ? -1 : 1));
  return periods;
}

function readHomes(
  given: SsdExport,
  draftOf: DraftOf,
  periods: Map<string, Episode[]>,
): ReadonlyMap<string, Home[]> {
  const sameCarers = new Set<string>();
  const periodOf = new Map<string, string>();
  for (const [period, episodes] of periods)
    for (const { placement, sameCarers: same } of episodes) {
      if (placement === null) continue;
      // The first episode in a home says how the child came there; later ones are changes of status.
      if (!periodOf.has(placement) && same) sameCarers.add(placement);
      if (!periodOf.has(placement)) periodOf.set(placement, period);
    }
  const homes = new Map<string, Home[]>();
  for (const row of given.rows('ssd_cla_placement')) {
    const id = row.neededText('clap_cla_placement_id');
    const period = row.text('clap_cla_id') ?? (id === null ? undefined : periodOf.get(id)) ?? '';
    const person = periods.get(period)?.[0]?.person ?? row.text('clap_person_id');
    if (id === null) continue;
    if (person === null) {
      row.report('clap_cla_id', importWords.periodUnknown);
      continue;
    }
    const start = row.neededDate('clap_cla_placement_start_date');
    if (start === null) {
      draftOf(person).findings.add(importWords.finding.rowLeftOut);
      continue;
    }
    const end = row.date('clap_cla_placement_end_date');
    if (end !== null && end < start) row.report('clap_cla_placement_end_date', importWords.endBeforeStart);
    const home: Home = {
      start,
      end: end === null || end < start ? null : end,
      type: homeTypeOf(row.text('clap_cla_placement_type')),
      // Tells one home from another, and never leaves this reading.
      mark: `${row.text('clap_cla_placement_type') ?? ''} ${row.text('clap_cla_placement_urn') ?? ''} ${row.text('clap_cla_placement_postcode') ?? ''}`,
      sameCarers: sameCarers.has(id),
      postcode: postcodeIn(row, 'clap_cla_placement_postcode'),
    };
    // A home of a period that has no episode is still a home: a period of its own, open as long as the home is.
    if (!periods.has(period))
      periods.set(period, [
        { person, start, end: home.end, placement: id, sameCarers: false, enteredCare: null },
      ]);
    homes.set(period, [...(homes.get(period) ?? []), home]);
  }
  return homes;
}

function readLegalStatuses(given: SsdExport): ReadonlyMap<string, LegalStatus[]> {
  const statuses = new Map<string, LegalStatus[]>();
  for (const row of given.rows('ssd_legal_status')) {
    const person = row.text('lega_person_id');
    const code = legalStatusOf(row.text('lega_legal_status'));
    const start = row.date('lega_legal_status_start_date');
    const end = row.date('lega_legal_status_end_date');
    // Statuses outside care (guardianship, private fostering in words) carry no code and decide no visits here.
    if (person === null || code === null || start === null) continue;
    statuses.set(person, [...(statuses.get(person) ?? []), { code, start, end }]);
  }
  return statuses;
}

function readReviews(given: SsdExport, draftOf: DraftOf, periods: ReadonlyMap<string, Episode[]>): void {
  for (const row of given.rows('ssd_cla_reviews')) {
    const period = row.neededText('clar_cla_id');
    const at = row.moment('clar_cla_review_date');
    const planned = at === null ? row.moment('clar_cla_review_due_date') : null;
    const isNone = at === null && planned === null;
    if (period === null || isNone || answerIn(row, 'clar_cla_review_cancelled') === 'yes') continue;
    const person = periods.get(period)?.[0]?.person;
    if (person === undefined) row.report('clar_cla_id', importWords.periodUnknown);
    else if (at !== null) draftOf(person).milestones.push({ kind: 'review-held', at });
    else draftOf(person).milestones.push({ kind: 'review-planned', at: planned! });
  }
}

/** Placed for adoption without a move or a new code, and permanence orders, which end the time in care. */
function readPermanence(given: SsdExport, children: ReadonlyMap<string, ChildDraft>): void {
  for (const row of given.rows('ssd_permanence')) {
    const draft = children.get(row.text('perm_person_id') ?? '');
    const placed = row.date('perm_placed_for_adoption_date');
    const reversed = row.date('perm_decision_reversed_date');
    const ordered = row.date('perm_permanence_order_date');
    if (draft === undefined) continue;
    if (placed !== null && (reversed === null || reversed < placed)) placeForAdoption(draft, placed);
    if (ordered === null) continue;
    for (const one of draft.involvements)
      if (careKinds.has(one.kind) && one.end === null && one.start <= ordered) one.end = ordered;
  }
}

function placeForAdoption(draft: ChildDraft, placed: string): void {
  const open = draft.involvements.filter((one) => careKinds.has(one.kind) && one.end === null);
  const [home] = open;
  if (home === undefined || open.some(({ kind }) => kind === 'adoption-placement') || home.start > placed)
    return;
  if (home.start < placed) draft.involvements.push({ ...home, end: placed });
  home.kind = 'adoption-placement';
  home.start = placed;
}

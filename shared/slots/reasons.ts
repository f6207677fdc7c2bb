import type { DayPeriod, SchoolDay } from '#shared/model/slots.ts';
import { slotWords } from '#shared/words/slots.ts';
import type { Candidate } from './candidates.ts';
import { isShortJourney, spareMilliseconds, squeezedMilliseconds, youngChild } from './cost.ts';
import { type Fit, isLastResort } from './fit.ts';
import { mustSeeHome } from './placeSearch.ts';
import { protectionFor } from './protectedPeriod.ts';
import type { Question } from './question.ts';

const words = slotWords.reasons;
const hour = 3_600_000;

/** Why this time, in plain words: what a person must know before choosing it first, then what speaks for it. */
export function reasonsFor(candidate: Candidate, question: Question, fit: Fit): string[] {
  return [
    ...inTime(candidate, question),
    ...whatTheVisitNeeds(candidate, question, fit),
    ...fromTheChild(candidate, fit),
    ...ofTheDay(candidate, question, fit),
    ...oneTrip(candidate, fit),
    ...ofTheWorker(candidate, question),
  ];
}

function inTime({ start }: Candidate, { aim, due }: Question): string[] {
  if (due !== null && start >= due.over) return [words.afterDue(due.spoken)];
  if (aim !== null) return [start >= aim.over ? words.afterAim(aim.spoken) : words.beforeAim(aim.spoken)];
  return due === null ? [] : [words.beforeDue(due.spoken)];
}

function whatTheVisitNeeds(candidate: Candidate, { request }: Question, fit: Fit): string[] {
  const { place } = candidate;
  const found: string[] = [];
  if (place === 'online') found.push(words.online);
  if (mustSeeHome(request.mustInclude)) found.push(place === 'home' ? words.homeSeen : words.homeNotSeen);
  if (request.mustInclude.includes('unannounced')) found.push(words.unannounced);
  const lacking = fit.lacking(candidate);
  if (lacking !== null) found.push(words.placeLacking(lacking));
  return found;
}

/** What else the same trip, or the same day, serves. */
function oneTrip(candidate: Candidate, fit: Fit): string[] {
  const found: string[] = [];
  const meeting = fit.meeting(candidate);
  if (meeting !== null) found.push(words.nearMeeting[meeting]);
  if (fit.isFamilyDay(candidate)) found.push(words.familyDay);
  const journey = fit.fromNearest(candidate);
  if (isShortJourney(journey)) found.push(words.nearVisit(journey));
  return found;
}

function fromTheChild(candidate: Candidate, fit: Fit): string[] {
  const found: string[] = [];
  if (fit.isBad(candidate)) found.push(words.badTime);
  if (fit.isGood(candidate)) found.push(words.goodTime);
  const liked = fit.likedRank(candidate);
  if (liked !== null && liked !== Number.POSITIVE_INFINITY) found.push(words.likedPlace);
  return found;
}

function ofTheDay(candidate: Candidate, question: Question, fit: Fit): string[] {
  const day = question.children[0]?.days[candidate.dayIndex];
  if (day === undefined) return [];
  if (candidate.place === 'school') return atSchool(candidate, question, fit, day);
  const found = day.kind === 'no-school' ? [noSchool(day.why)] : [words.afterSchool];
  const isYoung = question.youngest !== null && question.youngest < youngChild;
  const noon = (question.bounds[candidate.dayIndex]?.start ?? 0) + 12 * hour;
  if (isYoung && day.kind === 'no-school' && candidate.end <= noon) found.push(words.early);
  return found;
}

function noSchool(why: Extract<SchoolDay, { kind: 'no-school' }>['why']): string {
  const byReason = {
    weekend: words.weekend,
    'bank-holiday': words.bankHoliday,
    'school-holiday': words.holiday,
    inset: words.inset,
    'study-leave': words.studyLeave,
    'home-educated': words.homeEducated,
    'not-at-school': words.notAtSchool,
  };
  return byReason[why];
}

function atSchool(candidate: Candidate, question: Question, fit: Fit, day: SchoolDay): string[] {
  const { wishes, schoolOverride } = question.request;
  const decided = wishes.schoolIsFine === true ? undefined : schoolOverride;
  const found = decided ? [words.override(decided.reason)] : [words.schoolIsFine];
  const missed = fit.missed(candidate);
  const lastResort = missed.find(isLastResort);
  if (lastResort) found.unshift(words.lastResort(lastResort.subject ?? 'registration'));
  const lessons = missed
    .filter((period) => !isLastResort(period))
    .map(({ subject }) => subject ?? words.lessonNotCore);
  if (lessons.length > 0) found.push(words.during([...new Set(lessons)].join(' and ')));
  const next = nextToSettleFor(day, candidate.end, question.request.wishes.lessonsNotToMiss ?? []);
  if (next) found.push(words.settle(next.subject ?? 'an exam', (next.start - candidate.end) / 60_000));
  return found;
}

/** The next protected lesson within the hour, for which the child needs to settle. */
function nextToSettleFor(day: SchoolDay, after: number, named: readonly string[]): DayPeriod | null {
  if (day.kind !== 'school') return null;
  const next = day.periods.find(({ start }) => start >= after);
  if (!next || next.start - after > hour) return null;
  return protectionFor(named)(next)?.settle ? next : null;
}

function ofTheWorker({ start, end, spare }: Candidate, { request }: Question): string[] {
  const elsewhere = request.people.some(
    ({ calendar }) =>
      calendar.read &&
      calendar.busy.some(
        (block) => block.showAs === 'workingElsewhere' && block.start < end && start < block.end,
      ),
  );
  const found = elsewhere ? [words.elsewhere] : [];
  if (spare < squeezedMilliseconds) found.push(words.squeezed);
  else if (spare >= spareMilliseconds) found.push(words.room);
  return found;
}

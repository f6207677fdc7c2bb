import type { Candidate } from './candidates.ts';
import { type Fit, isLastResort } from './fit.ts';
import type { Question } from './question.ts';

/**
 * What each thing weighs, so that the order can be read in one place: being in time before everything, then a visit
 * before a call, then the child's wishes, then what the record lacks and the place asked for, then one trip for two things, then
 * the worker's ease.
 */
const weighs = {
  afterDue: 1_000_000,
  afterAim: 100_000,
  dayOnceAfterAim: 1_000,
  online: 50_000,
  lastResort: 8_000,
  badTime: 6_000,
  goodTime: -2_500,
  likedPlace: -1_500,
  placeNotNamed: 1_500,
  placeLacking: -1_200,
  placeRank: 1_000,
  nearMeeting: -900,
  familyDay: -600,
  nearVisit: -300,
  secondLesson: 300,
  squeezed: 400,
  spare: -100,
  day: 60,
  /** For each minute after nine, with a young child. */
  minuteLater: 2,
};
export const youngChild = 8;
export const spareMilliseconds = 30 * 60_000;
export const squeezedMilliseconds = 15 * 60_000;

/** How little a time suits: lower is better. The same time costs the same whatever else is offered. */
export function cost(candidate: Candidate, question: Question, fit: Fit): number {
  const { start, place, placeRank, dayIndex, spare } = candidate;
  const { aim, due, youngest, bounds } = question;
  let sum = placeRank * weighs.placeRank + dayIndex * weighs.day;
  if (due !== null && start >= due.over) sum += weighs.afterDue + dayIndex * weighs.dayOnceAfterAim;
  else if (aim !== null && start >= aim.over) sum += weighs.afterAim + dayIndex * weighs.dayOnceAfterAim;
  if (place === 'online') sum += weighs.online;
  if (fit.isBad(candidate)) sum += weighs.badTime;
  if (fit.isGood(candidate)) sum += weighs.goodTime;
  const liked = fit.likedRank(candidate);
  if (liked !== null)
    sum += liked === Number.POSITIVE_INFINITY ? weighs.placeNotNamed : weighs.likedPlace + liked * 300;
  if (fit.lacking(candidate) !== null) sum += weighs.placeLacking;
  if (fit.meeting(candidate) !== null) sum += weighs.nearMeeting;
  if (fit.isFamilyDay(candidate)) sum += weighs.familyDay;
  if (isShortJourney(fit.fromNearest(candidate))) sum += weighs.nearVisit;
  const missed = fit.missed(candidate);
  if (missed.some(isLastResort)) sum += weighs.lastResort;
  if (missed.length > 1) sum += (missed.length - 1) * weighs.secondLesson;
  if (spare < squeezedMilliseconds) sum += weighs.squeezed;
  else if (spare >= spareMilliseconds) sum += weighs.spare;
  if (youngest !== null && youngest < youngChild) {
    const sinceNine = start - (bounds[dayIndex]?.start ?? start) - 9 * 3_600_000;
    sum += Math.max(0, sinceNine / 60_000) * weighs.minuteLater;
  }
  return sum;
}

const shortJourneyMinutes = 20;

/** Whether somebody who is at another visit that day is near anyway. */
export function isShortJourney(minutes: number | null): minutes is number {
  return minutes !== null && minutes <= shortJourneyMinutes;
}

import type { DayPeriod, SchoolDay } from '#shared/model/slots.ts';
import { wallMinutes } from '#shared/schoolDay/wallTime.ts';
import { weekday } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import type { Candidate } from './candidates.ts';
import type { Question } from './question.ts';
import type { Stretch } from './stretch.ts';

/** How the children's wishes and the school day bear on times: read once for all candidates. */
export interface Fit {
  /** A time that a child asked for. */
  isGood(candidate: Candidate): boolean;
  /** A time that a child would rather not have. */
  isBad(candidate: Candidate): boolean;
  /** 0: the place a child likes best; null: no child named places; Infinity: they did, and not this one. */
  likedRank(candidate: Candidate): number | null;
  /** What the first child misses at school, in order. */
  missed(candidate: Candidate): DayPeriod[];
}

export function fitOf(question: Question): Fit {
  const good = wishedTimes(question, 'goodTimes');
  const bad = wishedTimes(question, 'badTimes');
  const named = question.children.flatMap(({ wishes }) => (wishes.places?.length ? [wishes.places] : []));
  const days = question.children[0]?.days ?? [];
  return {
    isGood: ({ start, end, dayIndex }) =>
      good[dayIndex]?.some((time) => time.start <= start && end <= time.end) ?? false,
    isBad: ({ start, end, dayIndex }) =>
      bad[dayIndex]?.some((time) => time.start < end && start < time.end) ?? false,
    likedRank: ({ place }) =>
      named.length === 0
        ? null
        : Math.max(
            ...named.map((places) =>
              places.includes(place) ? places.indexOf(place) : Number.POSITIVE_INFINITY,
            ),
          ),
    missed: ({ start, end, place, dayIndex }) =>
      place === 'school' ? periodsWithin(days[dayIndex], start, end) : [],
  };
}

/** A period that is there only in case nothing else fits: others see that the child is called out. */
export function isLastResort({ what }: DayPeriod): boolean {
  return what === 'registration' || what === 'other';
}

function periodsWithin(day: SchoolDay | undefined, start: number, end: number): DayPeriod[] {
  return day?.kind === 'school'
    ? day.periods.filter((period) => period.start < end && start < period.end)
    : [];
}

function wishedTimes(question: Question, which: 'goodTimes' | 'badTimes'): (Stretch[] | undefined)[] {
  const wishes = question.children.flatMap(({ wishes }) => wishes[which] ?? []);
  if (wishes.length === 0) return [];
  return question.bounds.map((_, index) => {
    const day = question.firstDay + index;
    return wishes
      .filter(({ days }) => days.includes(weekday(day)))
      .map(({ from, to }) => ({
        start: londonInstant(day, wallMinutes(from)),
        end: londonInstant(day, wallMinutes(to)),
      }));
  });
}

import type { DayPeriod, MeetingWhat, SchoolDay, SlotPlace } from '#shared/model/slots.ts';
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
  isBad(candidate: Pick<Candidate, 'start' | 'end' | 'dayIndex'>): boolean;
  /** 0: the place a child likes best; null: no child named places; Infinity: they did, and not this one. */
  likedRank(candidate: Candidate): number | null;
  /** What the first child misses at school, in order. */
  missed(candidate: Candidate): DayPeriod[];
  /** The clause that asks for a place that the visits on record lack; null: none does. */
  lacking(candidate: Candidate): string | null;
  /** Whether a brother or sister is seen on that day anyway, on a visit of their own. */
  isFamilyDay(candidate: Candidate): boolean;
  /** The shortest journey from another visit of that day, in minutes; null: there is none, or nobody knows where it is. */
  fromNearest(candidate: Candidate): number | null;
  /** A meeting of the child shortly before or after, so that one trip serves. */
  meeting(candidate: Candidate): MeetingWhat | null;
}

const closeToMeeting = 60 * 60_000;

export function fitOf(question: Question): Fit {
  const good = wishedTimes(question, 'goodTimes');
  const bad = wishedTimes(question, 'badTimes');
  const named = question.children.flatMap(({ wishes }) => (wishes.places?.length ? [wishes.places] : []));
  const days = question.children[0]?.days ?? [];
  const { placesLacking = [], meetings = [] } = question.request;
  const bookings = knownPlacesByDay(question);
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
    lacking: ({ place }) => placesLacking.find((lacking) => lacking.place === place)?.clause ?? null,
    isFamilyDay: ({ dayIndex }) => bookings[dayIndex]?.family ?? false,
    fromNearest: ({ dayIndex, place }) => bookings[dayIndex]?.nearest[place] ?? null,
    meeting: (candidate) =>
      meetings.find(
        ({ start, end, place }) =>
          // Nobody travels to a meeting online.
          place !== 'online' &&
          (place === null || place === candidate.place) &&
          candidate.start - end <= closeToMeeting &&
          start - candidate.end <= closeToMeeting,
      )?.what ?? null,
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

interface KnownPlaces {
  family: boolean;
  nearest: Partial<Record<SlotPlace, number>>;
}

/** Of each day, what is known of the visits already in the calendars. Empty where nothing is, which is quickest. */
function knownPlacesByDay({ calendar, bounds }: Question): KnownPlaces[] {
  const days: KnownPlaces[] = [];
  for (const { start, family, journeys } of calendar) {
    if (!family && journeys === undefined) continue;
    const index = bounds.findIndex((day) => day.start <= start && start < day.end);
    if (index < 0) continue;
    const day = (days[index] ??= { family: false, nearest: {} });
    if (family) day.family = true;
    for (const [place, minutes] of Object.entries(journeys ?? {}) as [SlotPlace, number][])
      day.nearest[place] = Math.min(minutes, day.nearest[place] ?? minutes);
  }
  return days;
}

/** The times of day that the children wish for, or would rather not have, by day; empty where nobody named any. */
export function wishedTimes(
  question: Question,
  which: 'goodTimes' | 'badTimes',
): readonly (Stretch[] | undefined)[] {
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

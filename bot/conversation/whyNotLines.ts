import { whyNotDays } from '#bot/caseload/slots/whyNotDays.ts';
import type { Slots } from '#shared/model/api/bookings.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenMoment } from '#shared/time/spokenMoment.ts';
import { botTimesWords as words } from '#shared/words/botTimes.ts';
import type { Wish } from './presses.ts';
import { slotWishOf, type TimesAsked } from './timesAsked.ts';
import type { Turn } from './turn.ts';

/** What stands against what somebody had in mind. */
export interface WhyNotLines {
  title: string;
  lines: string[];
}

/** The part of the day that a wish means: from the hour it names for as long as the visit is, or as it says. */
export function partOf({ timeOfDay }: Wish, minutes: number): { from: number; to: number } | undefined {
  if (!timeOfDay) return undefined;
  const { at, from, to } = timeOfDay;
  return at === null ? { from, to } : { from: at, to: at + minutes };
}

/** "Why not Tuesday?", "why not after school?": what stands against it, and that it would be late where it would. Null where nobody asked. */
export async function whyNotLines(
  { council, person, todayNumber }: Turn,
  asked: TimesAsked,
  wish: Wish,
  { dueBy }: Pick<Slots, 'dueBy'>,
): Promise<WhyNotLines | null> {
  if (!wish.whyNot) return null;
  const oneDay = wish.from !== undefined && wish.from === wish.to;
  const { lines, further } = await whyNotDays(council, person, {
    ...slotWishOf(asked),
    from: wish.from,
    to: wish.to,
    place: wish.place,
    // What stands against the very time of one day is said of it alone: here the rest of the day is of use.
    part: oneDay && typeof wish.timeOfDay?.at === 'number' ? undefined : partOf(wish, asked.minutes),
  });
  const due = dueBy === null ? null : readMoment(dueBy).day;
  // Of a visit that is late already every day is: that stands above.
  const late = due !== null && wish.from !== undefined && dayNumber(wish.from) > due && due >= todayNumber;
  return {
    title: oneDay ? words.against : words.againstThose,
    lines: [
      ...(late ? [words.wouldBeLate(spokenMoment(dueBy ?? '', todayNumber))] : []),
      ...lines,
      ...(further > 0 ? [words.furtherDays(further)] : []),
    ],
  };
}

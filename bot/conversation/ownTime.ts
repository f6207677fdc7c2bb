import type { Notice } from '#bot/cards/notice.ts';
import { whyNot } from '#bot/caseload/slots/whyNot.ts';
import type { Slots } from '#shared/model/api/bookings.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';
import { botTimesWords as words } from '#shared/words/botTimes.ts';
import type { Wish } from './presses.ts';
import type { timePresses } from './timePress.ts';
import { slotWishOf, type TimesAsked } from './timesAsked.ts';
import type { Turn } from './turn.ts';

type Slot = Slots['slots'][number];

/** What is said of the very time that was named, and the button that takes it all the same. */
export interface OwnTime {
  notice: Notice | null;
  action: { title: string; press: ReturnType<ReturnType<typeof timePresses>> } | null;
}

const nothing: OwnTime = { notice: null, action: null };

/**
 * The very time that was named: that it suits, or is past, or what stands against it. The person may know better, and can take it.
 * @param slots those that suit
 */
export async function ownTime(
  turn: Turn,
  asked: TimesAsked,
  wish: Wish,
  slots: readonly Slot[],
  press: ReturnType<typeof timePresses>,
): Promise<OwnTime> {
  const at = wish.timeOfDay?.at ?? null;
  if (at === null || !wish.from || wish.from !== wish.to) return nothing;
  const day = dayNumber(wish.from);
  const start = londonInstant(day, at);
  const spoken = clockTime(start);
  const { council, person, todayNumber } = turn;
  if (start <= council.now())
    return { notice: warning(words.exactPast(spoken, spokenDay(day, todayNumber))), action: null };
  if (slots.some((slot) => Date.parse(slot.start) === start))
    return wish.whyNot ? { notice: { text: words.exactFits(spoken), kind: 'good' }, action: null } : nothing;
  const place = wish.place ?? asked.moved?.place ?? slots[0]?.place ?? 'home';
  const time = { start: instantText(start), end: instantText(start + asked.minutes * 60_000), place };
  const { childIds, people, booking } = slotWishOf(asked);
  const { against } = await whyNot(council, person, {
    childIds,
    people,
    ...time,
    ...(booking === undefined ? {} : { booking }),
  });
  const title = asked.moved ? words.exactMove : words.exact;
  return {
    notice: warning(
      words.exactNotFree(
        spoken,
        against.map(({ because }) => because),
      ),
    ),
    action: { title: title(spoken, words.places[place]), press: press(time, false) },
  };
}

const warning = (text: string): Notice => ({ text, kind: 'warning' });

import { cancelCard } from '#bot/cards/cancelCard.ts';
import { questionCard } from '#bot/cards/questionCard.ts';
import { showBooking } from '#bot/caseload/booking/showBooking.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { spokenSpan } from '#shared/time/spokenMoment.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import { answerBooking, mayMove, whoOf } from './answerBooking.ts';
import { answerTimes } from './answerTimes.ts';
import { isAhead, waitsForWord } from './bookingsOfPage.ts';
import { initialsOfNames } from './initials.ts';
import { cancelPress, showBookingPress, type Wish, wishPress } from './presses.ts';
import type { Turn } from './turn.ts';

/** "Move Mia to Thursday": times for the visit that is booked; asks which where there are several, and offers a new one where there is none. */
export function answerMove(turn: Turn, wish: Wish): Promise<OutgoingMessage> {
  return ofTheBooking(turn, wish, (booking) =>
    mayMove(booking)
      ? answerTimes(turn, { ...wish, booking: booking.id })
      : // Its own notes say that it was left behind.
        Promise.resolve(answerBooking(turn, booking)),
  );
}

/** "Cancel Mia": asks why, for the visit that is booked. */
export function answerCancel(turn: Turn, wish: Wish): Promise<OutgoingMessage> {
  return ofTheBooking(turn, wish, (booking) => Promise.resolve(askWhy(turn, booking)));
}

async function ofTheBooking(
  turn: Turn,
  wish: Wish,
  then: (booking: Booking) => Promise<OutgoingMessage>,
): Promise<OutgoingMessage> {
  if (wish.booking) {
    const booking = await showBooking(turn.council, turn.person, wish.booking);
    // Over, moved away or recorded meanwhile: what can be done now stands on its card.
    const open = booking.state === 'booked' && (wish.intent === 'cancel' || isAhead(turn, booking));
    return open
      ? then(booking)
      : answerBooking(turn, booking, { text: botTimesWords.stale.booking, kind: 'warning' });
  }
  const page = await readChildPage(turn.council, turn.person, wish.children[0] ?? '');
  const open = page.bookings.filter((booking) => isAhead(turn, booking));
  const [only, ...others] = open;
  if (only && others.length === 0) return then(only);
  return only ? askWhich(turn, wish, page, open) : noneToChange(turn, wish, page);
}

function askWhich(turn: Turn, wish: Wish, { child }: ChildPage, open: readonly Booking[]): OutgoingMessage {
  const question = botTimesWords.whichBooking(child.name);
  return {
    card: questionCard({
      question,
      fallbackText: botTimesWords.whichBooking(child.initials),
      answers: open.map((booking) => ({
        title: spokenSpan(booking.start, booking.end, turn.todayNumber),
        press: wishPress({ ...wish, booking: booking.id }),
      })),
    }),
    summary: botTimesWords.whichBooking(child.initials),
  };
}

function noneToChange(turn: Turn, wish: Wish, { child, bookings }: ChildPage): OutgoingMessage {
  const passed = bookings.filter((booking) => waitsForWord(turn, booking)).at(-1);
  const children = [child.id];
  const said = passed
    ? botTimesWords.passedBooking(child.name, spokenSpan(passed.start, passed.end, turn.todayNumber))
    : botTimesWords.noBooking(child.name);
  const { from, to, timeOfDay, place, companions } = wish;
  return {
    card: questionCard({
      question: said,
      fallbackText: botTimesWords.noBooking(child.initials),
      answers: [
        ...(passed
          ? [
              {
                title: botTimesWords.booking.record,
                press: wishPress({ intent: 'record', children, booking: passed.id }),
              },
            ]
          : []),
        {
          title: botTimesWords.booking.again,
          press: wishPress({ intent: 'book', children, from, to, timeOfDay, place, companions }),
        },
      ],
    }),
    summary: botTimesWords.noBooking(child.initials),
  };
}

function askWhy(turn: Turn, booking: Booking): OutgoingMessage {
  return {
    card: cancelCard({
      when: spokenSpan(booking.start, booking.end, turn.todayNumber),
      who: whoOf(booking),
      announced: booking.announced,
      onlyCallOff: booking.leftBehind === true && booking.worker.id === turn.person.id,
      cancel: cancelPress({ booking: booking.id, version: booking.version }),
      keep: showBookingPress(booking.id),
    }),
    summary: botTimesWords.summaryCancelling(initialsOfNames(booking.children.map(({ name }) => name))),
  };
}

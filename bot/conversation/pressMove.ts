import { questionCard } from '#bot/cards/questionCard.ts';
import { cancelBooking } from '#bot/caseload/booking/cancelBooking.ts';
import { moveBooking } from '#bot/caseload/booking/moveBooking.ts';
import { showBooking } from '#bot/caseload/booking/showBooking.ts';
import { anywayCodes, type Booking } from '#shared/model/api/bookings.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { ProblemError, type ProblemText } from '#shared/model/problemError.ts';
import { spokenSpan } from '#shared/time/spokenMoment.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import type { z } from 'zod';
import { answerBooking, mayMove, whoOf } from './answerBooking.ts';
import { answerCancel } from './answerBooked.ts';
import { answerTimes } from './answerTimes.ts';
import { companionsBusy, tellThem } from './companionsPressed.ts';
import { initialsOfNames } from './initials.ts';
import { cancelPressSchema, movePress, movePressSchema, showBookingSchema, wishPress } from './presses.ts';
import type { Turn } from './turn.ts';

type Pressed = z.output<typeof movePressSchema>;

const mayDecide = new Set<string>(anywayCodes);
/** The booking is no longer as the card shows it. */
const stale = new Set(['changed-meanwhile', 'booking-cancelled', 'booking-done', 'booking-not-yours']);

/** "Move it here": moves the booking as the card showed it; one that has changed is shown as it is now, and left alone. */
export async function pressMove(turn: Turn, data: unknown): Promise<OutgoingMessage> {
  const pressed = movePressSchema.parse(data);
  const { council, person } = turn;
  const before = await showBooking(council, person, pressed.booking);
  if (before.state === 'booked' && !mayMove(before)) return answerBooking(turn, before);
  const children = before.children.map(({ id }) => id);
  if (await companionsBusy(turn, { ...pressed, children }))
    return times(turn, pressed, botTimesWords.stale.takenMove);
  const { version, start, end, place, anyway } = pressed;
  const wish = { version, start, end, place, announced: before.announced, ...(anyway ? { anyway } : {}) };
  try {
    const moved = await moveBooking(council, person, pressed.booking, wish);
    return answerBooking(turn, moved, await tellThem(turn, pressed));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return refused(turn, pressed, before, error.text);
  }
}

function refused(
  turn: Turn,
  pressed: Pressed,
  booking: Booking,
  problem: ProblemText,
): Promise<OutgoingMessage> | OutgoingMessage {
  const { code, detail } = problem;
  if (stale.has(code)) {
    const second = booking.state === 'booked' && isThere(booking, pressed);
    return answerBooking(
      turn,
      booking,
      second ? null : { text: botTimesWords.stale.booking, kind: 'warning' },
    );
  }
  if (code === 'calendar-clash' && pressed.offered)
    return times(turn, pressed, botTimesWords.stale.takenMove);
  if (mayDecide.has(code)) return decide(turn, pressed, booking, problem);
  if (code === 'child-booked' || code === 'in-the-past') return times(turn, pressed, detail);
  throw new ProblemError(problem);
}

const isThere = (booking: Booking, { start, place, version }: Pressed) =>
  Date.parse(booking.start) === Date.parse(start) &&
  booking.place === place &&
  booking.version === version + 1;

function times(
  turn: Turn,
  { booking, child, companions }: Pressed,
  notice: string,
): Promise<OutgoingMessage> {
  const wish = { intent: 'move' as const, children: [child], booking, companions };
  return answerTimes(turn, wish, { text: notice, kind: 'warning' });
}

function decide(
  turn: Turn,
  pressed: Pressed,
  booking: Booking,
  { title, detail, mend }: ProblemText,
): OutgoingMessage {
  const when = spokenSpan(pressed.start, pressed.end, turn.todayNumber);
  return {
    card: questionCard({
      question: botTimesWords.decide.moving,
      fallbackText: `${botTimesWords.decide.moving}: ${when}. ${title}.`,
      notice: { text: [`${title}.`, detail].join(' '), kind: 'warning' },
      lines: [`${whoOf(booking)}: ${when}`, ...(mend ? [mend] : [])],
      answers: [
        { title: botTimesWords.decide.move, press: movePress({ ...pressed, anyway: true }) },
        {
          title: botTimesWords.decide.other,
          press: wishPress({ intent: 'move', children: [pressed.child], booking: booking.id }),
        },
      ],
    }),
    summary: botTimesWords.summaryBooking(initialsOfNames(booking.children.map(({ name }) => name))),
  };
}

/** "Cancel the visit", with why. A booking that has changed since is shown as it is now. */
export async function pressCancel(turn: Turn, data: unknown): Promise<OutgoingMessage> {
  const { booking: id, version, why } = cancelPressSchema.parse(data);
  if (!why) return answerCancel(turn, { intent: 'cancel', children: [], booking: id });
  try {
    return answerBooking(turn, await cancelBooking(turn.council, turn.person, id, { version, why }));
  } catch (error) {
    if (!(error instanceof ProblemError) || !stale.has(error.text.code)) throw error;
    const booking = await showBooking(turn.council, turn.person, id);
    return answerBooking(turn, booking, { text: botTimesWords.stale.booking, kind: 'warning' });
  }
}

/** Shows a booking as it is. */
export async function pressShowBooking(turn: Turn, data: unknown): Promise<OutgoingMessage> {
  const { booking } = showBookingSchema.parse(data);
  return answerBooking(turn, await showBooking(turn.council, turn.person, booking));
}

import { questionCard } from '#bot/cards/questionCard.ts';
import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import { anywayCodes, type Booking } from '#shared/model/api/bookings.ts';
import type { ChildLine } from '#shared/model/api/children.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { ProblemError, type ProblemText } from '#shared/model/problemError.ts';
import { spokenSpan } from '#shared/time/spokenMoment.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import type { z } from 'zod';
import { answerBooking } from './answerBooking.ts';
import { answerTimes } from './answerTimes.ts';
import { companionsBusy, tellThem } from './companionsPressed.ts';
import { initialsOfNames } from './initials.ts';
import { type BookPress, bookPress, bookPressSchema, wishPress } from './presses.ts';
import { standingOf } from './standing.ts';
import type { Turn } from './turn.ts';

type Pressed = z.output<typeof bookPressSchema>;

/**
 * "Book this time": books it and answers the booking. Pressed twice it is one booking. Where something changed since the card was made,
 * nothing is booked and the card shows how it stands; where the person must decide, they are asked.
 */
export async function pressBook(turn: Turn, data: unknown): Promise<OutgoingMessage> {
  const pressed = bookPressSchema.parse(data);
  const { council, person } = turn;
  const lines = await Promise.all(
    pressed.children.map(async (id) => (await readChildPage(council, person, id)).child),
  );
  if (standingOf(lines) !== pressed.standing) return changed(turn, pressed, lines);
  const { bookingKey, children: childIds, start, end, place, announced, anyway } = pressed;
  if (await companionsBusy(turn, pressed)) return times(turn, pressed, botTimesWords.stale.taken);
  try {
    const booking = await bookVisit(council, person, {
      key: bookingKey,
      childIds,
      start,
      end,
      place,
      announced,
      ...(anyway ? { anyway } : {}),
    });
    await turn.topic.set({
      about: 'child',
      wish: { intent: 'move', children: childIds, booking: booking.id },
    });
    return answerBooking(turn, booking, await tellThem(turn, pressed));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return refused(turn, pressed, lines, error.text);
  }
}

/** A press on a card that is out of date. The second press of one button finds its own booking: then there is nothing to explain. */
function changed(
  turn: Turn,
  pressed: Pressed,
  lines: readonly ChildLine[],
): Promise<OutgoingMessage> | OutgoingMessage {
  const booking = lines.map(({ booked }) => booked).find((booked) => booked !== null);
  const unchanged =
    standingOf(lines.map((line) => ({ ...line, booked: null }))) === withoutBookings(pressed.standing);
  if (booking && unchanged)
    return answerBooking(
      turn,
      booking,
      isSame(booking, pressed) ? null : { text: botTimesWords.stale.booked, kind: 'warning' },
    );
  return times(turn, pressed, botTimesWords.stale.changed);
}

/** A standing as it would be if nothing were booked. */
function withoutBookings(standing: string): string {
  return standing
    .split('|')
    .map((child) => `${child.split(' ').slice(0, 2).join(' ')} `)
    .sort()
    .join('|');
}

function isSame(booking: Booking, { start, place, children }: Pressed): boolean {
  return (
    Date.parse(booking.start) === Date.parse(start) &&
    booking.place === place &&
    children.every((id) => booking.children.some((child) => child.id === id))
  );
}

const mayDecide = new Set<string>(anywayCodes);

async function refused(
  turn: Turn,
  pressed: Pressed,
  lines: readonly ChildLine[],
  problem: ProblemText,
): Promise<OutgoingMessage> {
  const { code, detail } = problem;
  if (code === 'calendar-clash' && pressed.offered) return times(turn, pressed, botTimesWords.stale.taken);
  if (mayDecide.has(code)) return decide(turn, pressed, lines, problem);
  if (code === 'child-booked' || code === 'key-used' || code === 'in-the-past')
    return times(turn, pressed, detail);
  throw new ProblemError(problem);
}

function times(turn: Turn, { children, companions }: Pressed, notice: string): Promise<OutgoingMessage> {
  return answerTimes(turn, { intent: 'book', children, companions }, { text: notice, kind: 'warning' });
}

function decide(
  turn: Turn,
  pressed: Pressed,
  lines: readonly ChildLine[],
  { title, detail, mend }: ProblemText,
): OutgoingMessage {
  const again: BookPress = { ...pressed, anyway: true };
  const when = spokenSpan(pressed.start, pressed.end, turn.todayNumber);
  const initials = initialsOfNames(lines.map(({ name }) => name));
  return {
    card: questionCard({
      question: botTimesWords.decide.booking,
      fallbackText: `${botTimesWords.decide.booking}: ${when}. ${title}.`,
      notice: { text: [`${title}.`, detail].join(' '), kind: 'warning' },
      lines: [
        botTimesWords.booking.who(
          lines.map(({ name }) => name).join(', '),
          botTimesWords.at(when, botTimesWords.places[pressed.place]),
        ),
        ...(mend ? [mend] : []),
      ],
      answers: [
        { title: botTimesWords.decide.book, press: bookPress(again) },
        {
          title: botTimesWords.decide.other,
          press: wishPress({
            intent: 'book',
            children: pressed.children,
            companions: pressed.companions,
          }),
        },
      ],
    }),
    summary: botTimesWords.summary(initials),
  };
}

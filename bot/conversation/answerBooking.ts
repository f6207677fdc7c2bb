import { bookingCard } from '#bot/cards/bookingCard.ts';
import type { Notice } from '#bot/cards/notice.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { spokenSpan } from '#shared/time/spokenMoment.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import { bookingWords, childrenNamed } from '#shared/words/findATime.ts';
import { initialsOfNames } from './initials.ts';
import { isAhead, waitsForWord } from './bookingsOfPage.ts';
import { wishPress } from './presses.ts';
import type { Turn } from './turn.ts';

const words = botTimesWords.booking;

/** A booking as it is now, with what can still be done. */
export function answerBooking(turn: Turn, booking: Booking, notice: Notice | null = null): OutgoingMessage {
  const { children, state } = booking;
  const passed = state === 'booked' && !isAhead(turn, booking);
  return {
    card: bookingCard({
      title: passed ? words.passed : words.titles[state],
      notice,
      when: spokenSpan(booking.start, booking.end, turn.todayNumber),
      who: whoOf(booking),
      lines: linesOf(turn, booking),
      actions: actionsOf(turn, booking),
      open: children[0] ? { title: words.open, url: turn.tab(`child/${children[0].id}`) } : null,
    }),
    summary: botTimesWords.summaryBooking(initialsOfNames(children.map(({ name }) => name))),
  };
}

/** One that was left behind is for somebody who works with the children now; any other may be moved by whoever sees it. */
export function mayMove({ leftBehind }: Booking): boolean {
  return !leftBehind;
}

export function whoOf({ children, place }: Pick<Booking, 'children' | 'place'>): string {
  const where = botTimesWords.places[place];
  return children.length === 0
    ? `${where.charAt(0).toUpperCase()}${where.slice(1)}`
    : words.who(childrenNamed(children.map(({ name }) => name)), where);
}

function linesOf(turn: Turn, booking: Booking): string[] {
  const { announced, worker, outlook, notes = [], state } = booking;
  return [
    ...(worker.id === turn.person.id ? [] : [words.with(worker.name)]),
    ...(state === 'booked' ? [announced ? bookingWords.announced : bookingWords.unannounced] : []),
    ...(state === 'booked' && outlook === 'written' && worker.id === turn.person.id
      ? [words.outlookWritten]
      : []),
    ...(booking.against ?? []).map((because) => words.against(because)),
    ...notes,
  ];
}

function actionsOf(turn: Turn, booking: Booking) {
  const children = booking.children.map(({ id }) => id);
  const with_ = { children, booking: booking.id };
  if (booking.state === 'cancelled')
    return children.length > 0
      ? [{ title: words.again, press: wishPress({ intent: 'book', children }) }]
      : [];
  if (booking.state === 'done') return [];
  return [
    ...(waitsForWord(turn, booking) && children[0]
      ? [{ title: words.record, press: wishPress({ intent: 'record', ...with_ }) }]
      : []),
    ...(isAhead(turn, booking) && mayMove(booking) && children.length > 0
      ? [{ title: words.move, press: wishPress({ intent: 'move', ...with_ }) }]
      : []),
    ...(booking.leftBehind && booking.worker.id !== turn.person.id && children.length > 0
      ? [{ title: words.again, press: wishPress({ intent: 'book', children }) }]
      : []),
    { title: words.cancel, press: wishPress({ intent: 'cancel', ...with_ }) },
  ];
}

import { randomUUID } from 'node:crypto';
import type { Notice } from '#bot/cards/notice.ts';
import { questionCard } from '#bot/cards/questionCard.ts';
import { recordCard, type TapQuestion } from '#bot/cards/recordCard.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { londonDay } from '#shared/time/london.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { spokenSpan } from '#shared/time/spokenMoment.ts';
import { furtherHomes } from '#shared/rules/furtherHomes.ts';
import { type AskedChild, askedOf, mayBeTooYoung } from '#shared/rules/visitQuestions.ts';
import { botRecordWords } from '#shared/words/botRecord.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import { isAhead, waitsForWord } from './bookingsOfPage.ts';
import { recordPress, showBookingPress, type Wish, wishPress } from './presses.ts';
import type { Turn } from './turn.ts';

/** "How did it go with Mia": two taps for the visit that was booked last; for one that was not booked, when it was too. */
export async function answerRecord(
  turn: Turn,
  wish: Wish,
  notice: Notice | null = null,
): Promise<OutgoingMessage> {
  const page = await readChildPage(turn.council, turn.person, wish.children[0] ?? '');
  const booking = bookingOf(turn, wish, page);
  const ahead = page.bookings.find((one) => isAhead(turn, one) && !waitsForWord(turn, one));
  // Nothing was said of a day, and the only visit there is, is still to come.
  if (!booking && ahead && !wish.from && !notice) return toCome(turn, page, ahead);
  return ask(turn, wish, page, booking, notice);
}

/** The visit that is meant: the one named, else the latest of the days that were said, else the latest of which nobody has said how it went. */
function bookingOf(turn: Turn, wish: Wish, { bookings }: ChildPage): Booking | null {
  const waiting = bookings.filter((booking) => waitsForWord(turn, booking));
  if (wish.booking) return waiting.find(({ id }) => id === wish.booking) ?? null;
  const { from, to } = wish;
  if (!from || !to) return waiting.at(-1) ?? null;
  const within = ({ start }: Booking) => {
    const day = isoDate(londonDay(Date.parse(start)));
    return day >= from && day <= to;
  };
  return waiting.filter(within).at(-1) ?? null;
}

function ask(
  turn: Turn,
  wish: Wish,
  page: ChildPage,
  booking: Booking | null,
  notice: Notice | null,
): OutgoingMessage {
  const { child } = page;
  const asked = askedChild(page);
  const several = (booking?.children.length ?? 1) > 1;
  const place = booking && booking.place !== 'online' ? booking.place : null;
  const questions = askedOf(asked, { seen: 'yes' }, { place }, several);
  const online = booking?.place === 'online';
  const tabPage = booking ? `record/${booking.id}?child=${child.id}` : `record/new?child=${child.id}`;
  return {
    card: recordCard({
      name: child.name,
      initials: child.initials || child.name,
      notice,
      booked: booking
        ? botRecordWords.bookedFor(
            spokenSpan(booking.start, booking.end, turn.todayNumber),
            botTimesWords.places[booking.place],
          )
        : null,
      today: turn.today,
      day: wish.from && wish.from === wish.to && wish.from <= turn.today ? wish.from : null,
      online,
      homes: homesToSay(turn, page, booking),
      homeNeeded: booking !== null,
      alone: questions.alone,
      aloneNeeded: questions.aloneNeeded && !online,
      mayBeTooYoung: mayBeTooYoung(asked),
      needed: online ? [] : questions.needed.filter(isTap),
      save: recordPress({
        child: child.id,
        booking: booking?.id ?? null,
        version: booking?.version ?? null,
        recordKey: randomUUID(),
      }),
      tabUrl: turn.tab(tabPage),
    }),
    summary: botRecordWords.summary(child.initials || child.name),
  };
}

/** The homes beside the main one that this visit may have been to; none where it was not to be at a home. */
export function homesToSay(turn: Turn, page: ChildPage, booking: Booking | null): string[] {
  if (booking && booking.place !== 'home') return [];
  const day = booking ? isoDate(londonDay(Date.parse(booking.start))) : turn.today;
  return furtherHomes(page.involvementsInFull, day);
}

/** What decides the questions, as the tab takes it. */
export function askedChild({ child }: ChildPage): AskedChild {
  return {
    age: child.age,
    unborn: child.age === null && child.expectedOn !== null,
    mustInclude: child.evaluation.next?.mustInclude ?? [],
  };
}

const isTap = (question: string): question is TapQuestion =>
  question !== 'notHomeReason' && question !== 'notSeenReason';

function toCome(turn: Turn, { child }: ChildPage, booking: Booking): OutgoingMessage {
  const when = spokenSpan(booking.start, booking.end, turn.todayNumber);
  return {
    card: questionCard({
      question: botRecordWords.toCome(child.name, when),
      fallbackText: botRecordWords.toCome(child.initials, when),
      answers: [
        {
          title: botRecordWords.notBookedYet,
          press: wishPress({ intent: 'record', children: [child.id], from: turn.today, to: turn.today }),
        },
        { title: botRecordWords.showBooking, press: showBookingPress(booking.id) },
      ],
    }),
    summary: botRecordWords.summary(child.initials || child.name),
  };
}

import { recordedCard } from '#bot/cards/recordedCard.ts';
import { showBooking } from '#bot/caseload/booking/showBooking.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import { recordVisit } from '#bot/caseload/visits/recordVisit.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { Recorded } from '#shared/model/api/visits.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { spokenMoment } from '#shared/time/spokenMoment.ts';
import { botRecordWords } from '#shared/words/botRecord.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import { outcomeOf } from '#shared/words/movedDates.ts';
import { recordWords } from '#shared/words/record.ts';
import { answerBooking } from './answerBooking.ts';
import { askedChild, answerRecord, homesToSay } from './answerRecord.ts';
import { answerWhy } from './answerWhy.ts';
import { initialsOfNames } from './initials.ts';
import { recordPressSchema, type RecordSaid, wishPress } from './presses.ts';
import type { Turn } from './turn.ts';
import { visitSaid } from './visitSaid.ts';

/** "Save" on the record card: puts the visit on record and says how the dates moved. Pressed twice it is one record. */
export async function pressRecord(turn: Turn, data: unknown): Promise<OutgoingMessage> {
  const said = recordPressSchema.parse(data);
  const { council, person } = turn;
  const children = [said.child];
  const page = await readChildPage(council, person, said.child);
  const booking = said.booking ? await showBooking(council, person, said.booking) : null;
  if (booking && booking.version !== said.version && booking.state !== 'done')
    return answerBooking(turn, booking, { text: botTimesWords.stale.booking, kind: 'warning' });
  const { seen } = said;
  const open = whatIsOpen(turn, said, page, booking);
  const again = { intent: 'record' as const, children, ...(said.booking ? { booking: said.booking } : {}) };
  if (open !== null || !seen)
    return answerRecord(turn, again, { text: open ?? recordWords.mend.seen, kind: 'warning' });
  try {
    const recorded = await recordVisit(
      council,
      person,
      visitSaid({ ...said, seen }, askedChild(page), booking),
    );
    return saved(turn, recorded, booking);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, detail, mend } = error.text;
    if (code === 'booking-recorded' || code === 'key-used')
      return answerWhy(turn, said.child, { text: botTimesWords.stale.recorded, kind: 'warning' });
    if (code === 'visit-in-the-future' || code === 'no-such-home')
      return answerRecord(turn, again, { text: [detail, mend].filter(Boolean).join(' '), kind: 'warning' });
    throw error;
  }
}

/** What must be said before it can be saved; null: nothing. */
function whatIsOpen(
  turn: Turn,
  { day, seen, home }: RecordSaid,
  page: ChildPage,
  booking: Booking | null,
): string | null {
  const { mend } = recordWords;
  if (!booking && !day) return mend.noDay;
  if (!seen) return mend.seen;
  const mustSayHome = booking !== null && seen !== 'cancelled' && !home;
  return mustSayHome && homesToSay(turn, page, booking).length > 0 ? mend.home : null;
}

function saved(turn: Turn, { children }: Recorded, booking: Booking | null): OutgoingMessage {
  const words = recordWords.outcome;
  const [child] = children;
  if (!child) throw new Error('a visit was recorded of nobody');
  const outcome = outcomeOf(child, (when) => spokenMoment(when, turn.todayNumber));
  const initials = initialsOfNames([child.name]);
  const others = booking?.children.filter(({ id }) => id !== child.childId) ?? [];
  return {
    card: recordedCard({
      title: words.title,
      initials,
      name: child.name,
      dates: outcome.dates,
      counted: outcome.counted ? words.counted : words.notCounted,
      because: outcome.because,
      now: outcome.now,
      actions: [
        ...others.map(({ id, name }) => ({
          title: botRecordWords.another(name),
          press: wishPress({ intent: 'record', children: [id], ...(booking ? { booking: booking.id } : {}) }),
        })),
        ...(child.after
          ? [
              {
                title: botRecordWords.nextTime,
                press: wishPress({ intent: 'book', children: [child.childId] }),
              },
            ]
          : []),
      ],
      open: { title: botTimesWords.open, url: turn.tab(`child/${child.childId}`) },
    }),
    summary: botRecordWords.summaryDone(initials),
  };
}

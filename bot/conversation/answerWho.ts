import { childrenCard } from '#bot/cards/childrenCard.ts';
import { listWeek } from '#bot/caseload/booking/listWeek.ts';
import { listChildren } from '#bot/caseload/reading/listChildren.ts';
import { hasRole } from '#bot/identity/person.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildLine } from '#shared/model/api/children.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { isoDate, weekday } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenDay, spokenDate } from '#shared/time/spokenDate.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { botListWords } from '#shared/words/botList.ts';
import { listWords, teamWords } from '#shared/words/myChildren.ts';
import { childRow } from './childRow.ts';
import { waitsForWord } from './bookingsOfPage.ts';
import { type Wish, wishPress } from './presses.ts';
import type { Turn } from './turn.ts';

/** As many as a person looks through in a chat. */
const mostRows = 6;
/** How long ago a visit may have been of which we ask how it went. */
const askedFor = 14;

const visiting = ['worker', 'duty-worker', 'personal-adviser', 'early-help-practitioner'] as const;

/** "Who do I need to see", "who is late": one's own children by what is next, or the team's where somebody must act. */
export async function answerWho(turn: Turn, wish: Wish): Promise<OutgoingMessage> {
  const manages = hasRole(turn.person, 'manager', 'head-of-service');
  const mine = hasRole(turn.person, ...visiting)
    ? (await listChildren(turn.council, turn.person, 'mine')).children
    : [];
  if (manages && (wish.intent === 'late' || mine.length === 0)) return answerTeam(turn);
  if (mine.length === 0) return { text: botListWords.none, summary: botListWords.messageSummary(0) };
  const waiting = (
    await listWeek(turn.council, turn.person, isoDate(turn.todayNumber - askedFor), turn.today)
  ).filter((booking) => waitsForWord(turn, booking));
  const chosen = chosenOf(wish, mine);
  return {
    card: childrenCard({
      title: titleOf(turn, wish),
      summary: botListWords.summary(countsOf(turn, mine), mine.length),
      waiting: waiting.slice(0, 3).flatMap((booking) => waitingRow(turn, booking)),
      rows: chosen.slice(0, mostRows).map((child) => childRow(turn, child)),
      none: wish.intent === 'late' ? listWords.noneLate : botListWords.noneThen,
      more: Math.max(0, chosen.length - mostRows),
      tabUrl: turn.tab(''),
    }),
    summary: botListWords.messageSummary(chosen.length),
    suggestions: [],
  };
}

function chosenOf({ intent, from, to }: Wish, children: readonly ChildLine[]): ChildLine[] {
  if (intent === 'late') return children.filter(({ evaluation }) => evaluation.next?.state === 'late');
  if (!from || !to) return [...children];
  return children.filter(({ evaluation: { next }, booked }) => {
    const bookedOn = booked && isoDate(londonDay(Date.parse(booked.start)));
    const due = next && isoDate(readMoment(next.dueBy).day);
    return (bookedOn !== null && bookedOn >= from && bookedOn <= to) || (due !== null && due <= to);
  });
}

function titleOf({ todayNumber }: Turn, { intent, from, to }: Wish): string {
  if (intent === 'late') return botListWords.late;
  if (!from || !to) return botListWords.mine;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === last) return botListWords.upTo(spokenDay(last, todayNumber));
  return botListWords.between(spokenDate(first, todayNumber), spokenDate(last, todayNumber));
}

/** @example countsOf(turn, children) // ['2 late', '3 due this week', '1 booked'] */
function countsOf({ todayNumber }: Turn, children: readonly ChildLine[]): string[] {
  const sunday = todayNumber + 7 - weekday(todayNumber);
  const count = (which: (child: ChildLine) => boolean) => children.filter(which).length;
  const late = count(({ evaluation }) => evaluation.next?.state === 'late');
  const week = count(
    ({ evaluation: { next } }) =>
      next !== null && next.state !== 'late' && readMoment(next.dueBy).day <= sunday,
  );
  const booked = count((child) => child.booked !== null);
  return [
    ...(late > 0 ? [listWords.summary.late(late)] : []),
    ...(week > 0 ? [listWords.summary['this-week'](week)] : []),
    ...(booked > 0 ? [listWords.summary.booked(booked)] : []),
  ];
}

function waitingRow(turn: Turn, booking: Booking) {
  const child = booking.children[0];
  if (!child) return [];
  return [
    {
      title: botListWords.howDidItGo(
        booking.children.map(({ name }) => name).join(', '),
        spokenDay(londonDay(Date.parse(booking.start)), turn.todayNumber),
      ),
      action: {
        title: botListWords.record,
        press: wishPress({ intent: 'record', children: [child.id], booking: booking.id }),
      },
    },
  ];
}

/** What a manager needs first: visits that are late, and children whom nobody has seen yet. */
async function answerTeam(turn: Turn): Promise<OutgoingMessage> {
  const { children } = await listChildren(turn.council, turn.person, 'team');
  if (children.length === 0)
    return { text: `${teamWords.empty.title}. ${teamWords.empty.text}`, summary: teamWords.empty.title };
  const first = children.filter(({ evaluation }) => evaluation.next?.state === 'late' || evaluation.unseen);
  const notSeen = children.filter(({ evaluation }) => evaluation.unseen).length;
  return {
    card: childrenCard({
      title: botListWords.team,
      summary: botListWords.teamSummary(
        [...countsOf(turn, children), ...(notSeen > 0 ? [teamWords.notSeen(notSeen)] : [])],
        children.length,
      ),
      waiting: [],
      rows: first.slice(0, mostRows).map((child) => childRow(turn, child, true)),
      none: botListWords.noneOfTeam,
      more: Math.max(0, first.length - mostRows),
      tabUrl: turn.tab('team'),
    }),
    summary: botListWords.teamMessageSummary(first.length),
  };
}

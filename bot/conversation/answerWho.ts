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
import { unseenCounts } from '#shared/words/unseen.ts';
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
      summary: withUnknown(botListWords.summary(countsOf(turn, mine), mine.length), mine),
      waiting: waiting.slice(0, 3).flatMap((booking) => waitingRow(turn, booking)),
      rows: chosen.slice(0, mostRows).map((child) => childRow(turn, child)),
      none: noneOf(wish, mine),
      more: Math.max(0, chosen.length - mostRows),
      tabUrl: turn.tab(''),
    }),
    summary: chosen.length === 0 ? noneOf(wish, mine) : botListWords.messageSummary(chosen.length),
    suggestions: [],
  };
}

/** A child without a date stays on every list: we do not know that no visit is due to them. */
function chosenOf({ intent, from, to }: Wish, children: readonly ChildLine[]): ChildLine[] {
  if (intent === 'late') return children.filter((child) => isLate(child) || isUndated(child));
  if (!from || !to) return [...children];
  return children.filter((child) => {
    const {
      evaluation: { next },
      booked,
    } = child;
    if (isUndated(child)) return true;
    const bookedOn = booked && isoDate(londonDay(Date.parse(booked.start)));
    const due = next && isoDate(readMoment(next.dueBy).day);
    return (bookedOn !== null && bookedOn >= from && bookedOn <= to) || (due !== null && due <= to);
  });
}

const isLate = ({ evaluation }: ChildLine) => evaluation.next?.state === 'late';
const lacksDate = ({ evaluation }: ChildLine) =>
  evaluation.obligations.some(({ state }) => state === 'not-set');
const isUndated = (child: ChildLine) => child.evaluation.next === null && lacksDate(child);

function withUnknown(summary: string, children: readonly ChildLine[]): string {
  const unknown = children.filter(lacksDate).length;
  return unknown > 0 ? `${summary} ${botListWords.withoutDate(unknown)}` : summary;
}

/** What is said where no child is on the list: "nobody" only where every date is known. */
function noneOf({ intent }: Wish, children: readonly ChildLine[]): string {
  const known = !children.some(lacksDate);
  if (intent === 'late') return known ? listWords.noneLate : botListWords.noneLateKnown;
  return known ? botListWords.noneThen : botListWords.noneThenKnown;
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
  const first = children.filter((child) => isLate(child) || child.evaluation.unseen || isUndated(child));
  return {
    card: childrenCard({
      title: botListWords.team,
      summary: withUnknown(
        botListWords.teamSummary([...countsOf(turn, children), ...unseenCounts(children)], children.length),
        children,
      ),
      waiting: [],
      rows: first.slice(0, mostRows).map((child) => childRow(turn, child, true)),
      none: children.some(lacksDate) ? botListWords.noneOfTeamKnown : botListWords.noneOfTeam,
      more: Math.max(0, first.length - mostRows),
      tabUrl: turn.tab('team'),
    }),
    summary: botListWords.teamMessageSummary(
      first.filter((child) => isLate(child) || child.evaluation.unseen).length,
      children.some(lacksDate),
    ),
  };
}

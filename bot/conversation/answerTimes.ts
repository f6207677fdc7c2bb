import type { Notice } from '#bot/cards/notice.ts';
import { type OfferedTime, timesCard } from '#bot/cards/timesCard.ts';
import { findTimes } from '#bot/caseload/slots/findTimes.ts';
import type { Slots } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import type { MustInclude, NextVisit } from '#shared/model/evaluation.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { londonDay, londonOffset } from '#shared/time/london.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenSpan } from '#shared/time/spokenMoment.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import { childrenNamed } from '#shared/words/findATime.ts';
import { recordWords } from '#shared/words/record.ts';
import { isAfterDue } from '#shared/words/slots.ts';
import { aimLine, dueLine, reasonLine, stateLine } from './dueLines.ts';
import { furtherDays, moreTimes, timesPage } from './furtherTimes.ts';
import { initialsOfNames } from './initials.ts';
import { ownTime } from './ownTime.ts';
import type { Wish } from './presses.ts';
import { timePresses } from './timePress.ts';
import { readTimesAsked, slotWishOf, type TimesAsked } from './timesAsked.ts';
import type { Turn } from './turn.ts';
import { whyNotLines, type WhyNotLines } from './whyNotLines.ts';

const mostTimes = 3;
/** Enough to find the times of one part of a day among all. */
const allOfThem = 400;
const minuteMs = 60_000;

type Slot = Slots['slots'][number];

/** "Book Mia on Thursday after school", "move Mia to Thursday": times that suit, each with its reasons. */
export async function answerTimes(
  turn: Turn,
  wish: Wish,
  notice: Notice | null = null,
): Promise<OutgoingMessage> {
  const asked = await readTimesAsked(turn, wish);
  const { pages, moved } = asked;
  const first = dueFirst(pages);
  const before = wish.alreadyShown ?? 0;
  const found = await findTimes(turn.council, turn.person, {
    ...slotWishOf(asked),
    from: wish.from,
    to: wish.to,
    place: wish.place,
    // One more than is shown tells whether there are more.
    howMany: wish.timeOfDay ? allOfThem : before + mostTimes + 1,
  });
  const unannounced = found.mustInclude.includes('unannounced');
  const press = timePresses(asked, moved?.announced ?? !unannounced);
  const { slots, noneInPart } = inPart(found.slots, wish);
  const shown = slots.slice(before, before + mostTimes);
  const own = await ownTime(turn, asked, wish, slots, press);
  // Of a time that suits there is nothing more to say.
  const against = own.notice?.kind === 'good' ? null : await whyNotLines(turn, asked, wish, found);
  await turn.topic.set({
    about: 'times',
    wish: { ...wish, alreadyShown: before + shown.length },
    ...earliestOf(shown),
  });
  const common = commonReasons(shown);
  const names = childrenNamed(pages.map(({ child }) => child.name));
  const summary = botTimesWords.summary(initialsOfNames(pages.map(({ child }) => child.name)));
  const partNotice = noneInPart ? warning(botTimesWords.noneInPart) : null;
  return {
    card: timesCard({
      heading: moved ? botTimesWords.headingMove(names) : botTimesWords.heading(names),
      fallbackText: summary,
      notice: notice ?? own.notice ?? partNotice ?? noticeOf(wish, before, shown, against),
      why: first ? reasonLine(first.child.evaluation) : null,
      lead: leadOf(turn, asked, wish, found),
      times: shown.map((slot) => ({
        ...offered(turn, slot, common, press),
        // Where we are late already every time is: that stands above.
        ...(first?.child.evaluation.next?.state === 'late' ? { afterDue: false } : {}),
      })),
      common,
      take: moved ? botTimesWords.move : botTimesWords.book,
      inTheWay: found.slots.length === 0 ? found.inTheWay : [],
      unknown: found.unknown,
      announced: moved || unannounced || (slots.length === 0 && !own.action) ? null : true,
      unannounced: !moved && unannounced,
      against: against && against.lines.length > 0 ? against : null,
      actions: [
        ...(own.action ? [own.action] : []),
        ...moreTimes(wish, asked, slots.length > before + shown.length, before + shown.length),
        ...furtherDays(wish, turn, asked, found.slots.length),
      ],
      tabUrl: turn.tab(timesPage(asked)),
    }),
    summary,
  };
}

const warning = (text: string): Notice => ({ text, kind: 'warning' });

/** What should be read before the times. */
function noticeOf(
  wish: Wish,
  before: number,
  shown: readonly Slot[],
  against: WhyNotLines | null,
): Notice | null {
  if (before > 0 && shown.length === 0) return warning(botTimesWords.noMore);
  if (against && against.lines.length === 0 && shown.length > 0)
    return { text: botTimesWords.nothingAgainst, kind: 'good' };
  return wish.alongside ? warning(botTimesWords.calendarNotKnown[wish.alongside]) : null;
}

function earliestOf(shown: readonly Slot[]): { firstDay?: string } {
  const starts = shown.map(({ start }) => Date.parse(start));
  return starts.length === 0 ? {} : { firstDay: isoDate(londonDay(Math.min(...starts))) };
}

function leadOf(
  turn: Turn,
  { moved, pages, companions }: TimesAsked,
  wish: Wish,
  { mustInclude }: Slots,
): string[] {
  const [first] = pages;
  const next = dueFirst(pages)?.child.evaluation.next;
  const booked = moved ?? (pages.length === 1 ? (first?.child.booked ?? null) : null);
  return [
    ...(next ? [datesOf(turn, next)] : []),
    ...(mustInclude.length > 0
      ? [botTimesWords.needs(mustInclude.map((part) => recordWords.needs[part as MustInclude]).join(', '))]
      : []),
    ...(companions.length > 0
      ? [botTimesWords.comesAlong(childrenNamed(companions.map(({ name }) => name)), companions.length)]
      : []),
    ...(moved && moved.worker.id !== turn.person.id ? [botTimesWords.withWorker(moved.worker.name)] : []),
    ...(booked ? [botTimesWords.booked(spokenSpan(booked.start, booked.end, turn.todayNumber))] : []),
    ...(wish.ofPlan ? [botTimesWords.planWeighsAll] : []),
  ];
}

/** By when, and for when we aim; or how late we are. */
function datesOf(turn: Turn, next: NextVisit): string {
  const more = next.state === 'late' ? stateLine(turn, next) : aimLine(turn, next);
  return [dueLine(turn, next), more].filter(Boolean).join(' · ');
}

/** Whose visit is due first of those on the trip. */
function dueFirst(pages: readonly ChildPage[]): ChildPage | undefined {
  const due = ({ child }: ChildPage) => readMoment(child.evaluation.next?.dueBy ?? '9999-12-31').instant;
  return pages
    .filter(({ child }) => child.evaluation.next !== null)
    .sort((one, other) => due(one) - due(other))[0];
}

/** The times in the part of the day that was asked for; all of them where there is none in it. */
function inPart(slots: readonly Slot[], { timeOfDay }: Wish): { slots: Slot[]; noneInPart: boolean } {
  if (!timeOfDay) return { slots: [...slots], noneInPart: false };
  const minuteOf = (slot: Slot) => minutesOfDay(Date.parse(slot.start));
  if (timeOfDay.at !== null) {
    const at = timeOfDay.at;
    const distance = (slot: Slot) => Math.abs(minuteOf(slot) - at);
    return { slots: [...slots].sort((one, other) => distance(one) - distance(other)), noneInPart: false };
  }
  const fitting = slots.filter((slot) => minuteOf(slot) >= timeOfDay.from && minuteOf(slot) < timeOfDay.to);
  return fitting.length > 0
    ? { slots: fitting, noneInPart: false }
    : { slots: [...slots], noneInPart: slots.length > 0 };
}

function minutesOfDay(instant: number): number {
  return Math.floor(((instant + londonOffset(instant)) % (24 * 60 * minuteMs)) / minuteMs);
}

/** What all the times have for them is said once, as in the tab. */
function commonReasons(slots: readonly Slot[]): string[] {
  const [first, ...others] = slots;
  if (!first || others.length === 0) return [];
  return first.reasons.filter(
    (reason) => !isAfterDue(reason) && others.every(({ reasons }) => reasons.includes(reason)),
  );
}

function offered(
  turn: Turn,
  slot: Slot,
  common: readonly string[],
  press: ReturnType<typeof timePresses>,
): OfferedTime {
  return {
    when: spokenSpan(slot.start, slot.end, turn.todayNumber),
    place: botTimesWords.places[slot.place],
    afterDue: slot.afterDue,
    reasons: slot.reasons.filter((reason) => !isAfterDue(reason) && !common.includes(reason)),
    press: press(slot, true),
  };
}

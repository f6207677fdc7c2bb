import { randomUUID } from 'node:crypto';
import type { Notice } from '#bot/cards/notice.ts';
import { type OfferedTime, timesCard } from '#bot/cards/timesCard.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import { showBooking } from '#bot/caseload/booking/showBooking.ts';
import { findTimes } from '#bot/caseload/slots/findTimes.ts';
import { whyNot } from '#bot/caseload/slots/whyNot.ts';
import { whyNotDay } from '#bot/caseload/slots/whyNotDay.ts';
import type { Booking, Slots } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import type { MustInclude } from '#shared/model/evaluation.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { londonInstant, londonOffset } from '#shared/time/london.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import { clockTime, spokenSpan } from '#shared/time/spokenMoment.ts';
import { addWorkingDays } from '#shared/time/workingDays.ts';
import { bookingProblems } from '#shared/words/bookings.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import { childrenNamed } from '#shared/words/findATime.ts';
import { recordWords } from '#shared/words/record.ts';
import { isAfterDue } from '#shared/words/slots.ts';
import { bookPress, movePress, type Wish, wishPress } from './presses.ts';
import { aimLine, dueLine } from './dueLines.ts';
import { initialsOfNames } from './initials.ts';
import { standingOf } from './standing.ts';
import type { Turn } from './turn.ts';

const mostTimes = 3;
/** Enough to find the times of one part of a day among all. */
const allOfThem = 400;
const oneVisit = 60;
const eachFurther = 30;
const minuteLength = 60_000;

type Slot = Slots['slots'][number];

interface Asking {
  pages: readonly ChildPage[];
  /** What is moved; null for a new visit. */
  moved: Booking | null;
  key: string;
  standing: string;
  announced: boolean;
}

/** "Book Mia on Thursday after school", "move Mia to Thursday": times that suit, each with its reasons. */
export async function answerTimes(
  turn: Turn,
  wish: Wish,
  notice: Notice | null = null,
): Promise<OutgoingMessage> {
  const { council, person } = turn;
  const moved = wish.booking ? await showBooking(council, person, wish.booking) : null;
  const pages = await pagesOf(turn, wish, moved);
  const skip = wish.skip ?? 0;
  // Booked by this person, for children with whom somebody else works by now.
  if (pages.length === 0) throw new ProblemError(bookingProblems.notYours);
  const length = moved ? (Date.parse(moved.end) - Date.parse(moved.start)) / minuteLength : null;
  const found = await findTimes(council, person, {
    childIds: pages.map(({ child }) => child.id),
    from: wish.from,
    to: wish.to,
    place: wish.place,
    ...(length === null ? {} : { minutes: Math.max(15, length - eachFurther * (pages.length - 1)) }),
    ...(moved ? { booking: moved.id } : {}),
    // One more than is shown tells whether there are more.
    howMany: wish.time ? allOfThem : skip + mostTimes + 1,
  });
  const unannounced = found.mustInclude.includes('unannounced');
  const asking: Asking = {
    pages,
    moved,
    key: randomUUID(),
    standing: standingOf(pages.map(({ child }) => child)),
    announced: moved?.announced ?? !unannounced,
  };
  const { slots, noneInPart } = inPart(found.slots, wish);
  const shown = slots.slice(skip, skip + mostTimes);
  turn.lastTimes.set({ ...wish, skip: skip + shown.length });
  const against = await againstThatDay(turn, asking, wish);
  const common = commonReasons(shown);
  const own = await ownTime(turn, asking, wish, slots);
  const names = childrenNamed(pages.map(({ child }) => child.name));
  const heading = moved ? botTimesWords.headingMove(names) : botTimesWords.heading(names);
  const initials = initialsOfNames(pages.map(({ child }) => child.name));
  return {
    card: timesCard({
      heading,
      fallbackText: botTimesWords.summary(initials),
      notice: notice ?? noticeOfPart(noneInPart, own) ?? (skip > 0 && shown.length === 0 ? noMore : null),
      lead: leadOf(turn, asking, found),
      times: shown.map((slot) => offered(turn, asking, slot, common)),
      common,
      take: moved ? botTimesWords.move : botTimesWords.book,
      inTheWay: found.slots.length === 0 ? found.inTheWay : [],
      unknown: found.unknown,
      announced: moved || unannounced || (slots.length === 0 && !own) ? null : true,
      unannounced: !moved && unannounced,
      against,
      actions: [
        ...(own ? [own] : []),
        ...moreTimes(wish, pages, slots.length > skip + shown.length, skip + shown.length),
        ...furtherDays(wish, turn, pages, found.slots.length),
      ],
      tabUrl: turn.tab(tabPage(pages, moved)),
    }),
    summary: botTimesWords.summary(initials),
  };
}

/** The children of the trip: those asked for, with their brothers and sisters where they are wished along. */
async function pagesOf({ council, person }: Turn, wish: Wish, moved: Booking | null): Promise<ChildPage[]> {
  const read = (id: string) => readChildPage(council, person, id);
  const ids = moved ? moved.children.map(({ id }) => id) : wish.children;
  const [first, ...others] = await Promise.all(ids.map(read));
  if (!first) return [];
  if (!wish.together || moved) return [first, ...others];
  const family = first.family.filter(({ id }) => !ids.includes(id));
  return [first, ...others, ...(await Promise.all(family.map(({ id }) => read(id))))];
}

function leadOf(turn: Turn, { moved, pages }: Asking, { mustInclude }: Slots): string[] {
  const [first] = pages;
  const next = pages
    .flatMap(({ child }) => child.evaluation.next ?? [])
    .sort((one, other) => readMoment(one.dueBy).instant - readMoment(other.dueBy).instant)[0];
  const booked = moved ?? (pages.length === 1 ? (first?.child.booked ?? null) : null);
  return [
    ...(next ? [[dueLine(turn, next), aimLine(turn, next)].filter(Boolean).join(' · ')] : []),
    ...(mustInclude.length > 0
      ? [botTimesWords.needs(mustInclude.map((part) => recordWords.needs[part as MustInclude]).join(', '))]
      : []),
    ...(moved && moved.worker.id !== turn.person.id ? [botTimesWords.withWorker(moved.worker.name)] : []),
    ...(booked ? [botTimesWords.booked(spokenSpan(booked.start, booked.end, turn.todayNumber))] : []),
  ];
}

/** The times in the part of the day that was asked for; all of them where there is none in it. */
function inPart(slots: readonly Slot[], { time }: Wish): { slots: Slot[]; noneInPart: boolean } {
  if (!time) return { slots: [...slots], noneInPart: false };
  const minuteOf = (slot: Slot) => minutesOfDay(Date.parse(slot.start));
  if (time.at !== null) {
    const at = time.at;
    const distance = (slot: Slot) => Math.abs(minuteOf(slot) - at);
    return { slots: [...slots].sort((one, other) => distance(one) - distance(other)), noneInPart: false };
  }
  const fitting = slots.filter((slot) => minuteOf(slot) >= time.from && minuteOf(slot) < time.to);
  return fitting.length > 0
    ? { slots: fitting, noneInPart: false }
    : { slots: [...slots], noneInPart: slots.length > 0 };
}

function minutesOfDay(instant: number): number {
  return Math.floor(((instant + londonOffset(instant)) % (24 * 60 * minuteLength)) / minuteLength);
}

/** What all the times have for them is said once, as in the tab. */
function commonReasons(slots: readonly Slot[]): string[] {
  const [first, ...others] = slots;
  if (!first || others.length === 0) return [];
  return first.reasons.filter(
    (reason) => !isAfterDue(reason) && others.every(({ reasons }) => reasons.includes(reason)),
  );
}

function offered(turn: Turn, asking: Asking, slot: Slot, common: readonly string[]): OfferedTime {
  return {
    when: spokenSpan(slot.start, slot.end, turn.todayNumber),
    place: botTimesWords.places[slot.place],
    afterDue: slot.afterDue,
    reasons: slot.reasons.filter((reason) => !isAfterDue(reason) && !common.includes(reason)),
    press: take(asking, slot, true),
  };
}

function take(
  { moved, pages, key, standing, announced }: Asking,
  slot: Pick<Slot, 'start' | 'end' | 'place'>,
  isOffered: boolean,
) {
  const { start, end, place } = slot;
  const child = pages[0]?.child.id ?? '';
  return moved
    ? movePress({ booking: moved.id, version: moved.version, child, start, end, place, offered: isOffered })
    : bookPress({
        children: pages.map((page) => page.child.id),
        start,
        end,
        place,
        key,
        standing,
        announced,
        offered: isOffered,
      });
}

/** The very time that was named, where it is not among those that suit: the person may know better, and is told what stands against it. */
async function ownTime(turn: Turn, asking: Asking, wish: Wish, slots: readonly Slot[]) {
  const at = wish.time?.at ?? null;
  if (at === null || !wish.from || wish.from !== wish.to) return null;
  const start = londonInstant(dayNumber(wish.from), at);
  if (start <= turn.council.now() || slots.some((slot) => Date.parse(slot.start) === start)) return null;
  const length = asking.moved
    ? Date.parse(asking.moved.end) - Date.parse(asking.moved.start)
    : (oneVisit + eachFurther * (asking.pages.length - 1)) * minuteLength;
  const place = wish.place ?? asking.moved?.place ?? slots[0]?.place ?? 'home';
  const time = { start: instantText(start), end: instantText(start + length), place };
  const { council, person } = turn;
  const { against } = await whyNot(council, person, {
    childIds: asking.pages.map(({ child }) => child.id),
    ...time,
    ...(asking.moved ? { booking: asking.moved.id } : {}),
  });
  const title = asking.moved ? botTimesWords.exactMove : botTimesWords.exact;
  return {
    title: title(clockTime(start), botTimesWords.places[place]),
    press: take(asking, time, false),
    said: botTimesWords.exactNotFree(
      clockTime(start),
      against.map(({ because }) => because),
    ),
  };
}

function noticeOfPart(noneInPart: boolean, own: { said: string } | null): Notice | null {
  if (own) return { text: own.said, kind: 'warning' };
  return noneInPart ? { text: botTimesWords.noneInPart, kind: 'warning' } : null;
}

const noMore: Notice = { text: botTimesWords.noMore, kind: 'warning' };

/** "Why not Tuesday?": what stands against that day, hour by hour, beside the times that it has. */
async function againstThatDay(
  { council, person }: Turn,
  { pages, moved }: Asking,
  wish: Wish,
): Promise<string[]> {
  if (!wish.whyNot || !wish.from || wish.from !== wish.to) return [];
  return whyNotDay(council, person, {
    childIds: pages.map(({ child }) => child.id),
    from: wish.from,
    to: wish.to,
    place: wish.place,
    ...(moved ? { booking: moved.id } : {}),
  });
}

/** The next times of the same question. */
function moreTimes(wish: Wish, pages: readonly ChildPage[], areMore: boolean, skip: number) {
  if (!areMore) return [];
  const { intent, booking, from, to, time, place } = wish;
  const children = pages.map(({ child }) => child.id);
  return [
    {
      title: botTimesWords.more,
      press: wishPress({ intent, children, booking, from, to, time, place, skip }),
    },
  ];
}

/** Further days to look at: all usual ones where a day was asked for, else those after the usual. */
function furtherDays(wish: Wish, turn: Turn, pages: readonly ChildPage[], found: number) {
  const same = {
    intent: wish.booking ? ('move' as const) : ('book' as const),
    children: pages.map(({ child }) => child.id),
    ...(wish.booking ? { booking: wish.booking } : {}),
    ...(wish.place ? { place: wish.place } : {}),
  };
  if (wish.from) return [{ title: botTimesWords.otherDays, press: wishPress(same) }];
  if (found > 0) return [];
  const from = addWorkingDays(turn.today, 10);
  return [
    { title: botTimesWords.later, press: wishPress({ ...same, from, to: isoDate(dayNumber(from) + 27) }) },
  ];
}

function tabPage(pages: readonly ChildPage[], moved: Booking | null): string {
  const [first, ...others] = pages.map(({ child }) => child.id);
  if (moved) return `child/${first}/find-a-time?move=${moved.id}`;
  return `child/${first}/find-a-time${others.length > 0 ? `?with=${others.join(',')}` : ''}`;
}

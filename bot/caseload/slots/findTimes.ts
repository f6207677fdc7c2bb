import { type Council, today } from '#bot/caseload/council.ts';
import { lateFrom } from '#bot/caseload/booking/earliestDue.ts';
import { requireBooking } from '#bot/caseload/booking/requireBooking.ts';
import { type EvaluatedChild, evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import type { Goer } from '#bot/caseload/fortnight/takenTimes.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Slots } from '#shared/model/api/bookings.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import type { SlotPlace, SlotRequest } from '#shared/model/slots.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { instantText } from '#shared/time/moment.ts';
import { addWorkingDays } from '#shared/time/workingDays.ts';
import { onlineIsNoVisit } from '#shared/words/bookings.ts';
import { slotProblems } from '#shared/words/slotAnswer.ts';
import { defaultPlaces, minutesFor } from './defaults.ts';
import { readSlotRequest } from './readSlotRequest.ts';
import { whoGoes } from './whoGoes.ts';
import { wishesOf } from './wishesOf.ts';

/** What is asked; all but the child may be left out. */
export interface SlotWish {
  childIds: string[];
  /** Days, both included; from today to the later of `dueBy` and 10 working days when left out. */
  from?: string | undefined;
  to?: string | undefined;
  /** For one child; brothers and sisters make the visit longer, so that each has their own time. */
  minutes?: number | undefined;
  place?: SlotPlace | undefined;
  /** How many times at most, best first; 12 when left out. */
  howMany?: number | undefined;
  /** Ids of colleagues who come along: each must be free. */
  people?: string[] | undefined;
  /** A booking that is to be moved: its worker goes, and its own time counts as free. */
  booking?: string | undefined;
}

const furthestDays = 62;
const usually = 12;

/**
 * Times at which these children could be seen on one trip: everyone who goes is free in their Outlook, each child's day is kept, before
 * the visit is due where that is possible. The person who asks goes; a booking that is moved stays its worker's. What could not be
 * known is said and never taken as free.
 * @throws ProblemError for days that are not in order, or past; for a child, a booking or a colleague that is not there
 */
export async function findTimes(council: Council, person: Person, wish: SlotWish): Promise<Slots> {
  const { request, said, moved } = await askedFor(council, person, wish);
  const answer = proposeSlots(request);
  const { aimBy, dueBy, mustInclude } = request;
  return {
    aimBy,
    dueBy,
    mustInclude,
    slots: answer.slots
      .filter(({ start, place }) => start !== moved?.start || place !== moved.place)
      .map((slot) => ({
        start: instantText(slot.start),
        end: instantText(slot.end),
        place: slot.place,
        afterAim: slot.afterAim,
        afterDue: slot.afterDue,
        reasons: slot.place === 'online' ? [onlineIsNoVisit, ...slot.reasons] : slot.reasons,
      })),
    inTheWay: answer.inTheWay,
    unknown: [...answer.unknown, ...said],
  };
}

/**
 * What was asked, as the slots take it, with leave asked for all of it.
 * @param goes who goes instead of whoever asks, where leave was asked for that
 */
export async function askedFor(
  council: Council,
  person: Person,
  wish: SlotWish,
  goes: Goer | null = null,
): Promise<{
  request: SlotRequest;
  said: string[];
  /** Where the booking that is moved stands now: no other time. */
  moved: { start: number; place: SlotPlace } | null;
}> {
  const childIds = [...new Set(wish.childIds)];
  await requireChildren(council, person, childIds);
  const moved = wish.booking ? await requireBooking(council, person, wish.booking, 'change') : null;
  const evaluated = await evaluateChildren(council, childIds);
  const children = childIds.flatMap((id) => evaluated.get(id) ?? []);
  const worker = moved?.booking.worker_id ?? goes?.id ?? person.id;
  const colleagues = (wish.people ?? []).filter((id) => id !== worker);
  const people = [
    ...(moved
      ? [{ id: worker, name: '', mailbox: moved.mailbox }]
      : [goes ?? { id: worker, name: person.name, mailbox: person.objectId }]),
    ...(await whoGoes(council, [...new Set(colleagues)])),
  ];
  const [first] = children;
  const read = await readSlotRequest(council, {
    children,
    people,
    asker: person,
    ...daysToLookAt(council, wish, children),
    minutes: minutesFor(childIds.length, wish.minutes),
    places: wish.place ? [wish.place] : defaultPlaces(first && wishesOf(first.rows.facts).places),
    // The time that is moved may be among them, and is taken out.
    limit: (wish.howMany ?? usually) + (moved ? 1 : 0),
    except: moved?.booking.id ?? null,
  });
  return {
    ...read,
    moved: moved && { start: moved.booking.starts_at.getTime(), place: moved.booking.place },
  };
}

function daysToLookAt(council: Council, wish: SlotWish, children: readonly EvaluatedChild[]) {
  const now = today(council);
  const from = wish.from ?? now;
  if (from < now) throw new ProblemError(slotProblems.past, { where: 'from' });
  const tenDays = addWorkingDays(from, 10);
  const due = children.flatMap(({ evaluation }) =>
    evaluation.next ? [lateFrom(evaluation.next.dueBy)] : [],
  );
  const dueDay = due.length === 0 ? tenDays : isoDate(londonDay(Math.min(...due) - 1));
  const furthest = isoDate(dayNumber(from) + furthestDays - 1);
  const usual = dueDay > tenDays ? dueDay : tenDays;
  const to = wish.to ?? (usual < furthest ? usual : furthest);
  if (to < from) throw new ProblemError(slotProblems.order, { where: 'to' });
  if (to > furthest) throw new ProblemError(slotProblems.tooMany(furthestDays), { where: 'to' });
  return { from, to };
}

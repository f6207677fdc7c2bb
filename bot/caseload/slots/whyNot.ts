import type { Council } from '#bot/caseload/council.ts';
import { checkTimes } from '#bot/caseload/booking/checkTimes.ts';
import { requireBooking } from '#bot/caseload/booking/requireBooking.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { requireChildren } from '#bot/caseload/requireChild.ts';
import type { Person } from '#bot/identity/person.ts';
import type { WhyNot } from '#shared/model/api/bookings.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { whyNotThen } from '#shared/slots/whyNotThen.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { londonDay } from '#shared/time/london.ts';
import { minutesFor } from './defaults.ts';
import { readSlotRequest } from './readSlotRequest.ts';
import { whoGoes } from './whoGoes.ts';

/** One very time that somebody has in mind. */
export interface TimeInMind {
  childIds: string[];
  /** With offset, `2026-11-24T15:45:00+00:00`. */
  start: string;
  end: string;
  place: SlotPlace;
  people?: string[] | undefined;
  /** The booking that would be moved there. */
  booking?: string | undefined;
}

/**
 * What stands against one very time for a visit, in plain words; nothing where it fits. It forbids nothing: whoever asks decides.
 * @throws ProblemError as booking it would, for a time that is past or backwards and for a child who is not theirs
 */
export async function whyNot(council: Council, person: Person, wish: TimeInMind): Promise<WhyNot> {
  const childIds = [...new Set(wish.childIds)];
  await requireChildren(council, person, childIds);
  const { start, end } = checkTimes(wish, council.now());
  const moved = wish.booking ? await requireBooking(council, person, wish.booking, 'change') : null;
  const evaluated = await evaluateChildren(council, childIds);
  const worker = moved
    ? { id: moved.booking.worker_id, name: '', mailbox: moved.mailbox }
    : { id: person.id, name: person.name, mailbox: person.objectId };
  const { request } = await readSlotRequest(council, {
    children: childIds.flatMap((id) => evaluated.get(id) ?? []),
    people: [
      worker,
      ...(await whoGoes(
        council,
        (wish.people ?? []).filter((id) => id !== worker.id),
      )),
    ],
    asker: person,
    from: isoDate(londonDay(start)),
    to: isoDate(londonDay(end - 1)),
    minutes: minutesFor(childIds.length),
    places: [...new Set<SlotPlace>([wish.place, 'home'])],
    limit: 1,
    except: moved?.booking.id ?? null,
  });
  return { against: whyNotThen(request, start, end, wish.place) };
}

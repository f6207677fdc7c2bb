import type { Slots } from '#shared/model/api/bookings.ts';
import { isAfterDue } from '#shared/words/slots.ts';

type Slot = Slots['slots'][number];

export interface SlotGroup {
  late: boolean;
  /** Reasons that hold for every slot of the group: said once. */
  common: string[];
  /** The slots with the reasons that tell them apart. */
  slots: Slot[];
}

/**
 * The times that are in time, then those after the due date; what all of a group have in common is taken out of each.
 * @example slotGroups(answer.slots).map(({ late, slots }) => [late, slots.length])
 */
export function slotGroups(slots: Slot[]): SlotGroup[] {
  return [false, true]
    .map((late) =>
      group(
        late,
        slots.filter(({ afterDue }) => afterDue === late),
      ),
    )
    .filter((one) => one.slots.length > 0);
}

function group(late: boolean, slots: Slot[]): SlotGroup {
  // The heading says that these are late.
  const told = slots.map((slot) => ({ ...slot, reasons: slot.reasons.filter((one) => !isAfterDue(one)) }));
  const [first] = told;
  const common =
    first && told.length > 1
      ? first.reasons.filter((reason) => told.every(({ reasons }) => reasons.includes(reason)))
      : [];
  return {
    late,
    common,
    slots: told.map((slot) => ({ ...slot, reasons: slot.reasons.filter((one) => !common.includes(one)) })),
  };
}

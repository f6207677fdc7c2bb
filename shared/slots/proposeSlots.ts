import type { SlotAnswer, SlotRequest } from '#shared/model/slots.ts';

export function proposeSlots(request: SlotRequest): SlotAnswer {
  throw new Error(`not yet: ${request.from}`);
}

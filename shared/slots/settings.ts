import type { SlotSettings } from '#shared/model/slots.ts';

/** What holds where a council has not set anything else. */
export const defaultSlotSettings: SlotSettings = {
  settleMinutes: 15,
  homeAfterSchoolMinutes: 30,
  travelMinutesUnknown: 30,
  kindFrom: '08:00',
  kindUntil: [
    { underAge: 11, time: '18:30' },
    { underAge: 16, time: '20:00' },
    { underAge: 150, time: '21:00' },
  ],
};

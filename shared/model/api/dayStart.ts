import { z } from 'zod';

/** GET and PUT /api/me/day-start — where one's own day begins and ends. The place itself never leaves the server. */
export const dayStartSchema = z.object({
  at: z.enum(['office', 'home']),
  /** Whether a home can be chosen: the council has told where postcodes are. */
  possible: z.boolean(),
});
export type DayStart = z.infer<typeof dayStartSchema>;

/** PUT /api/me/day-start */
export const setDayStartSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('office') }),
  z.strictObject({ at: z.literal('home'), postcode: z.string().trim().min(5).max(10) }),
]);
export type SetDayStart = z.infer<typeof setDayStartSchema>;

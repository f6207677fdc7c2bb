import { z } from 'zod';
import type { Point } from './travel.ts';

/** Where something is, as a file writes it: degrees as maps have them, or a postcode. */
export const filePlaceSchema = z
  .strictObject({
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    postcode: z
      .string()
      .regex(/^\s*[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\s*$/i, 'a postcode is written such as ZZ1 1AA')
      .optional(),
  })
  .refine(
    ({ latitude, longitude, postcode }) =>
      postcode === undefined
        ? latitude !== undefined && longitude !== undefined
        : latitude === undefined && longitude === undefined,
    'a place is { "latitude": …, "longitude": … } or { "postcode": … }',
  );
export type FilePlace = z.infer<typeof filePlaceSchema>;

/** Where a postcode is; null: not known. */
export type PointOfPostcode = (postcode: string) => Point | null;

/** A place of a file as a point; null: not said, or nobody knows where the postcode is. */
export function filePoint(place: FilePlace | null | undefined, pointOf: PointOfPostcode): Point | null {
  if (!place) return null;
  const { latitude, longitude, postcode } = place;
  if (postcode !== undefined) return pointOf(postcode);
  return latitude === undefined || longitude === undefined ? null : { latitude, longitude };
}

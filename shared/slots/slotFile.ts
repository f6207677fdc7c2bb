import { z } from 'zod';
import { schoolSchema } from '#shared/model/api/administration.ts';
import { slotPlaces } from '#shared/model/api/bookings.ts';
import { lessonSchema } from '#shared/model/api/children.ts';
import { dateSchema, momentSchema } from '#shared/model/caseFile.ts';
import { mustIncludeParts } from '#shared/model/evaluation.ts';
import { meetingKinds } from '#shared/model/slots.ts';
import { wallMinutes } from '#shared/schoolDay/wallTime.ts';
import { filePlaceSchema } from './filePlace.ts';

const timeSchema = z
  .string()
  .refine((text) => !Number.isNaN(wallMinutes(text)), 'a time of day is written 08:45');
const timeZoneSchema = z
  .string()
  .refine(isTimeZone, 'there is no such time zone; write one such as Europe/London');
const wishedTimeSchema = z.strictObject({
  days: z.array(z.number().int().min(1).max(7)),
  from: timeSchema,
  to: timeSchema,
});

const schoolOverrideSchema = z.strictObject({
  reason: z.string().min(1),
  from: dateSchema.optional(),
  until: dateSchema.optional(),
});

const endBeforeStart = 'the end is not after the start';
const isDay = (text: string): boolean => dateSchema.safeParse(text).success;
function isInOrder({ from, to }: { from: string; to: string }): boolean {
  return !(wallMinutes(to) <= wallMinutes(from));
}

const childSchema = z.strictObject({
  dateOfBirth: dateSchema.nullable(),
  /** Null: no school is known. */
  schoolId: z.string().nullable().default(null),
  yearGroup: z.number().int().min(-1).max(14).nullable().default(null),
  /** School may be used although the child has not said it is fine, with the reason (KSH-8). */
  schoolOverride: schoolOverrideSchema.optional(),
  lessons: z
    .array(lessonSchema.extend({ from: timeSchema, to: timeSchema }).refine(isInOrder, endBeforeStart))
    .nullable()
    .default(null),
  /** Where they live and learn, for the journey; null: not known. The school of the file may have a postcode instead. */
  home: filePlaceSchema.nullable().default(null),
  school: filePlaceSchema.nullable().default(null),
  wishes: z
    .strictObject({
      places: z.array(z.enum(slotPlaces)).optional(),
      goodTimes: z.array(wishedTimeSchema).optional(),
      badTimes: z.array(wishedTimeSchema).optional(),
      lessonsNotToMiss: z.array(z.string().min(1)).optional(),
      schoolIsFine: z.boolean().optional(),
    })
    .default({}),
});

const calendarSchema = z.discriminatedUnion('read', [
  z.strictObject({
    read: z.literal(true),
    busy: z
      .array(
        z
          .strictObject({
            start: momentSchema,
            end: momentSchema,
            showAs: z.enum(['tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).default('busy'),
            bookingId: z.string().optional(),
            /** Minutes to each place, where it is known where this is. */
            journeys: z.partialRecord(z.enum(slotPlaces), z.number().int().min(0).max(600)).optional(),
            /** Where this is: the journeys from there. */
            at: filePlaceSchema.nullable().optional(),
            family: z.boolean().optional(),
          })
          .refine(({ start, end }) => start <= end, 'the end is before the start'),
      )
      .default([]),
    workingHours: z.strictObject({
      days: z.array(z.number().int().min(1).max(7)).min(1),
      start: timeSchema,
      end: timeSchema,
      timeZone: timeZoneSchema.default('Europe/London'),
    }),
  }),
  z.strictObject({
    read: z.literal(false),
    why: z.enum(['not-found', 'not-allowed', 'too-busy', 'unreachable']),
  }),
]);

/**
 * The question "when could this visit be?" as a file (docs/slots.md): days and Europe/London wall times as people write them.
 * What is left out is unknown, and taken with care.
 */
export const slotFileSchema = z
  .strictObject({
    /** Left out: now. */
    now: momentSchema.optional(),
    /** Of the child; the same as within `child`. */
    schoolOverride: schoolOverrideSchema.optional(),
    from: dateSchema,
    to: dateSchema,
    minutes: z.number().int().min(1).max(720),
    places: z.array(z.enum(slotPlaces)).min(1),
    aimBy: momentSchema.nullable().default(null),
    dueBy: momentSchema.nullable().default(null),
    mustInclude: z.array(z.enum(mustIncludeParts)).default([]),
    people: z
      .array(
        z.strictObject({
          id: z.string(),
          name: z.string().optional(),
          calendar: calendarSchema,
          /** Where a day of the first begins and ends; null: at the office. */
          base: filePlaceSchema.nullable().default(null),
        }),
      )
      .min(1),
    child: childSchema,
    brothersAndSisters: z.array(childSchema).default([]),
    schools: z
      .array(
        schoolSchema.extend({
          bells: z.array(
            schoolSchema.shape.bells.element
              .extend({ from: timeSchema, to: timeSchema })
              .refine(isInOrder, endBeforeStart),
          ),
          terms: z.array(
            schoolSchema.shape.terms.element.refine(
              ({ from, to }) => !isDay(from) || !isDay(to) || from <= to,
              'the last day is before the first',
            ),
          ),
        }),
      )
      .default([]),
    office: filePlaceSchema.nullable().default(null),
    /** Journeys that are known better than by an estimate. */
    travelMinutes: z.partialRecord(z.enum(slotPlaces), z.number().int().min(0).max(600)).default({}),
    travel: z
      .strictObject({
        roadFactor: z.number().min(1).max(5),
        kilometresPerHour: z.number().min(1).max(130),
        parkingMinutes: z.number().int().min(0).max(60),
        travelMinutesUnknown: z.number().int().min(0).max(180),
      })
      .partial()
      .default({}),
    gridMinutes: z.union([5, 10, 15, 20, 30, 60].map((minutes) => z.literal(minutes))).default(15),
    limit: z.number().int().min(1).max(10_000).default(10),
    placesLacking: z
      .array(z.strictObject({ place: z.enum(slotPlaces), clause: z.string().min(1) }))
      .optional(),
    meetings: z
      .array(
        z
          .strictObject({
            start: momentSchema,
            end: momentSchema,
            what: z.enum(meetingKinds),
            place: z.enum(slotPlaces).nullable().default(null),
          })
          .refine(({ start, end }) => start < end, 'the end is not after the start'),
      )
      .default([]),
    settings: z
      .strictObject({
        settleMinutes: z.number().int().min(0).max(120),
        homeAfterSchoolMinutes: z.number().int().min(0).max(180),
        travelMinutesUnknown: z.number().int().min(0).max(180),
        kindFrom: timeSchema,
        kindUntil: z.array(z.strictObject({ underAge: z.number().int(), time: timeSchema })).min(1),
      })
      .partial()
      .default({}),
  })
  .refine(({ from, to }) => !isDay(from) || !isDay(to) || from <= to, {
    path: ['to'],
    message: 'the last day is before the first',
  })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 400 * 86_400_000, {
    path: ['to'],
    message: 'more than 400 days are asked for',
  })
  .check((context) => {
    const known = new Set(context.value.schools.map(({ id }) => id));
    const { child, brothersAndSisters } = context.value;
    [child, ...brothersAndSisters].forEach(({ schoolId }, index) => {
      if (schoolId === null || known.has(schoolId)) return;
      const path = index === 0 ? ['child', 'schoolId'] : ['brothersAndSisters', index - 1, 'schoolId'];
      const message = `there is no school "${schoolId}" among the schools of this file`;
      context.issues.push({ code: 'custom', input: schoolId, path, message });
    });
  });
export type SlotFile = z.infer<typeof slotFileSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

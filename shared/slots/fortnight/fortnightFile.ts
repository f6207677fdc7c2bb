import { z } from 'zod';
import { slotPlaces } from '#shared/model/api/bookings.ts';
import { dateSchema, momentSchema } from '#shared/model/caseFile.ts';
import { mustIncludeParts } from '#shared/model/evaluation.ts';
import { slotFileSchema } from '#shared/slots/slotFile.ts';

const slots = slotFileSchema.shape;
const person = slots.people.element.shape;

const pointSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

const workerSchema = z.strictObject({
  id: z.string().min(1),
  calendar: person.calendar,
  /** Where a day begins and ends; null: not known. */
  base: pointSchema.nullable().default(null),
  /** Visits already booked: they stay. */
  booked: z
    .array(
      z
        .strictObject({ start: momentSchema, end: momentSchema, at: pointSchema.nullable().default(null) })
        .refine(({ start, end }) => start < end, 'the end is not after the start'),
    )
    .default([]),
});

const childSchema = slots.child.extend({
  id: z.string().min(1),
  /** Who works with the child, then who may go instead. */
  workers: z.array(z.string()).min(1),
  /** Brothers and sisters share it: those of one home are seen there in one trip where that serves. */
  family: z.string().nullable().default(null),
  aimBy: momentSchema.nullable().default(null),
  dueBy: momentSchema,
  risk: z.enum(['protection', 'looked-after', 'in-need', 'other']).default('other'),
  mustInclude: z.array(z.enum(mustIncludeParts)).default([]),
  places: z
    .array(z.enum(slotPlaces).exclude(['online']))
    .min(1)
    .default(['home', 'school']),
  home: pointSchema.nullable().default(null),
  school: pointSchema.nullable().default(null),
});

/** A fortnight to plan, as a file (docs/fortnight.md): children with what is known of their days, workers with their calendars. */
export const fortnightFileSchema = z
  .strictObject({
    /** Left out: now. */
    now: momentSchema.optional(),
    from: dateSchema,
    to: dateSchema,
    minutes: slots.minutes.default(60),
    /** What each brother or sister adds where they are seen in one trip. */
    minutesEachFurther: z.number().int().min(0).max(240).default(20),
    gridMinutes: slots.gridMinutes,
    minutesBetween: z.number().int().min(0).max(120).default(10),
    visitsADay: z.number().int().min(1).max(20).default(5),
    workers: z.array(workerSchema).min(1),
    children: z.array(childSchema),
    schools: slots.schools,
    travel: slots.travel,
    settings: slots.settings,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'the last day is before the first' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 31 * 86_400_000, {
    path: ['to'],
    message: 'more than 31 days are asked for',
  })
  .check(({ value, issues }) => {
    const say = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    const workers = value.workers.map(({ id }) => id);
    const schools = value.schools.map(({ id }) => id);
    const children = value.children.map(({ id }) => id);
    for (const [index, id] of workers.entries())
      if (workers.indexOf(id) < index) say(['workers', index, 'id'], `there are two workers "${id}"`);
    for (const [index, child] of value.children.entries()) {
      const at = ['children', index];
      if (children.indexOf(child.id) < index) say([...at, 'id'], `there are two children "${child.id}"`);
      for (const [which, id] of child.workers.entries())
        if (!workers.includes(id))
          say([...at, 'workers', which], `there is no worker "${id}" among the workers of this file`);
      if (child.schoolId !== null && !schools.includes(child.schoolId))
        say([...at, 'schoolId'], `there is no school "${child.schoolId}" among the schools of this file`);
    }
  });
export type FortnightFile = z.infer<typeof fortnightFileSchema>;

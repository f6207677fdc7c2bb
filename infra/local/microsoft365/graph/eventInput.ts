import { z } from 'zod';
import { ianaZone } from '#shared/time/windowsZones.ts';
import type { EventContent, Recurrence, WallTime } from '#infra/local/microsoft365/mailboxes/storedEvent.ts';
import { GraphError } from './graphError.ts';
import { unknownZone } from './preferences.ts';
import { samePropertyId } from './propertyId.ts';

const dateTimeTimeZone = z.strictObject({
  dateTime: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z?)?$/, 'not a date and time'),
  timeZone: z.string().default('UTC'),
});
const weekday = z.enum(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']);
const isoDate = z.iso.date();
const recurrence = z.strictObject({
  pattern: z
    .strictObject({
      type: z.enum([
        'daily',
        'weekly',
        'absoluteMonthly',
        'relativeMonthly',
        'absoluteYearly',
        'relativeYearly',
      ]),
      interval: z.number().int().min(1),
      daysOfWeek: z.array(weekday).optional(),
      firstDayOfWeek: weekday.optional(),
      dayOfMonth: z.number().int().min(0).max(31).optional(),
      month: z.number().int().min(0).max(12).optional(),
      index: z.enum(['first', 'second', 'third', 'fourth', 'last']).optional(),
    })
    .refine(
      (pattern) => !/weekly|relative/.test(pattern.type) || (pattern.daysOfWeek ?? []).length > 0,
      'daysOfWeek is missing',
    )
    .refine(
      (pattern) => !/absolute/.test(pattern.type) || (pattern.dayOfMonth ?? 0) > 0,
      'dayOfMonth is missing',
    )
    .refine((pattern) => !/Yearly/.test(pattern.type) || (pattern.month ?? 0) > 0, 'month is missing'),
  range: z
    .strictObject({
      type: z.enum(['endDate', 'noEnd', 'numbered']),
      startDate: isoDate,
      endDate: isoDate.optional(),
      numberOfOccurrences: z.number().int().min(0).optional(),
      recurrenceTimeZone: z.string().optional(),
    })
    .refine((range) => range.type !== 'endDate' || range.endDate !== undefined, 'endDate is missing')
    .refine(
      (range) => range.type !== 'numbered' || (range.numberOfOccurrences ?? 0) > 0,
      'numberOfOccurrences is missing',
    ),
});

const changes = {
  subject: z.string().max(255),
  body: z.strictObject({
    contentType: z
      .string()
      .toLowerCase()
      .pipe(z.enum(['text', 'html'])),
    content: z.string(),
  }),
  start: dateTimeTimeZone,
  end: dateTimeTimeZone,
  isAllDay: z.boolean(),
  showAs: z.enum(['unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere']),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
  importance: z.enum(['low', 'normal', 'high']),
  location: z.looseObject({ displayName: z.string().nullish() }).nullable(),
  categories: z.array(z.string()),
  attendees: z.array(z.unknown()).max(500),
  isReminderOn: z.boolean(),
  reminderMinutesBeforeStart: z.number().int().min(0),
  isOnlineMeeting: z.boolean(),
  onlineMeetingProvider: z.enum(['teamsForBusiness', 'unknown']),
  hideAttendees: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  responseRequested: z.boolean(),
  singleValueExtendedProperties: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(
          /^(String|Integer|Boolean|SystemTime|Double|Long|Short) (\{[0-9a-fA-F-]{36}\} (Name \S.*|Id 0x[0-9a-fA-F]+)|0x[0-9a-fA-F]+)$/,
        ),
      value: z.string(),
    }),
  ),
};

const changeSchema = z.strictObject(changes).partial();
const newSchema = z
  .strictObject({
    ...changes,
    recurrence: recurrence.nullable(),
    transactionId: z.string().max(255).nullable(),
  })
  .partial()
  .required({ start: true, end: true });

type Change = z.infer<typeof changeSchema>;

/**
 * Reads the body of a POST.
 * @throws GraphError 400
 */
export function readNewEvent(body: unknown): {
  content: EventContent;
  recurrence: Recurrence | null;
  transactionId: string | null;
} {
  const { recurrence: repeats, transactionId, ...asked } = parse(newSchema, body);
  const content = withChange(emptyContent(readWall(asked.start), readWall(asked.end)), asked);
  checkTimes(content);
  return { content, recurrence: repeats ?? null, transactionId: transactionId ?? null };
}

/**
 * The content after a PATCH.
 * @throws GraphError 400
 */
export function readChange(present: EventContent, body: unknown): EventContent {
  const content = withChange(present, parse(changeSchema, body));
  checkTimes(content);
  return content;
}

function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(withoutAnnotations(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new GraphError(
    400,
    'RequestBodyRead',
    `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not an event'}`,
  );
}

/** `@odata.type` and its like may stand anywhere in what a client sends. */
function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => !name.includes('@odata.'));
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutAnnotations(inner)]));
}

function readWall(value: { dateTime: string; timeZone: string }): WallTime {
  const zone = value.dateTime.endsWith('Z') ? 'UTC' : value.timeZone;
  if (ianaZone(zone) === undefined) throw unknownZone(zone);
  const [date = '', time = '00:00:00'] = value.dateTime.replace('Z', '').split('T');
  const full = `${date}T${time.length === 5 ? `${time}:00` : time.slice(0, 8)}`;
  if (Number.isNaN(Date.parse(`${full}Z`)))
    throw new GraphError(
      400,
      'RequestBodyRead',
      `Cannot convert the literal '${value.dateTime}' to the expected type 'Edm.DateTime'.`,
    );
  return { dateTime: full, zone };
}

function emptyContent(start: WallTime, end: WallTime): EventContent {
  return {
    subject: '',
    body: { contentType: 'html', content: '' },
    start,
    end,
    isAllDay: false,
    showAs: 'busy',
    sensitivity: 'normal',
    importance: 'normal',
    place: '',
    categories: [],
    attendees: [],
    isReminderOn: true,
    reminderMinutes: 15,
    isOnlineMeeting: false,
    hideAttendees: false,
    properties: [],
  };
}

function withChange(present: EventContent, asked: Change): EventContent {
  return {
    subject: asked.subject ?? present.subject,
    body: asked.body ?? present.body,
    start: asked.start ? readWall(asked.start) : present.start,
    end: asked.end ? readWall(asked.end) : present.end,
    isAllDay: asked.isAllDay ?? present.isAllDay,
    showAs: asked.showAs ?? present.showAs,
    sensitivity: asked.sensitivity ?? present.sensitivity,
    importance: asked.importance ?? present.importance,
    place: asked.location === undefined ? present.place : (asked.location?.displayName ?? ''),
    categories: asked.categories ?? present.categories,
    attendees: asked.attendees ?? present.attendees,
    isReminderOn: asked.isReminderOn ?? present.isReminderOn,
    reminderMinutes: asked.reminderMinutesBeforeStart ?? present.reminderMinutes,
    // Once an online meeting, always one: Graph ignores later changes of it.
    isOnlineMeeting: present.isOnlineMeeting || (asked.isOnlineMeeting ?? false),
    hideAttendees: asked.hideAttendees ?? present.hideAttendees,
    properties: mergeProperties(present.properties, asked.singleValueExtendedProperties ?? []),
  };
}

function mergeProperties(
  present: EventContent['properties'],
  asked: EventContent['properties'],
): EventContent['properties'] {
  return [...present.filter((one) => !asked.some((other) => samePropertyId(other.id, one.id))), ...asked];
}

function checkTimes({ start, end, isAllDay }: EventContent): void {
  if (isAllDay && ![start, end].every((wall) => wall.dateTime.endsWith('T00:00:00')))
    throw new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      'The Event.Start and Event.End properties for an all-day event need to be set to midnight.',
    );
  const sameZone = start.zone === end.zone;
  const backwards =
    sameZone && (end.dateTime < start.dateTime || (isAllDay && end.dateTime === start.dateTime));
  if (backwards)
    throw new GraphError(
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'The end date of the event is earlier than its start date.',
    );
}

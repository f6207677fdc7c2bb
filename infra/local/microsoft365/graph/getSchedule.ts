import { z } from 'zod';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { findUser } from '#infra/local/microsoft365/directory.ts';
import { occurrencesBetween, type Occurrence } from '#infra/local/microsoft365/mailboxes/occurrences.ts';
import { instantOf, wallTimeOf } from '#infra/local/microsoft365/mailboxes/wallTime.ts';
import { ianaZone } from '#shared/time/windowsZones.ts';
import { inScope, type Caller } from './caller.ts';
import type { GraphAnswer, GraphRequest } from './exchange.ts';
import { GraphError } from './graphError.ts';
import { workingHoursResource } from './mailboxSettings.ts';
import { readPreferences, unknownZone } from './preferences.ts';

const mostSchedules = 20;
const longestMs = 62 * 86_400_000;
const minuteMs = 60_000;

const dateTimeTimeZone = z.looseObject({ dateTime: z.string(), timeZone: z.string().default('UTC') });
/** Parameter names of Outlook's actions are taken in any case. */
const bodySchema = z.object({
  schedules: z.array(z.string()).min(1),
  starttime: dateTimeTimeZone,
  endtime: dateTimeTimeZone,
  availabilityviewinterval: z.number().int().min(5).max(1440).default(30),
});

/** POST …/calendar/getSchedule: free and busy of up to 20 people over less than 62 days. */
export function getSchedule(cloud: Cloud, caller: Caller, request: GraphRequest): GraphAnswer {
  const body = Object.entries(request.body ?? {}).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  const parsed = bodySchema.safeParse(Object.fromEntries(body));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
  }
  const { schedules, starttime, endtime, availabilityviewinterval: minutes } = parsed.data;
  if (schedules.length > mostSchedules)
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      `At most ${mostSchedules} schedules may be asked for at once.`,
    );
  const window = { from: readInstant(starttime), to: readInstant(endtime) };
  if (window.to <= window.from || window.to - window.from >= longestMs)
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      'The requested time duration specified for FreeBusyViewOptions.TimeWindow is not in the allowed range of less than 62 days.',
    );
  const { timeZone } = readPreferences(request.headers.prefer);
  const value = schedules.map((id) => scheduleOf(cloud, caller, id, window, minutes, timeZone));
  return {
    status: 200,
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)`,
      value,
    },
  };
}

function readInstant({ dateTime, timeZone }: { dateTime: string; timeZone: string }): number {
  if (ianaZone(timeZone) === undefined) throw unknownZone(timeZone);
  if (/(Z|[+-]\d{2}:\d{2})$/.test(dateTime)) return Date.parse(dateTime);
  return instantOf({ dateTime: dateTime.slice(0, 19), zone: timeZone });
}

function scheduleOf(
  cloud: Cloud,
  caller: Caller,
  id: string,
  window: { from: number; to: number },
  minutes: number,
  zone: string,
) {
  const user = findUser(cloud.directory, id);
  if (!user?.mailbox)
    return refused(
      id,
      'ErrorMailRecipientNotFound',
      `Unable to resolve e-mail address ${id} to an Active Directory object.`,
    );
  if (!inScope(caller.app, user))
    return refused(id, 'ErrorNoFreeBusyAccess', 'The caller has no access to free/busy data.');
  const found = occurrencesBetween(
    cloud.mailboxes.list(user.oid),
    user.mailbox.timeZone,
    window.from,
    window.to,
  );
  return {
    scheduleId: id,
    availabilityView: availabilityView(found, window, minutes),
    scheduleItems: found.map((one) => scheduleItem(one, zone)),
    workingHours: workingHoursResource(user.mailbox),
  };
}

const refused = (scheduleId: string, responseCode: string, message: string) => ({
  scheduleId,
  error: { responseCode, message },
});

/** Private events say only that they are; all-day events are shifted to instants here, unlike in calendarView. */
function scheduleItem({ content, start, end }: Occurrence, zone: string) {
  const time = (instant: number) => ({
    dateTime: `${wallTimeOf(instant, zone).dateTime}.0000000`,
    timeZone: zone,
  });
  const open = content.sensitivity === 'normal' || content.sensitivity === 'personal';
  return {
    status: content.showAs,
    isPrivate: !open,
    ...(open ? { subject: content.subject, location: content.place } : {}),
    start: time(start),
    end: time(end),
  };
}

/** A digit for each interval: 0 free or working elsewhere, 1 tentative, 2 busy, 3 away. */
function availabilityView(
  found: Occurrence[],
  { from, to }: { from: number; to: number },
  minutes: number,
): string {
  const digits = { free: 0, workingElsewhere: 0, unknown: 0, tentative: 1, busy: 2, oof: 3 };
  const length = Math.ceil((to - from) / (minutes * minuteMs));
  return Array.from({ length }, (_, index) => {
    const start = from + index * minutes * minuteMs;
    const end = Math.min(to, start + minutes * minuteMs);
    return Math.max(
      0,
      ...found.filter((one) => one.start < end && one.end > start).map((one) => digits[one.content.showAs]),
    );
  }).join('');
}

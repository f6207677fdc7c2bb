import type { SeedMailbox } from '#infra/local/microsoft365/directory.ts';
import type { OpenMailbox } from './caller.ts';
import type { GraphAnswer, GraphRequest } from './exchange.ts';

/** GET …/mailboxSettings */
export function getMailboxSettings(mailbox: OpenMailbox, request: GraphRequest): GraphAnswer {
  return {
    status: 200,
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#users('${mailbox.user.oid}')/mailboxSettings`,
      timeZone: mailbox.settings.timeZone,
      language: { locale: 'en-GB', displayName: 'English (United Kingdom)' },
      dateFormat: 'dd/MM/yyyy',
      timeFormat: 'HH:mm',
      userPurpose: 'user',
      workingHours: workingHoursResource(mailbox.settings),
    },
  };
}

export function workingHoursResource({ workingHours }: SeedMailbox) {
  return {
    daysOfWeek: workingHours.daysOfWeek,
    startTime: graphTimeOfDay(workingHours.startTime),
    endTime: graphTimeOfDay(workingHours.endTime),
    timeZone: { name: workingHours.timeZone },
  };
}

/** `09:00` or `09:00:00` as Graph writes it: `09:00:00.0000000`. */
const graphTimeOfDay = (time: string): string => `${time.slice(0, 5)}:00.0000000`;

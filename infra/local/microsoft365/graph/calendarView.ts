import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { occurrencesBetween } from '#infra/local/microsoft365/mailboxes/occurrences.ts';
import type { OpenMailbox } from './caller.ts';
import { pageOf } from './collection.ts';
import { eventResource } from './eventResource.ts';
import type { GraphAnswer, GraphRequest } from './exchange.ts';
import { GraphError } from './graphError.ts';
import { readPreferences } from './preferences.ts';
import { readQuery } from './readQuery.ts';

/** Real Graph refuses longer windows. */
const longestMs = 1825 * 86_400_000;

/** GET …/calendarView: every time that something happens in the window, series expanded. */
export function calendarView(cloud: Cloud, mailbox: OpenMailbox, request: GraphRequest): GraphAnswer {
  const query = readQuery(request.query);
  const preferences = readPreferences(request.headers.prefer);
  const from = instantParameter(request, 'startDateTime');
  const to = instantParameter(request, 'endDateTime');
  if (to < from)
    throw new GraphError(400, 'ErrorInvalidParameter', 'The end of the window is before its start.');
  if (to - from > longestMs)
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      'The requested duration of the calendar view is too long: at most 1825 days.',
    );
  const found = occurrencesBetween(
    cloud.mailboxes.list(mailbox.user.oid),
    mailbox.settings.timeZone,
    from,
    to,
  );
  if (query.descending) found.reverse();
  return pageOf(request, query, preferences, found, (one) =>
    eventResource(cloud, mailbox.user, one, preferences, query),
  );
}

/** An offset in the value holds; without one it is UTC, whatever Prefer says. */
function instantParameter(request: GraphRequest, name: string): number {
  const text = request.query.get(name);
  if (text === null)
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    );
  // A plus sign that was not encoded arrives as a space.
  const value = text.replace(/ (\d{2}:\d{2})$/, '+$1');
  const instant = Date.parse(
    /(Z|[+-]\d{2}:\d{2})$/i.test(value) ? value : `${value}${value.includes('T') ? '' : 'T00:00:00'}Z`,
  );
  if (Number.isNaN(instant))
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      `The value '${text}' of parameter '${name}' is invalid.`,
    );
  return instant;
}

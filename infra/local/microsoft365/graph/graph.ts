import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { calendarView } from './calendarView.ts';
import { callerOf, mustHaveOneOf, reachMailbox, type Caller } from './caller.ts';
import { changeEvent, createEvent, deleteEvent, getEvent, listEvents } from './events.ts';
import type { GraphAnswer, GraphRequest } from './exchange.ts';
import { getSchedule } from './getSchedule.ts';
import { GraphError } from './graphError.ts';
import { getMailboxSettings } from './mailboxSettings.ts';
import { getUser, listUsers } from './users.ts';

const readEvents = [
  'Calendars.ReadBasic',
  'Calendars.ReadBasic.All',
  'Calendars.Read',
  'Calendars.ReadWrite',
];
const writeEvents = ['Calendars.ReadWrite'];
const readSettings = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'];
const readUsers = ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All'];

/** One call that local Graph knows: how it is addressed, what it needs, what it does. */
interface Call {
  method: string;
  path: RegExp;
  permissions: string[];
  answer: (cloud: Cloud, caller: Caller, request: GraphRequest, parts: string[]) => GraphAnswer;
}

const mailboxCall =
  (
    answer: (
      cloud: Cloud,
      mailbox: ReturnType<typeof reachMailbox>,
      request: GraphRequest,
      id: string,
    ) => GraphAnswer,
  ): Call['answer'] =>
  (cloud, caller, request, [user = '', id = '']) =>
    answer(cloud, reachMailbox(cloud, caller, user), request, id);

const user = '^/users/([^/]+)';
const events = `${user}(?:/calendar)?/events`;

const calls: Call[] = [
  {
    method: 'GET',
    path: /^\/users$/,
    permissions: readUsers,
    answer: (cloud, _caller, request) => listUsers(cloud, request),
  },
  {
    method: 'GET',
    path: new RegExp(`${user}$`),
    permissions: readUsers,
    answer: (cloud, _caller, request, [id = '']) => getUser(cloud, request, id),
  },
  {
    method: 'GET',
    path: new RegExp(`${user}/mailboxSettings$`),
    permissions: readSettings,
    answer: mailboxCall((_cloud, mailbox, request) => getMailboxSettings(mailbox, request)),
  },
  {
    method: 'GET',
    path: new RegExp(`${user}(?:/calendar)?/calendarView$`),
    permissions: readEvents,
    answer: mailboxCall(calendarView),
  },
  {
    method: 'POST',
    path: new RegExp(`${user}/calendar/getSchedule$`),
    permissions: readEvents,
    answer: (cloud, caller, request, [id = '']) => {
      reachMailbox(cloud, caller, id);
      return getSchedule(cloud, caller, request);
    },
  },
  { method: 'GET', path: new RegExp(`${events}$`), permissions: readEvents, answer: mailboxCall(listEvents) },
  {
    method: 'POST',
    path: new RegExp(`${events}$`),
    permissions: writeEvents,
    answer: mailboxCall(createEvent),
  },
  {
    method: 'GET',
    path: new RegExp(`${events}/([^/]+)$`),
    permissions: readEvents,
    answer: mailboxCall(getEvent),
  },
  {
    method: 'PATCH',
    path: new RegExp(`${events}/([^/]+)$`),
    permissions: writeEvents,
    answer: mailboxCall(changeEvent),
  },
  {
    method: 'DELETE',
    path: new RegExp(`${events}/([^/]+)$`),
    permissions: writeEvents,
    answer: mailboxCall(deleteEvent),
  },
];

/**
 * Answers one request to Graph.
 * @throws GraphError
 */
export async function answerGraph(cloud: Cloud, request: GraphRequest): Promise<GraphAnswer> {
  const caller = await callerOf(cloud, request.headers.authorization);
  const there = calls.filter((call) => call.path.test(request.path));
  const call = there.find((one) => one.method === request.method);
  if (!call) {
    if (there.length > 0)
      throw new GraphError(
        405,
        'ErrorInvalidRequest',
        `${request.method} is not supported for this resource.`,
      );
    throw new GraphError(
      400,
      'BadRequest',
      `Resource not found for the segment '${request.path.split('/').at(-1) ?? ''}'.`,
    );
  }
  mustHaveOneOf(caller, ...call.permissions);
  const parts = call.path.exec(request.path)?.slice(1) ?? [];
  return call.answer(cloud, caller, request, parts.map(decodeURIComponent));
}

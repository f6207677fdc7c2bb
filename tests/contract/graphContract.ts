import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import type { Exchange } from '#infra/local/microsoft365/graph/exchange.ts';

const schema = JSON.parse(
  readFileSync(new URL('./graph-v1-subset.schema.json', import.meta.url), 'utf8'),
) as {
  $id: string;
  $defs: Record<string, unknown>;
};
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
ajv.addSchema(schema);

/** What Microsoft's schema says of the request and of the answer, for each call. */
const calls: { method: string; path: RegExp; request?: string; answer?: string }[] = [
  { method: 'GET', path: /\/calendarView$/, answer: 'collection.event' },
  { method: 'GET', path: /\/events$/, answer: 'collection.event' },
  { method: 'POST', path: /\/events$/, request: 'event', answer: 'event' },
  { method: 'GET', path: /\/events\/[^/]+$/, answer: 'event' },
  { method: 'PATCH', path: /\/events\/[^/]+$/, request: 'event', answer: 'event' },
  { method: 'DELETE', path: /\/events\/[^/]+$/ },
  {
    method: 'POST',
    path: /\/getSchedule$/,
    request: 'request.calendar.getSchedule',
    answer: 'response.calendar.getSchedule',
  },
  { method: 'GET', path: /\/mailboxSettings$/, answer: 'mailboxSettings' },
];

/** Properties that only Graph writes. */
const openEvent = Object.keys((schema.$defs['event.strict'] as { properties: object }).properties);

/**
 * What in an exchange Microsoft's schema does not allow; empty when all is well. Users are not in the schema.
 * @example contractProblems({ request, answer }) // []
 */
export function contractProblems({ request, answer }: Exchange): string[] {
  const where = `${request.method} ${request.path} ${answer.status}`;
  if (answer.status >= 400) return problems('error', answer.body, `${where} answer`);
  const call = calls.find((one) => one.method === request.method && one.path.test(request.path));
  if (!call) return /^\/users(\/[^/]+)?$/.test(request.path) ? [] : [`${where}: no schema for this call`];
  return [
    ...(call.request ? problems(call.request, request.body, `${where} request`) : []),
    ...(call.answer ? problems(call.answer, answer.body, `${where} answer`) : []),
    ...eventsIn(answer.body).flatMap((event) => unknownProperties(event, where)),
  ];
}

function problems(name: string, value: unknown, where: string): string[] {
  const validate = ajv.getSchema(`${schema.$id}#/$defs/${name}`);
  if (!validate) return [`${where}: the schema has no ${name}`];
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${where}: ${error.instancePath} ${error.message ?? ''}`);
}

function eventsIn(body: unknown): Record<string, unknown>[] {
  if (typeof body !== 'object' || body === null) return [];
  if ('value' in body && Array.isArray(body.value)) return body.value as Record<string, unknown>[];
  return 'iCalUId' in body ? [body as Record<string, unknown>] : [];
}

/** `event` is an open type: a slip in a name would pass it. */
function unknownProperties(event: Record<string, unknown>, where: string): string[] {
  if (!('id' in event) || 'scheduleId' in event) return [];
  const unknown = Object.keys(event).filter((name) => !name.includes('@') && !openEvent.includes(name));
  return unknown.map((name) => `${where}: an event has no ${name}`);
}

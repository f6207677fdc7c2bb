import type { Event } from '@microsoft/microsoft-graph-types';
import { clientId, secret, tenantId } from '#tests/infra/local/runningMicrosoft365.ts';

/** Everything in a mailbox, asked of Graph with the product's own permissions; a `method` other than GET does that to an event. */
export async function graphAsProduct(graph: string, mailbox: string): Promise<Event[]> {
  const answer = await asProduct(graph, 'GET', `/users/${mailbox}/events?$top=100`);
  return ((await answer.json()) as { value: Event[] }).value;
}

/** As if the worker deleted the event in Outlook. */
export async function deleteInOutlook(graph: string, mailbox: string, eventId: string): Promise<void> {
  await asProduct(graph, 'DELETE', `/users/${mailbox}/events/${eventId}`);
}

/** As if the worker entered the event in Outlook. */
export async function addInOutlook(graph: string, mailbox: string, event: Event): Promise<void> {
  await asProduct(graph, 'POST', `/users/${mailbox}/events`, event);
}

async function asProduct(graph: string, method: string, path: string, body?: Event): Promise<Response> {
  const signedIn = await fetch(`${graph}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const answer = await fetch(`${graph}/v1.0${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      prefer: 'IdType="ImmutableId", outlook.timezone="UTC"',
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

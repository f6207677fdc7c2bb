import type { EventContent } from '#infra/local/microsoft365/mailboxes/storedEvent.ts';

/** The link of a Teams meeting, in the shape that Teams gives it. Nobody answers there: the meeting is not played. */
export function meetingLink(tenantId: string, key: string): string {
  const thread = encodeURIComponent(`19:meeting_${Buffer.from(key).toString('base64url')}@thread.v2`);
  const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: key }));
  return `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=${context}`;
}

/** Teams writes its own lines under the body. */
export function meetingBody(body: EventContent['body'], joinUrl: string): EventContent['body'] {
  if (body.contentType === 'text') return { contentType: 'text', content: `${body.content}\n\n${joinUrl}` };
  const lines = `<div class="meeting"><hr><p>Microsoft Teams</p><p><a href="${joinUrl}">Join the meeting now</a></p></div>`;
  return { contentType: 'html', content: `${body.content}${lines}` };
}

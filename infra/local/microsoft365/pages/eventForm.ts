import type { OpenMailbox } from '#infra/local/microsoft365/graph/caller.ts';
import { eventId } from '#infra/local/microsoft365/graph/eventId.ts';
import type { Occurrence } from '#infra/local/microsoft365/mailboxes/occurrences.ts';
import { dateOf, wallTimeOf } from '#infra/local/microsoft365/mailboxes/wallTime.ts';
import { localWords } from '#shared/words/local.ts';
import { html, type Html } from './html.ts';
import { mailboxPath } from './mailboxPath.ts';
import type { Page } from './page.ts';

const words = localWords.mailbox;

export interface EventFields {
  date: string;
  from: string;
  to: string;
  subject: string;
  place: string;
}

/** The inputs of an event that does not go over midnight. */
export function eventFields(value: EventFields): Html {
  const field = (name: keyof EventFields, label: string, type: string) =>
    html`<label
      >${label}<input
        name="${name}"
        type="${type}"
        value="${value[name]}"
        ${type === 'text' ? '' : 'required'}
    /></label>`;
  return html`<div class="fields">
      ${field('subject', words.subject, 'text')} ${field('place', words.place, 'text')}
    </div>
    <div class="fields">
      ${field('date', words.date, 'date')} ${field('from', words.from, 'time')}
      ${field('to', words.to, 'time')}
    </div>`;
}

/** One event, to move or to delete as its owner would in Outlook. */
export function eventPage({ user, settings }: OpenMailbox, one: Occurrence, problem?: string): Page {
  const start = wallTimeOf(one.start, settings.timeZone);
  const { content, event, seriesDate } = one;
  const path = `${mailboxPath(user.upn)}/event/${encodeURIComponent(eventId(event.key, seriesDate, false))}`;
  const link = /href="(https?:[^"]+)"/.exec(content.body.content)?.[1];
  const value = {
    date: dateOf(start),
    from: start.dateTime.slice(11, 16),
    to: wallTimeOf(one.end, settings.timeZone).dateTime.slice(11, 16),
    subject: content.subject,
    place: content.place,
  };
  return {
    title: content.subject || words.noSubject,
    body: html`<header class="bar"><a class="brand" href="/">${localWords.title}</a></header>
      <main class="wide">
        <h1>${content.subject || words.noSubject}</h1>
        <p><a href="${mailboxPath(user.upn, value.date)}">‹ ${words.back}</a></p>
        ${problem ? html`<p class="saying" role="alert">${problem}</p>` : ''}
        ${seriesDate === null ? '' : html`<p class="quiet">${words.repeats}</p>`}
        ${link ? html`<p><a href="${link.replaceAll('&amp;', '&')}">${words.openLink}</a></p>` : ''}
        <section class="panel">
          <h2>${words.change}</h2>
          <form method="post" action="${path}">
            ${eventFields(value)}
            <div class="row">
              <button class="primary" name="do" value="move">${words.move}</button>
              <button name="do" value="remove">${words.remove}</button>
            </div>
          </form>
        </section>
      </main>`,
  };
}

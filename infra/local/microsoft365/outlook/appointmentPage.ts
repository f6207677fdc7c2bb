import { ianaZone } from '#shared/time/windowsZones.ts';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import type { OpenMailbox } from '#infra/local/microsoft365/graph/caller.ts';
import { dateOf, timeOf, wallTimeOf } from '#infra/local/microsoft365/mailboxes/wallTime.ts';
import { html } from '#infra/local/microsoft365/pages/html.ts';
import type { Page } from '#infra/local/microsoft365/pages/page.ts';
import { localWords } from '#shared/words/local.ts';

const words = localWords.outlook;
const halfHour = 1_800_000;

/** The window of a new appointment, an hour long from the next half hour on. The scripts beside it do the rest. */
export function appointmentPage(cloud: Cloud, { user, settings }: OpenMailbox): Page {
  const start = Math.ceil(cloud.clock() / halfHour) * halfHour;
  const from = wallTimeOf(start, settings.timeZone);
  const to = wallTimeOf(start + 2 * halfHour, settings.timeZone);
  const withMailbox = cloud.directory.users.filter(({ mailbox }) => mailbox);
  const input = (name: string, label: string, type: string, value = '') =>
    html`<label>${label}<input name="${name}" type="${type}" value="${value}" autocomplete="off" /></label>`;
  return {
    title: words.title,
    kind: 'outlook-page',
    script: '/outlook/form.ts',
    frames: [new URL(cloud.addresses.product).origin],
    body: html`<header class="bar">
        <a class="brand" href="/">${localWords.title}</a>
        <form method="get" class="row">
          <label>
            ${words.account}
            <select name="account">
              ${withMailbox.map((one) => html`<option value="${one.upn}" ${one === user ? 'selected' : ''}>${one.displayName}${one.jobTitle ? `, ${one.jobTitle}` : ''}</option>`)}
            </select>
          </label>
          <button>${words.open}</button>
        </form>
        <fieldset id="themes">
          <legend>${words.theme}</legend>
          <button type="button" value="light" aria-pressed="true">${words.themes.light}</button>
          <button type="button" value="dark" aria-pressed="false">${words.themes.dark}</button>
        </fieldset>
      </header>
      <div class="outlook">
        <div class="ribbon" role="toolbar" aria-label="${words.commands}">
          <button type="button" id="save">${words.save}</button>
          <button type="button" id="save-and-close" class="primary">${words.saveAndClose}</button>
          <button type="button" id="discard">${words.discard}</button>
          <button type="button" id="open-pane" aria-expanded="false" aria-controls="pane">
            ${words.addIn}
          </button>
          <span id="state" role="status" class="quiet" data-saved="${words.saved}"></span>
        </div>
        <div class="window">
          <main>
            <h1>${words.title}</h1>
            <form
              id="appointment"
              data-account="${user.upn}"
              data-name="${user.displayName}"
              data-zone="${ianaZone(settings.timeZone) ?? 'Europe/London'}"
              data-page="${cloud.addresses.product}/outlook.html"
            >
              ${input('subject', words.subject, 'text')}
              <div class="times">
                ${input('date', words.start, 'date', dateOf(from))}
                ${input('from', words.startTime, 'time', timeOf(from).slice(0, 5))}
                ${input('until', words.end, 'date', dateOf(to))}
                ${input('to', words.endTime, 'time', timeOf(to).slice(0, 5))}
              </div>
              ${input('place', words.location, 'text')}
              <label class="check"><input name="private" type="checkbox" />${words.private}</label>
              <div
                id="body"
                class="text"
                role="textbox"
                aria-multiline="true"
                aria-label="${words.body}"
                contenteditable="true"
              ></div>
            </form>
          </main>
          <aside id="pane" aria-label="${words.addIn}" hidden>
            <header>
              <strong>${words.addIn}</strong><button type="button" id="close-pane">${words.closePane}</button>
            </header>
            <iframe id="add-in" title="${words.addIn}" name="add-in"></iframe>
          </aside>
        </div>
      </div>`,
  };
}

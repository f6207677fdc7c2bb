import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import type { DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import { html } from '#infra/local/microsoft365/pages/html.ts';
import type { Page } from '#infra/local/microsoft365/pages/page.ts';
import { localWords } from '#shared/words/local.ts';

const words = localWords.teams;

/** The frame: an account, a theme, a page in the tab, and the tab itself. The script beside it plays the host. */
export function teamsPage(cloud: Cloud, user: DirectoryUser): Page {
  const themes = Object.entries(words.themes);
  return {
    title: words.title,
    kind: 'teams-page',
    script: '/teams/frame.js',
    frames: [new URL(cloud.addresses.product).origin],
    body: html`<header class="bar">
        <a class="brand" href="/">${localWords.title}</a>
        <form method="get" class="row">
          <label>
            ${words.account}
            <select name="account">
              ${cloud.directory.users.map((one) => html`<option value="${one.upn}" ${one === user ? 'selected' : ''}>${one.displayName}${one.jobTitle ? `, ${one.jobTitle}` : ''}</option>`)}
            </select>
          </label>
          <button>${words.open}</button>
        </form>
        <fieldset id="themes">
          <legend>${words.theme}</legend>
          ${themes.map(([name, label]) => html`<button type="button" value="${name}" aria-pressed="${name === 'default' ? 'true' : 'false'}">${label}</button>`)}
        </fieldset>
        <fieldset id="widths">
          <legend>${words.wide}</legend>
          <button type="button" value="full" aria-pressed="true">${words.widths.full}</button>
          <button type="button" value="phone" aria-pressed="false">${words.widths.phone}</button>
        </fieldset>
      </header>
      <div class="teams">
        <main class="stage" id="stage">
          <header>
            <h1>${words.frame}</h1>
            <span
              id="state"
              class="quiet"
              role="status"
              data-loaded="${words.loaded}"
              data-failed="${words.failed('')}"
              >${words.waiting}</span
            >
          </header>
          <iframe
            id="tab"
            title="${words.frame}"
            allow="clipboard-write"
            data-address="${cloud.addresses.product}/"
            data-account="${user.upn}"
            data-oid="${user.oid}"
            data-name="${user.displayName}"
            data-tenant="${cloud.directory.tenantId}"
          ></iframe>
        </main>
      </div>`,
  };
}

import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { localWords } from '#shared/words/local.ts';
import { avatar } from './avatar.ts';
import { html, type Html } from './html.ts';
import type { Page } from './page.ts';

const words = localWords.signIn;

/** "Pick an account": each account is a button that posts the question back with the account in it. */
export function signInPage(cloud: Cloud, query: Record<string, string>): Page {
  const account = (user: Cloud['directory']['users'][number]) =>
    html`<li>
      <button name="account" value="${user.oid}">
        ${avatar(user.displayName)}
        <span class="who"><strong>${user.displayName}</strong><span>${user.jobTitle ?? user.upn}</span></span>
      </button>
    </li>`;
  return {
    title: words.title,
    kind: 'card-page',
    body: card(
      html`<h1>${words.pick}</h1>
        <p>${words.lead}</p>
        <form method="post">
          ${Object.entries(query).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
          <ul class="accounts">
            ${cloud.directory.users.map(account)}
          </ul>
        </form>`,
    ),
  };
}

export function signedOutPage(): Page {
  return {
    title: words.signedOut,
    kind: 'card-page',
    body: card(
      html`<h1>${words.signedOut}</h1>
        <p>${words.signedOutLead}</p>`,
    ),
  };
}

/** For a request that may not be sent back to who asked. */
export function signInProblemPage(message: string): Page {
  return {
    title: words.problem,
    kind: 'card-page',
    body: card(
      html`<h1>${words.problem}</h1>
        <p>${words.problemLead}</p>
        <p class="detail">${message}</p>`,
    ),
  };
}

function card(content: Html): Html {
  return html`<main class="card">
    <p class="brand">${localWords.title}</p>
    ${content}
    <p class="quiet">${localWords.standIn}</p>
  </main>`;
}

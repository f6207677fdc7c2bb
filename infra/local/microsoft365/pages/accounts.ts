import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import type { DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import { localWords } from '#shared/words/local.ts';
import { avatar } from './avatar.ts';
import { html } from './html.ts';
import type { Page } from './page.ts';

const words = localWords.home;

/** The first page: every account, with the ways to look at it. */
export function accountsPage(cloud: Cloud): Page {
  return {
    title: words.accounts,
    body: html`<header class="bar"><a class="brand" href="/">${localWords.title}</a></header>
      <main class="wide">
        <h1>${words.accounts}</h1>
        <p class="quiet">${words.lead}</p>
        <table class="people">
          <thead>
            <tr>
              <th scope="col">${words.name}</th>
              <th scope="col">${words.job}</th>
              <th scope="col">${words.diaries}</th>
            </tr>
          </thead>
          <tbody>
            ${cloud.directory.users.map(row)}
          </tbody>
        </table>
        ${cloud.hasPlayground ? html`<p><a href="/playground">${localWords.playground.choose}</a></p>` : ''}
        <p class="quiet">${localWords.standIn}</p>
      </main>`,
  };
}

function row(user: DirectoryUser) {
  const name = encodeURIComponent(user.upn);
  return html`<tr>
    <td>
      <span class="name"
        >${avatar(user.displayName)}<span class="who"
          ><strong>${user.displayName}</strong><span>${user.upn}</span></span
        ></span
      >
    </td>
    <td>${user.jobTitle ?? ''}</td>
    <td>
      <span class="row">
        ${user.mailbox ? html`<a class="button" href="/mailbox/${name}">${words.openDiary}<span class="visually-hidden"> – ${user.displayName}</span></a>` : words.noDiary}
        ${user.mailbox && html`<a class="button" href="/outlook?account=${name}">${words.newAppointment}<span class="visually-hidden"> – ${user.displayName}</span></a>`}
        <a class="button" href="/teams?account=${name}"
          >${words.openTeams}<span class="visually-hidden"> – ${user.displayName}</span></a
        >
        <a class="button" href="/chat?account=${name}"
          >${words.openChat}<span class="visually-hidden"> – ${user.displayName}</span></a
        >
      </span>
    </td>
  </tr>`;
}

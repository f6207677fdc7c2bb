import { html } from '#infra/local/microsoft365/pages/html.ts';
import type { Page } from '#infra/local/microsoft365/pages/page.ts';
import { avatar } from '#infra/local/microsoft365/pages/avatar.ts';
import { localWords } from '#shared/words/local.ts';
import type { Playground } from './playground.ts';

const words = localWords.playground;

/** Who speaks in the playground, and a button for each who may. */
export function choosePage({ people, speaking }: Playground): Page {
  return {
    title: words.title,
    body: html`<header class="bar"><a class="brand" href="/">${localWords.title}</a></header>
      <main class="wide">
        <h1>${words.title}</h1>
        <p class="quiet">${words.lead}</p>
        ${speaking ? html`<p>${words.speaking(speaking.me.displayName)} <a href="${speaking.address}">${words.open}</a></p>` : ''}
        <form method="post" action="/playground">
          <table class="people">
            <thead>
              <tr>
                <th scope="col">${localWords.home.name}</th>
                <th scope="col">${localWords.home.job}</th>
                <th scope="col">${words.chat}</th>
              </tr>
            </thead>
            <tbody>
              ${people.map(
                ({ displayName, upn, jobTitle }) =>
                  html`<tr>
                    <td>
                      <span class="name"
                        >${avatar(displayName)}<span class="who"
                          ><strong>${displayName}</strong><span>${upn}</span></span
                        ></span
                      >
                    </td>
                    <td>${jobTitle ?? ''}</td>
                    <td>
                      <button name="account" value="${upn}">
                        ${words.speakAs}<span class="visually-hidden"> – ${displayName}</span>
                      </button>
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </form>
      </main>`,
  };
}

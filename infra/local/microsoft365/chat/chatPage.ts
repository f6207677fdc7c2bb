import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import type { ChatMessage } from '#infra/local/microsoft365/connector/chats.ts';
import { cardOf } from '#infra/local/microsoft365/connector/teamsClient.ts';
import type { DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import { html, type Html } from '#infra/local/microsoft365/pages/html.ts';
import type { Page } from '#infra/local/microsoft365/pages/page.ts';
import { localWords } from '#shared/words/local.ts';

const words = localWords.chat;
const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * A person's own chat with the bot: every message as it reads now. Cards are drawn by Microsoft's own renderer in the page's script;
 * without it their words are there.
 */
export function chatPage(cloud: Cloud, user: DirectoryUser): Page {
  const { connector } = cloud;
  const messages = connector.chats.messages(connector.personal(user.upn).id);
  return {
    title: words.title(user.displayName),
    kind: 'chat-page',
    script: '/chat/chat.js',
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
      </header>
      <main class="chat" data-account="${user.upn}">
        <h1>${words.title(user.displayName)}</h1>
        <ol id="chat" role="log" aria-label="${words.messages}">
          ${messages.map((message) => item(message, user))}
        </ol>
        <p id="none" class="quiet" ${messages.length > 0 ? 'hidden' : ''}>${words.nothing}</p>
        <p id="trouble" role="alert" data-failed="${words.failed}"></p>
        <form method="post" action="/chat/say" id="say" class="row">
          <input type="hidden" name="account" value="${user.upn}" />
          <label class="grow">
            <span class="visually-hidden">${words.write}</span>
            <input name="text" required maxlength="4000" autocomplete="off" placeholder="${words.write}" />
          </label>
          <button>${words.send}</button>
        </form>
      </main>`,
  };
}

function item(message: ChatMessage, user: DirectoryUser): Html {
  const { id, from, sentAt, edits, activity } = message;
  const card = cardOf(message);
  const fromBot = from === 'bot';
  const suggestions = activity.suggestedActions?.actions ?? [];
  return html`<li id="m-${id}" class="${fromBot ? 'from-bot' : 'from-person'}" data-edits="${edits}">
    <p class="quiet">
      ${fromBot ? words.bot : user.displayName}, ${time.format(sentAt)}${edits > 0 ? `, ${words.edited}` : ''}
    </p>
    ${activity.text ? html`<p class="said">${activity.text}</p>` : ''}
    ${card ? html`<div class="card" data-card="${JSON.stringify(card)}"><p>${String(card['fallbackText'] ?? '')}</p></div>` : ''}
    ${suggestions.length > 0 ? html`<p class="row suggestions">${suggestions.map(({ title }) => html`<button type="button" class="suggestion" value="${title}">${title}</button>`)}</p>` : ''}
    ${
      fromBot
        ? html`<details>
            <summary>${words.asSent}</summary>
            <pre class="detail">${JSON.stringify(activity, null, 2)}</pre>
          </details>`
        : ''
    }
  </li>`;
}

import type { InvitationPage } from '#shared/model/invitationPage.ts';
import { childDay, childTime } from '#shared/time/childTime.ts';
import { invitationPageWords as words } from '#shared/words/invitationPage.ts';
import { frame, leaveLink } from './frame.ts';
import { html, type Html, type HtmlValue } from './html.ts';
import { anotherTime, isThisFine, type Unsent, worried } from './whatCanBeSaid.ts';
import { whatItSays } from './whatItSays.ts';

/** Why the page is shown once more: after an answer, or because the visit had changed when one came. */
export const tolds = ['fine', 'sent', 'full', 'look'] as const;
export type Told = (typeof tolds)[number] | null;

export interface InvitationHtml {
  page: InvitationPage;
  council: string;
  /** The last instant at which the link works, milliseconds. */
  until: number;
  told: Told;
  unsent: Unsent | null;
}

/** A child's page. It works without script, and prints as a card. */
export function invitationHtml({ page, council, until, told, unsent }: InvitationHtml): string {
  return frame(
    told === null || told === 'look' ? words.title : words.sentTitle,
    html`${leaveLink()}
      <main>
        <h1>${headingOf(page)}</h1>
        ${status(page, told)} ${changed(page)} ${replied(page, told)} ${body(page, unsent)}
        ${about(council, until, page.now)}
      </main>
      <nav class="always">
        <a href="#another">${words.always.another}</a>
        <a href="#worried">${words.always.worried}</a>
      </nav>`,
  );
}

function headingOf({ state, place, worker }: InvitationPage): string {
  const { heading } = words;
  if (state === 'over') return heading.over;
  if (place === 'online') return state === 'cancelled' ? heading.cancelledOnline : heading.online(worker);
  return state === 'cancelled' ? heading.cancelled(worker) : heading.visit(worker);
}

function body(page: InvitationPage, unsent: Unsent | null): Html {
  const forms = html`${anotherTime(page, unsent)} ${worried(page, unsent)}`;
  if (page.state === 'ahead')
    return html`${whatItSays(page)} ${page.place === 'online' && call(page)} ${isThisFine(page)}
    ${choices(page)} ${forms}`;
  const lines =
    page.state === 'over'
      ? [words.overText(page.worker)]
      : [words.cancelledText(childDay(page.start, page.now).said), words.cancelledAsk(page.worker)];
  return html`<div class="card">${lines.map((line) => html`<p>${line}</p>`)}</div>
    ${forms}`;
}

/** What became of the form that was just sent. It never repeats what was written: others may be looking. */
function status(page: InvitationPage, told: Told): Html | null {
  if (told === null) return null;
  if (told === 'look') return html`<p class="card notice" role="status">${words.look}</p>`;
  const line = { fine: words.sent.fine, sent: words.sent.other, full: words.sent.full }[told](page.worker);
  return html`<div class="card notice" role="status">
    <h2>${words.sent.title}</h2>
    <p>${line}</p>
  </div>`;
}

function changed({ changedFrom, state, now, start, end, place }: InvitationPage): Html | null {
  if (!changedFrom || state !== 'ahead') return null;
  const sameTime = changedFrom.start === start && changedFrom.end === end;
  const before = [
    ...(sameTime
      ? []
      : [words.changedTime(childDay(changedFrom.start, now).said, childTime(changedFrom.start).digits)]),
    ...(changedFrom.place === place ? [] : [words.changedPlace(changedFrom.place)]),
  ];
  return html`<div class="card notice">
    <h2>${words.changed}</h2>
    <p>${before.join(' ')} ${words.changedNow}</p>
  </div>`;
}

function replied({ heard, replies, worker }: InvitationPage, told: Told): HtmlValue {
  if (replies.length === 0)
    return heard && told === null && html`<p class="card notice">${words.heard(worker)}</p>`;
  return replies.map(
    ({ how, by, words: said }) =>
      html`<div class="card notice">
        <p>${words.reply[how](by)}</p>
        ${said !== null && html`<blockquote>${said}</blockquote>`}
      </div>`,
  );
}

function call({ joinUrl, start, worker }: InvitationPage): Html {
  const { button, soon, when, ...lines } = words.call;
  return html`<section class="card" aria-labelledby="call">
    <h2 id="call">${words.parts.call}</h2>
    <ul>
      ${[lines.place, lines.headphones, lines.camera, lines.name].map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      joinUrl === null
        ? html`<p class="big">${soon}</p>`
        : html`<p>${when(childTime(start).said)}</p>
            <p>
              <a class="button" href="${joinUrl}" target="_blank" rel="noopener noreferrer">${button}</a>
            </p>`
    }
    <ul>
      ${[lines.lobby(worker), lines.stop, lines.help].map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}

function choices({ worker }: InvitationPage): Html {
  return html`<section class="card" aria-labelledby="choose">
    <h2 id="choose">${words.parts.choose}</h2>
    <ul>
      ${Object.values(words.choices).map((line) => html`<li>${line}</li>`)}
    </ul>
    <p class="on-paper">${words.onPaper(worker)}</p>
  </section>`;
}

function about(council: string, until: number, now: number): Html {
  const { who, share, until: works, kept, from } = words.about;
  return html`<section class="about" aria-labelledby="about">
    <h2 id="about">${words.parts.about}</h2>
    <p>${who} ${share} ${works(childDay(until - 1, now).said)} ${kept} ${from(council)}</p>
  </section>`;
}

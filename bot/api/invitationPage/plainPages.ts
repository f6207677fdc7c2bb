import { invitationPageWords as words } from '#shared/words/invitationPage.ts';
import { frame, leaveLink, safe } from './frame.ts';
import { html } from './html.ts';

/**
 * The one page for every link that opens nothing: unknown, withdrawn, run out, or of a visit nobody is told of. It is the same to the
 * byte, so that it tells nobody which.
 */
export const gonePage = (): string => messagePage(words.gone.heading, [words.gone.text, words.gone.ask]);

/** Too many tries from one place. */
export const busyPage = (): string => messagePage(words.busy.heading, [words.busy.text]);

/** Something went wrong on our side. */
export const brokenPage = (): string => messagePage(words.broken.heading, [words.broken.text]);

function messagePage(heading: string, lines: string[]): string {
  return frame(
    words.gone.title,
    html`${leaveLink()}
      <main>
        <h1>${heading}</h1>
        <div class="card">${lines.map((line) => html`<p>${line}</p>`)}</div>
        ${safe()}
      </main>`,
  );
}

const numbers = Array.from({ length: 12 }, (_none, index) => index + 1);

/** Where "Leave this page" leads: what anybody of school age may be looking at. */
export const leavePage = (): string =>
  frame(
    words.tables.title,
    html`<main class="tables">
      <h1>${words.tables.heading}</h1>
      <div class="scroll" tabindex="0" role="group" aria-label="${words.tables.heading}">
        <table>
          <thead>
            <tr>
              <th scope="col">×</th>
              ${numbers.map((number) => html`<th scope="col">${number}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${numbers.map(
              (row) =>
                html`<tr>
                  <th scope="row">${row}</th>
                  ${numbers.map((column) => html`<td>${row * column}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </main>`,
  );

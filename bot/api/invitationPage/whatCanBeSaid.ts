import type { AnswerKind, AnswerWish } from '#shared/model/api/invitations.ts';
import type { InvitationPage } from '#shared/model/invitationPage.ts';
import { invitationPageWords as words } from '#shared/words/invitationPage.ts';
import { whomToRing } from './frame.ts';
import { html, type Html } from './html.ts';
import { longestWords } from './sentForm.ts';

/** A form that could not be taken, as it was typed: nobody writes it twice. */
export interface Unsent {
  says: AnswerKind;
  wishes: readonly AnswerWish[];
  words: string;
  why: string;
}

const timeWishes: AnswerWish[] = [
  'other-day',
  'after-school',
  'weekend',
  'other-place',
  'somebody-with-me',
  'sooner',
];

/** "That's fine" and "Another time, please", side by side and alike: neither is the easier one. */
export function isThisFine(page: InvitationPage): Html {
  if (page.fine)
    return html`<section class="card tell" aria-labelledby="tell">
      <h2 id="tell">${words.tell.saidFine}</h2>
      <p>${words.tell.changeMind}</p>
      <p class="pair"><a class="button" href="#another">${words.tell.another}</a></p>
    </section>`;
  return html`<section class="card tell" aria-labelledby="tell">
    <h2 id="tell">${words.parts.tell}</h2>
    <form method="post" class="pair">
      ${marks(page, 'fine')}
      <button class="button">${words.tell.fine}</button>
      <a class="button" href="#another">${words.tell.another}</a>
    </form>
    <p>${words.tell.none}</p>
  </section>`;
}

/** The form with which to ask for another time. */
export function anotherTime(page: InvitationPage, unsent: Unsent | null): Html {
  const mine = unsent?.says === 'another-time' ? unsent : null;
  return html`<section class="card write" aria-labelledby="another">
    <h2 id="another">${words.parts.another}</h2>
    <form method="post">
      ${marks(page, 'another-time')} ${problem(mine)}
      <fieldset>
        <legend class="label">${words.another.intro}</legend>
        ${timeWishes.map((wish) => tick(wish, words.another.wishes[wish], mine))}
      </fieldset>
      ${writing('another-words', words.another.words, page, mine)}
      <p><button class="button">${words.another.send}</button></p>
    </form>
  </section>`;
}

/** Whom to ring stands first; then the form with which to say that something is wrong. */
export function worried(page: InvitationPage, unsent: Unsent | null): Html {
  const mine = unsent?.says === 'worried' ? unsent : null;
  return html`<section class="card safe" aria-labelledby="worried">
    <h2 id="worried">${words.parts.worried}</h2>
    ${whomToRing()}
    <form method="post">
      ${marks(page, 'worried')} ${problem(mine)}
      <fieldset>
        <legend class="label">${words.worried.intro(page.worker)}</legend>
        <p>${words.worried.slow(page.worker)}</p>
        ${tick('sooner', words.worried.wish, mine)}
      </fieldset>
      ${writing('worried-words', words.worried.words, page, mine)}
      <p><button class="button">${words.worried.send}</button></p>
    </form>
    <p class="after">${words.promise(page.worker)}</p>
  </section>`;
}

function marks({ form, seen }: InvitationPage, says: AnswerKind): Html {
  return html`<input type="hidden" name="says" value="${says}" /><input
      type="hidden"
      name="form"
      value="${form}"
    /><input type="hidden" name="seen" value="${seen}" />`;
}

function tick(wish: AnswerWish, label: string, unsent: Unsent | null): Html {
  const checked = unsent?.wishes.includes(wish) ? html` checked` : '';
  return html`<label class="tick"
    ><input type="checkbox" name="wishes" value="${wish}" ${checked} /> ${label}</label
  >`;
}

function writing(id: string, label: string, { worker }: InvitationPage, unsent: Unsent | null): Html {
  return html`<label for="${id}" class="label">${label}</label>
    <p class="hint" id="${id}-hint">${words.reads(worker)} ${words.left(longestWords)}</p>
    <textarea
      id="${id}"
      name="words"
      rows="3"
      maxlength="${longestWords}"
      aria-describedby="${id}-hint"
      autocomplete="off"
    >
${unsent?.words}</textarea>`;
}

function problem(unsent: Unsent | null): Html | null {
  return unsent && html`<p class="problem" role="alert">${unsent.why}</p>`;
}

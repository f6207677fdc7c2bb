import type { InvitationPage } from '#shared/model/invitationPage.ts';
import { childDay, childLength, childTime } from '#shared/time/childTime.ts';
import { invitationPageWords as words } from '#shared/words/invitationPage.ts';
import { clock } from './clock.ts';
import { html, type Html } from './html.ts';

/** When, where, who and why: what stays on paper when the page is printed. */
export function whatItSays(page: InvitationPage): Html {
  return html`<div class="facts">
    ${when(page)} ${card('where', [words.places[page.place]])} ${who(page)} ${card('why', whyOf(page))}
  </div>`;
}

function when(page: InvitationPage): Html {
  const time = childTime(page.start);
  const day = childDay(page.start, page.now);
  return html`<section class="card when" aria-labelledby="when">
    <h2 id="when">${words.parts.when}</h2>
    <div class="time">
      ${clock(time)}
      <div>
        <p class="big">${words.day(day.said)}</p>
        <p class="big">${words.at(time.said)} <span class="digits">(${time.digits})</span></p>
        ${page.state === 'ahead' && day.near !== null && html`<p class="near">${words.near(day.near)}</p>`}
        <p>${words.lasts(childLength(page.end - page.start))}</p>
      </div>
    </div>
  </section>`;
}

function who({ worker, role, withFamily }: InvitationPage): Html {
  return card('who', [
    words.jobs[role](worker),
    ...(withFamily ? [words.family] : []),
    words.notSure(worker),
  ]);
}

/** In a child's words, from what the visit must include; never which plan asks for it, nor that one should be unannounced. */
function whyOf({ place, why, worker }: InvitationPage): string[] {
  if (place === 'online') return [words.why.always, words.why.online];
  const has = (...parts: InvitationPage['why'][number][]) => parts.some((part) => why.includes(part));
  const atHome = place === 'home';
  const room = atHome && has('bedroom', 'sleeping-arrangements');
  return [
    words.why.always,
    ...(has('alone') ? [words.why.alone(worker)] : []),
    ...(room ? [words.why.room] : []),
    ...(atHome && has('interaction') ? [words.why.together] : []),
    ...(atHome && has('home') && !room ? [words.why.home] : []),
  ];
}

function card(part: 'where' | 'who' | 'why', lines: string[]): Html {
  return html`<section class="card ${part}" aria-labelledby="${part}">
    <h2 id="${part}">${words.parts[part]}</h2>
    ${lines.map((line) => html`<p>${line}</p>`)}
  </section>`;
}

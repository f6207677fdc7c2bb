import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { invitationPageWords as words } from '#shared/words/invitationPage.ts';
import { html, type Html } from './html.ts';

/** The one stylesheet. Its address carries its hash, so that a new version is seen at once. */
export const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
export const stylePath = `/m/style-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`;
/** A plain dot: the product's own icon in a tab would tell others what is looked at. */
export const iconPath = '/m/dot.svg';
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="#767676"/></svg>';
/** Where "Leave this page" goes: a page of ours that could be anybody's. */
export const leavePath = '/m/times-tables';

/** A whole page: its title says nothing of why it is there. */
export function frame(title: string, body: Html): string {
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}</title>
        <link rel="icon" href="${iconPath}" />
        <link rel="stylesheet" href="${stylePath}" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return page.text;
}

/** The way out, on every page. */
export function leaveLink(): Html {
  return html`<header class="leave">
    <a href="${leavePath}" rel="noreferrer">${words.leave}</a>
  </header>`;
}

/** Whom to ring, on every page. */
export function whomToRing(): Html {
  const { danger, emergency, childline, childlineNumber } = words.safe;
  return html`<p>${danger} <a class="number" href="tel:999">${emergency}</a></p>
    <p>${childline} <a class="number" href="tel:08001111">${childlineNumber}</a></p>`;
}

/** The same as a card of its own. */
export function safe(): Html {
  return html`<section class="card safe" aria-labelledby="safe">
    <h2 id="safe">${words.parts.safe}</h2>
    ${whomToRing()}
  </section>`;
}

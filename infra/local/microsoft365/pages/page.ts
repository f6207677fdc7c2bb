import type { Response } from 'express';
import { localWords } from '#shared/words/local.ts';
import { html, type Html } from './html.ts';

export interface Page {
  title: string;
  body: Html;
  /** A class for the body, to lay pages out in their own way. */
  kind?: string;
  /** A module of ours to run in the page. */
  script?: string;
  /** Origins that may be framed. */
  frames?: string[];
}

/** Sends a whole page. Nothing may be run, framed or fetched by it that is not named here. */
export function sendPage(response: Response, page: Page, status = 200): void {
  const { title, body, kind = '', script, frames = [] } = page;
  response.status(status).set({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': [
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:",
      `frame-src ${frames.join(' ') || "'none'"}; base-uri 'none'; frame-ancestors 'self'`,
    ].join('; '),
  });
  response.end(
    html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title} – ${localWords.title}</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href="/_local/style.css" />
          ${script ? html`<script type="module" src="${script}"></script>` : ''}
        </head>
        <body class="${kind}">
          ${body}
        </body>
      </html>`.text,
  );
}

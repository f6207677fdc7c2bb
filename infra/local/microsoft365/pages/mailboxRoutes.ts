import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { findUser } from '#infra/local/microsoft365/directory.ts';
import type { OpenMailbox } from '#infra/local/microsoft365/graph/caller.ts';
import { readChange, readNewEvent } from '#infra/local/microsoft365/graph/eventInput.ts';
import {
  applyChange,
  findOccurrence,
  newEvent,
  removeOccurrence,
} from '#infra/local/microsoft365/graph/events.ts';
import { GraphError } from '#infra/local/microsoft365/graph/graphError.ts';
import type { Occurrence } from '#infra/local/microsoft365/mailboxes/occurrences.ts';
import { localWords } from '#shared/words/local.ts';
import { eventPage } from './eventForm.ts';
import { html } from './html.ts';
import { mailboxPage } from './mailbox.ts';
import { mailboxPath } from './mailboxPath.ts';
import { sendPage } from './page.ts';

const words = localWords.mailbox;
const time = z.string().regex(/^\d{2}:\d{2}$/);
const fieldsSchema = z.object({
  do: z.enum(['move', 'remove']).default('move'),
  date: z.iso.date(),
  from: time,
  to: time,
  subject: z.string().max(255),
  place: z.string().max(255),
});

/** Mailboxes to look at, and to change as their owners would in Outlook. */
export function mailboxRoutes(cloud: Cloud): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false });

  router.get('/:upn', (request, response) => {
    const mailbox = openMailbox(cloud, request, response);
    if (!mailbox) return;
    sendPage(response, {
      ...mailboxPage(cloud, mailbox, text(request.query.week), text(request.query.done)),
      script: '/_local/week.js',
    });
  });

  router.post('/:upn', form, (request, response) => {
    const mailbox = openMailbox(cloud, request, response);
    if (!mailbox || !fromThisPage(request, response)) return;
    const fields = fieldsSchema.safeParse(request.body);
    if (!fields.success || fields.data.to <= fields.data.from)
      return notThere(response, words.endBeforeStart, 400);
    const { content } = readNewEvent(eventBody(mailbox, fields.data));
    cloud.mailboxes.put(
      mailbox.user.oid,
      newEvent(cloud, content, { recurrence: null, transactionId: null }),
    );
    response.redirect(303, `${mailboxPath(mailbox.user.upn, fields.data.date)}&done=added`);
  });

  router.get('/:upn/event/:id', (request, response) => {
    const mailbox = openMailbox(cloud, request, response);
    const one = mailbox && occurrence(cloud, mailbox, request, response);
    if (one) sendPage(response, eventPage(mailbox, one));
  });

  router.post('/:upn/event/:id', form, (request, response) => {
    const mailbox = openMailbox(cloud, request, response);
    const one = mailbox && occurrence(cloud, mailbox, request, response);
    if (!one || !fromThisPage(request, response)) return;
    const fields = fieldsSchema.safeParse(request.body);
    if (!fields.success || fields.data.to <= fields.data.from)
      return sendPage(response, eventPage(mailbox, one, words.endBeforeStart), 400);
    const back = mailboxPath(mailbox.user.upn, fields.data.date);
    if (fields.data.do === 'remove') removeOccurrence(cloud, mailbox, one);
    else applyChange(cloud, mailbox, one, readChange(one.content, eventBody(mailbox, fields.data)));
    response.redirect(303, `${back}&done=${fields.data.do === 'remove' ? 'removed' : 'moved'}`);
  });
  return router;
}

function eventBody(
  { settings }: OpenMailbox,
  { date, from, to, subject, place }: z.infer<typeof fieldsSchema>,
) {
  return {
    subject,
    location: { displayName: place },
    isAllDay: false,
    start: { dateTime: `${date}T${from}:00`, timeZone: settings.timeZone },
    end: { dateTime: `${date}T${to}:00`, timeZone: settings.timeZone },
  };
}

function openMailbox(cloud: Cloud, request: Request, response: Response): OpenMailbox | undefined {
  const user = findUser(cloud.directory, text(request.params.upn) ?? '');
  if (user?.mailbox) return { user, settings: user.mailbox };
  notThere(response, words.noAccount);
  return undefined;
}

function occurrence(
  cloud: Cloud,
  mailbox: OpenMailbox,
  request: Request,
  response: Response,
): Occurrence | undefined {
  try {
    return findOccurrence(cloud, mailbox, text(request.params.id) ?? '');
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    notThere(response, words.notFound);
    return undefined;
  }
}

/** Another page in the same browser must not change a mailbox behind the person's back. */
function fromThisPage(request: Request, response: Response): boolean {
  const site = request.get('sec-fetch-site');
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  response.status(403).type('text').send('Cross-site request refused');
  return false;
}

function notThere(response: Response, why: string, status = 404): void {
  const body = html`<header class="bar"><a class="brand" href="/">${localWords.title}</a></header>
    <main class="wide"><h1>${why}</h1></main>`;
  sendPage(response, { title: why, body }, status);
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

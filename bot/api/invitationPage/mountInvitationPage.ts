import express, { type ErrorRequestHandler, type RequestHandler, type Response, type Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { answerInvitation } from '#bot/caseload/invitations/answerInvitation.ts';
import { readInvitationPage } from '#bot/caseload/invitations/readInvitationPage.ts';
import { invitationUntil } from '#bot/caseload/invitations/invitationUntil.ts';
import type { Council } from '#bot/caseload/council.ts';
import { loggableError } from '#bot/api/requestLog.ts';
import { invitationPageWords as words } from '#shared/words/invitationPage.ts';
import { icon, iconPath, leavePath, style, stylePath } from './frame.ts';
import { invitationHtml, type Told, tolds } from './invitationHtml.ts';
import { brokenPage, busyPage, gonePage, leavePage } from './plainPages.ts';
import { longestWords, type SentForm, sentFormSchema } from './sentForm.ts';
import type { Unsent } from './whatCanBeSaid.ts';

const path = '/m/:token';
const minute = 60_000;

/**
 * The child's page and its forms: no sign-in, no cookie, no script. Whoever has the link is answered; every link that does not work
 * gets the same page.
 */
export function mountInvitationPage(router: Router, council: Council): void {
  router.get(stylePath, kept('text/css', style));
  router.get(iconPath, kept('image/svg+xml', icon));
  router.get(leavePath, privately, (_request, response) => void response.send(leavePage()));
  const guard = [privately, ...limits()];
  router.get(path, guard, async (request: express.Request, response: Response) => {
    await show(council, response, tokenOf(request), toldOf(request.query), null);
  });
  router.post(
    path,
    guard,
    express.urlencoded({ extended: false, limit: '16kb' }),
    async (request: express.Request, response: Response) => {
      await take(council, response, tokenOf(request), sentFormSchema.safeParse(request.body ?? {}).data);
    },
  );
  // Whatever else is typed under it is a link that does not work, never a page of the tab.
  router.use('/m', guard, (_request: express.Request, response: Response) => {
    response.status(404).send(gonePage());
  });
  router.use('/m', broken(council));
}

const tokenOf = (request: express.Request): string => String(request.params['token']);

async function show(
  council: Council,
  response: Response,
  token: string,
  told: Told,
  unsent: Unsent | null,
): Promise<void> {
  const page = await readInvitationPage(council, token);
  if (!page) {
    response.status(404).send(gonePage());
    return;
  }
  response
    .status(unsent ? 400 : 200)
    .send(invitationHtml({ page, council: council.name, until: invitationUntil(page.end), told, unsent }));
}

/** Keeps what was sent, then has the browser ask for the page anew: a reload sends nothing twice. */
async function take(
  council: Council,
  response: Response,
  token: string,
  sent: SentForm | undefined,
): Promise<void> {
  if (!sent) return show(council, response, token, null, null);
  const why = whyNot(sent);
  if (why !== null) return show(council, response, token, null, { ...sent, why });
  const outcome = await answerInvitation(council, token, { ...sent, words: sent.words || null });
  if (outcome === 'gone') return show(council, response, token, null, null);
  const told = { kept: sent.says === 'fine' ? 'fine' : 'sent', changed: 'look', full: 'full' }[outcome];
  response.redirect(303, `/m/${encodeURIComponent(token)}?told=${told}`);
}

function whyNot({ says, wishes, words: written }: SentForm): string | null {
  if ([...written].length > longestWords) return words.tooLong(longestWords);
  if (says === 'worried' && written === '' && wishes.length === 0) return words.emptyWorry;
  return null;
}

function toldOf(query: express.Request['query']): Told {
  const told = query['told'];
  return tolds.find((known) => known === told) ?? null;
}

/** The strictest headers a page can have, over those of every answer. */
const privately: RequestHandler = (request, response, next) => {
  response.removeHeader('etag');
  response.set({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      ...(request.secure ? ['upgrade-insecure-requests'] : []),
    ].join('; '),
  });
  next();
};

const kept =
  (type: string, body: string): RequestHandler =>
  (_request, response) =>
    void response.set('cache-control', 'public, max-age=86400').type(type).send(body);

/**
 * A school may come from one address, so reading is generous; links that do not work are not. The address is counted in memory for a
 * minute and kept nowhere.
 */
function limits(): RequestHandler[] {
  const refuse: RequestHandler = (_request, response) => void response.status(429).send(busyPage());
  const common = { windowMs: minute, legacyHeaders: false, standardHeaders: false, handler: refuse } as const;
  return [
    rateLimit({ ...common, limit: 300 }),
    rateLimit({ ...common, limit: 30, skipSuccessfulRequests: true }),
  ];
}

/** A fault on our side is said as kindly as the rest; a form that is no form shows the page again. */
function broken(council: Council): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { status } = (error ?? {}) as { status?: number };
    const theirs = status !== undefined && status >= 400 && status < 500;
    if (!theirs) council.log.error({ error: loggableError(error) }, 'invitation-page');
    response.status(theirs ? status : 500).send(brokenPage());
  };
}

import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { TokenCheck } from '#bot/identity/tokens.ts';
import { troublesNow } from '#bot/caseload/policies/policies.ts';
import { lastLook } from '#bot/nudges/lastLook.ts';
import type { Config } from '#shared/model/api/people.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';
import { securityHeaders, type HeaderSettings } from './headers.ts';
import { mountInvitationPage } from './invitationPage/mountInvitationPage.ts';
import { mountRoutes } from './mount.ts';
import { openApiDocument } from './openApi.ts';
import { serveOutlookPane } from './outlookPane.ts';
import { problemOf, sendProblem } from './problemAnswer.ts';
import { loggableError, requestLog } from './requestLog.ts';
import { routes } from './routes.ts';
import { serveTab } from './staticTab.ts';

export interface AppSettings {
  council: Council;
  /** What the Bot Connector brings, which it signs itself. */
  messages: RequestHandler;
  check: TokenCheck;
  /** What a page is told before anyone has signed in. */
  config: Config;
  headers: HeaderSettings;
  /** The built tab. */
  tabFolder: string;
  /** How many proxies stand in front. */
  proxies: number;
}

/** The whole of the product's HTTP. */
export function createApp(settings: AppSettings): Express {
  const { council, config, proxies } = settings;
  const app = express();
  app.set('trust proxy', proxies);
  app.set('etag', 'weak');
  app.disable('x-powered-by');
  app.use(requestLog(council.log), securityHeaders(settings.headers));
  app.use('/api', addressLimit());
  openDoors(app, council, config);
  app.use('/api', (_request, response, next) => {
    // What follows is about people: no cache, shared or of the browser, keeps it.
    response.setHeader('cache-control', 'no-store');
    next();
  });
  app.use(settings.messages);
  mountRoutes(app, routes, { council, check: settings.check, limit: personLimit() });
  mountInvitationPage(app, council);
  serveOutlookPane(app, settings.tabFolder, settings.headers);
  serveTab(app, settings.tabFolder);
  app.use(() => {
    throw new ProblemError(problems.notFound);
  });
  app.use(errorAnswer(council));
  return app;
}

/** What needs no token: nothing in it is of a person. */
function openDoors(app: Express, council: Council, config: Config): void {
  const document = openApiDocument(routes, council.publicUrl);
  app.get('/api/health', async (_request, response) => {
    response.setHeader('cache-control', 'no-store');
    try {
      await council.db.selectFrom('schema_version').select('version').limit(1).execute();
      // When, not what: the counts are for those who are signed in.
      const { look } = await lastLook(council);
      // The same for policies: whether one needs somebody, not which.
      const policies = (await troublesNow(council)).length === 0 ? 'ok' : 'attention';
      response.json({ status: 'ok', lastLook: look?.at ?? null, policies });
    } catch (cause) {
      throw new ProblemError(problems.notReady, { cause });
    }
  });
  app.get('/api/config', (_request, response) => {
    response.setHeader('cache-control', 'no-cache');
    response.json(config);
  });
  app.get('/api/openapi.json', (_request, response) => {
    response.setHeader('cache-control', 'no-cache');
    response.json(document);
  });
}

const minute = 60_000;

/** A whole council may come from one address: this only stops a flood. */
function addressLimit() {
  return rateLimit({
    windowMs: minute,
    limit: 6_000,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: tooMany,
  });
}

function personLimit() {
  return rateLimit({
    windowMs: minute,
    limit: 600,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (_request, response) => (response.locals['person'] as Person).id,
    handler: tooMany,
  });
}

function tooMany(): never {
  throw new ProblemError(problems.tooMany);
}

function errorAnswer(council: Council): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const problem = problemOf(error);
    if (problem.text.status >= 500)
      council.log.error({ error: loggableError(problem.cause ?? error) }, problem.text.code);
    if (response.headersSent) {
      next(error);
      return;
    }
    response.removeHeader('etag');
    response.setHeader('cache-control', 'no-store');
    sendProblem(response, problem);
  };
}

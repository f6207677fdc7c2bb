import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { TeamsClient } from '#infra/local/microsoft365/connector/teamsClient.ts';
import { findUser } from '#infra/local/microsoft365/directory.ts';
import { sendPage } from '#infra/local/microsoft365/pages/page.ts';
import { browserScript } from '#infra/local/microsoft365/pages/script.ts';
import { chatPage } from './chatPage.ts';

const sayInput = z.object({ account: z.string(), text: z.string().min(1).max(4000) });
const pressInput = z.object({
  account: z.string(),
  message: z.string(),
  kind: z.enum(['Action.Execute', 'Action.Submit']),
  verb: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
});

/** Everybody's chat with the bot, to look at and to use: what the product sends by itself is there whoever speaks in the playground. */
export function chatRoutes(cloud: Cloud): Router {
  const router = Router();
  const { connector } = cloud;
  const script = browserScript(new URL('./chat.ts', import.meta.url));
  router.get(
    '/chat.js',
    (_request, response) => void response.type('js').set('Cache-Control', 'no-cache').send(script),
  );
  router.get('/adaptivecards.js', (_request, response) => void response.type('js').send(renderer()));

  router.get('/', (request, response) => {
    const { account } = request.query;
    const user =
      (typeof account === 'string' && findUser(cloud.directory, account)) || cloud.directory.users[0];
    if (user) sendPage(response, chatPage(cloud, user));
  });
  router.get('/changes', (request, response) => {
    const { account } = request.query;
    const user = typeof account === 'string' ? findUser(cloud.directory, account) : undefined;
    if (!user) return void response.status(404).end();
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).flushHeaders();
    const { id } = connector.personal(user.upn);
    const stop = connector.subscribe(({ conversation, kind }) => {
      if (conversation.id === id && kind !== 'typing') response.write(`data: ${kind}\n\n`);
    });
    response.once('close', stop);
  });

  const body = [express.json({ limit: '256kb' }), express.urlencoded({ extended: false })];
  router.post('/say', fromThisPage, ...body, async (request, response) => {
    const read = sayInput.safeParse(request.body);
    const user = read.success && findUser(cloud.directory, read.data.account);
    if (!read.success || !user) return void response.status(400).end();
    const { status } = await new TeamsClient(connector, user.upn).say(read.data.text);
    // A form without the page's script.
    if (request.is('urlencoded'))
      return response.redirect(303, `/chat?account=${encodeURIComponent(user.upn)}`);
    response.status(status === 200 ? 204 : 502).end();
  });
  router.post('/press', fromThisPage, ...body, async (request, response) => {
    const read = pressInput.safeParse(request.body);
    const user = read.success && findUser(cloud.directory, read.data.account);
    const message =
      read.success && user && connector.chats.message(connector.personal(user.upn).id, read.data.message);
    if (!read.success || !user || !message) return void response.status(400).end();
    const { kind, verb, data } = read.data;
    const { status } = await new TeamsClient(connector, user.upn).act(message, {
      type: kind,
      data,
      ...(verb ? { verb } : {}),
    });
    response.status(status === 200 ? 204 : 502).end();
  });
  return router;
}

/** Microsoft's own renderer, as it is published. */
function renderer(): string {
  return readFileSync(
    createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
    'utf8',
  );
}

/** Another page in the same browser must not write in somebody's name. */
function fromThisPage(request: Request, response: Response, next: NextFunction): void {
  const site = request.get('sec-fetch-site');
  if (site === undefined || site === 'same-origin') return next();
  response.status(403).type('text').send('Cross-site request refused');
}

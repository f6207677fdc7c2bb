import express, { Router } from 'express';
import type { Activity } from '#infra/local/microsoft365/connector/activity.ts';
import { sendPage } from '#infra/local/microsoft365/pages/page.ts';
import { choosePage } from './choosePage.ts';
import type { Playground } from './playground.ts';

/** Where a person chooses who speaks in the playground, and where the playground sends what is said. */
export function playgroundRoutes(playground: Playground): Router {
  const router = Router();
  router.get('/', (_request, response) => sendPage(response, choosePage(playground)));
  router.post('/', express.urlencoded({ extended: false }), async (request, response) => {
    const { account } = (request.body ?? {}) as { account?: unknown };
    if (!playground.people.some(({ upn }) => upn === account)) {
      sendPage(response, choosePage(playground), 400);
      return;
    }
    response.redirect(303, await playground.speakAs(String(account)));
  });
  // It looks first whether anybody is there.
  router.head('/messages', (_request, response) => void response.end());
  router.post('/messages', express.json({ limit: '1mb' }), async (request, response) => {
    const { status, body } = await playground.receive(request.body as Activity);
    response.status(status || 502);
    if (body === null) response.end();
    else response.json(body);
  });
  return router;
}

import { Router } from 'express';
import { chatRoutes } from '#infra/local/microsoft365/chat/routes.ts';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { officeJsRoutes } from '#infra/local/microsoft365/outlook/officeJs.ts';
import { outlookRoutes } from '#infra/local/microsoft365/outlook/routes.ts';
import { teamsRoutes } from '#infra/local/microsoft365/teams/routes.ts';
import { accountsPage } from './accounts.ts';
import { mailboxRoutes } from './mailboxRoutes.ts';
import { sendPage } from './page.ts';

/** What a person looks at. */
export function pageRoutes(cloud: Cloud): Router {
  const router = Router();
  router.get('/', (_request, response) => sendPage(response, accountsPage(cloud)));
  router.use('/mailbox', mailboxRoutes(cloud));
  router.use('/outlook', outlookRoutes(cloud));
  router.use('/office-js', officeJsRoutes());
  router.use('/teams', teamsRoutes(cloud));
  router.use('/chat', chatRoutes(cloud));
  return router;
}

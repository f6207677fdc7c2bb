import { Router } from 'express';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { accountsPage } from './accounts.ts';
import { sendPage } from './page.ts';

/** What a person looks at. */
export function pageRoutes(cloud: Cloud): Router {
  const router = Router();
  router.get('/', (_request, response) => sendPage(response, accountsPage(cloud)));
  return router;
}

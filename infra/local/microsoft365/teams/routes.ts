import { Router, type Request } from 'express';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { findUser, type DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import { readScope } from '#infra/local/microsoft365/entra/resource.ts';
import { userAccessToken } from '#infra/local/microsoft365/entra/tokens.ts';
import { sendPage } from '#infra/local/microsoft365/pages/page.ts';
import { browserScript } from '#infra/local/microsoft365/pages/script.ts';
import { teamsPage } from './teamsPage.ts';

/** The application id under which Teams in a browser asks for tokens: an application pre-authorises it. */
const teamsWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** A frame like that of Teams, for the tab with the real teams-js in it. */
export function teamsRoutes(cloud: Cloud): Router {
  const router = Router();
  const script = browserScript(new URL('./frame.ts', import.meta.url));

  router.get('/', (request, response) => {
    const user = accountOf(cloud, request) ?? cloud.directory.users[0];
    if (user) sendPage(response, teamsPage(cloud, user));
  });
  router.get(
    '/frame.js',
    (_request, response) => void response.type('js').set('Cache-Control', 'no-cache').send(script),
  );

  /** What Teams does for `getAuthToken`: a token for the tab's own application, for who is signed in to Teams. */
  router.get('/token', async (request, response) => {
    const user = accountOf(cloud, request);
    const [app] = cloud.directory.apps;
    if (!user || !app) return void response.status(404).json({ error: 'no-account' });
    // Only the frame itself asks: another page in the same browser gets nothing.
    if (request.get('sec-fetch-site') !== 'same-origin')
      return void response.status(403).json({ error: 'not-the-frame' });
    const asked = readScope(cloud, `api://${app.clientId}/access_as_user`);
    response
      .set('Cache-Control', 'no-store')
      .json({ token: await userAccessToken(cloud, user, teamsWeb, asked) });
  });
  return router;
}

function accountOf(cloud: Cloud, request: Request): DirectoryUser | undefined {
  const { account } = request.query;
  return typeof account === 'string' ? findUser(cloud.directory, account) : undefined;
}

import express, { Router, type Request } from 'express';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { findUser } from '#infra/local/microsoft365/directory.ts';
import { readScope } from '#infra/local/microsoft365/entra/resource.ts';
import { userAccessToken } from '#infra/local/microsoft365/entra/tokens.ts';
import type { OpenMailbox } from '#infra/local/microsoft365/graph/caller.ts';
import { GraphError } from '#infra/local/microsoft365/graph/graphError.ts';
import { sendPage } from '#infra/local/microsoft365/pages/page.ts';
import { browserScript } from '#infra/local/microsoft365/pages/script.ts';
import { localWords } from '#shared/words/local.ts';
import { appointmentPage } from './appointmentPage.ts';
import { saveAppointment, savedSchema } from './saveAppointment.ts';

/** The application id under which Office asks for an add-in's tokens: an application pre-authorises it. */
const office = 'ea5a67f6-b6f3-4338-b240-c655ddc3cc8e';

/** Outlook's window of a new appointment, for the add-in with the real Office.js in it. */
export function outlookRoutes(cloud: Cloud): Router {
  const router = Router();
  for (const name of ['form.ts', 'host.ts']) {
    const script = browserScript(new URL(name, import.meta.url));
    router.get(
      `/${name}`,
      (_request, response) => void response.type('js').set('Cache-Control', 'no-cache').send(script),
    );
  }

  router.get('/', (request, response) => {
    const mailbox = mailboxOf(cloud, request) ?? firstMailbox(cloud);
    if (mailbox) sendPage(response, appointmentPage(cloud, mailbox));
    else response.status(404).type('text').send(localWords.mailbox.noAccount);
  });

  // Another page in the same browser gets no token and saves nothing.
  router.use((request, response, next) => {
    if (request.get('sec-fetch-site') === 'same-origin') return next();
    response.status(403).json({ error: 'not-the-frame' });
  });

  router.get('/token', async (request, response) => {
    const mailbox = mailboxOf(cloud, request);
    const [app] = cloud.directory.apps;
    if (!mailbox || !app) return void response.status(404).json({ error: 'no-account' });
    const asked = readScope(cloud, `api://${app.clientId}/access_as_user`);
    const token = await userAccessToken(cloud, mailbox.user, office, asked);
    response.set('Cache-Control', 'no-store').json({ token });
  });

  router.post('/save', express.json(), (request, response) => {
    const asked = savedSchema.safeParse(request.body);
    const mailbox = asked.success ? openMailbox(cloud, asked.data.account) : undefined;
    if (!asked.success || !mailbox)
      return void response.status(400).json({ error: localWords.outlook.notSaved });
    try {
      response.json({ id: saveAppointment(cloud, mailbox, asked.data) });
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      response.status(error.status).json({ error: error.message });
    }
  });
  return router;
}

function mailboxOf(cloud: Cloud, { query: { account } }: Request): OpenMailbox | undefined {
  return typeof account === 'string' ? openMailbox(cloud, account) : undefined;
}

function openMailbox(cloud: Cloud, account: string): OpenMailbox | undefined {
  const user = findUser(cloud.directory, account);
  return user?.mailbox ? { user, settings: user.mailbox } : undefined;
}

function firstMailbox(cloud: Cloud): OpenMailbox | undefined {
  const user = cloud.directory.users.find(({ mailbox }) => mailbox);
  return user?.mailbox ? { user, settings: user.mailbox } : undefined;
}

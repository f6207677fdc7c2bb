import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Playground } from '#infra/local/playground/playground.ts';
import { playgroundRoutes } from '#infra/local/playground/routes.ts';
import { samplePackageSettings } from '#infra/package/packageSettings.ts';
import { adminRoutes } from './admin.ts';
import { certificatesIn } from './certificates.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Addresses, Cloud } from './cloud.ts';
import { Chats } from './connector/chats.ts';
import { Connector } from './connector/connector.ts';
import { connectorRoutes } from './connector/routes.ts';
import type { Directory } from './directory.ts';
import { entraRoutes } from './entra/routes.ts';
import { signingKeyIn } from './entra/signingKey.ts';
import { Faults, type Fault } from './faults.ts';
import type { Exchange } from './graph/exchange.ts';
import { graphRoutes } from './graph/routes.ts';
import { Mailboxes } from './mailboxes/mailboxes.ts';
import { seedMailboxes } from './mailboxes/seed.ts';
import { pageRoutes } from './pages/routes.ts';

export interface Microsoft365Settings {
  directory: Directory;
  /** Where certificates, the signing keys, the mailboxes and the chats are kept. */
  folder: string;
  /** 0 lets the system choose. */
  httpsPort: number;
  httpPort: number;
  /** Where the product's tab answers: `http://localhost:3978`. */
  product: string;
  /** The id under which the Outlook add-in is installed; left out: the sample's. */
  addInId?: string;
  /** Microsoft's playground beside it: its port, and the six accounts in it. It runs once somebody is chosen to speak. */
  playground?: { port: number; accounts: string[] };
  clock?: Clock;
  /** Sees every request to Graph with its answer. */
  observe?: (exchange: Exchange) => void;
}

/** Local Microsoft 365 while it runs. */
export interface LocalMicrosoft365 {
  /** `https://localhost:8443`: the authority and Graph for SDKs, with `caFile` as an extra authority to trust. */
  https: string;
  /** `http://localhost:8480`: the same for a person's browser, without a certificate to be asked about. */
  http: string;
  caFile: string;
  tenantId: string;
  /** The Bot Connector, for whoever brings people's messages to the bot. */
  connector: Connector;
  /** Microsoft's chat emulator; null where none was asked for. */
  playground: Playground | null;
  /** Makes the next requests to Graph that fit meet a fault. */
  fault(fault: Fault): void;
  close(): Promise<void>;
}

/**
 * Starts what stands where Microsoft's cloud would: Entra ID, Graph, the Bot Connector, the Teams frame, mailboxes to look at. It answers
 * on loopback addresses alone.
 * @throws Error with `code` EADDRINUSE for a port in use; JournalError for a mailbox file that cannot be read
 */
export async function startMicrosoft365(settings: Microsoft365Settings): Promise<LocalMicrosoft365> {
  const certificates = await certificatesIn(join(settings.folder, 'certificates'));
  const app = express().disable('x-powered-by');
  const secure = https.createServer({ key: certificates.key, cert: certificates.cert }, app);
  const plain = http.createServer(app);
  const mailboxes = new Mailboxes(join(settings.folder, 'mailboxes.jsonl'));
  const chats = new Chats(join(settings.folder, 'chats.jsonl'));
  let playground: Playground | null = null;
  const close = async () => {
    await playground?.close();
    await Promise.all([stop(secure), stop(plain)]);
    mailboxes.close();
    chats.close();
  };
  try {
    const addresses: Addresses = {
      https: `https://localhost:${await listen(secure, settings.httpsPort)}`,
      http: `http://localhost:${await listen(plain, settings.httpPort)}`,
      product: settings.product,
    };
    const { directory, clock = systemClock } = settings;
    const connectorKey = await signingKeyIn(join(settings.folder, 'connector-key.json'));
    const connector = new Connector({ directory, addresses, clock }, chats, connectorKey);
    const cloud: Cloud = {
      directory,
      mailboxes,
      connector,
      key: await signingKeyIn(join(settings.folder, 'signing-key.json')),
      faults: new Faults(),
      clock,
      addresses,
      hasPlayground: settings.playground !== undefined,
      addInId: settings.addInId ?? samplePackageSettings.TEAMS_APP_ID,
    };
    seedMailboxes(cloud);
    if (settings.playground) {
      playground = new Playground(cloud, { ...settings.playground, folder: settings.folder });
      app.use('/playground', playgroundRoutes(playground));
    }
    mount(app, cloud, settings.observe);
    return {
      ...addresses,
      caFile: certificates.caFile,
      tenantId: directory.tenantId,
      connector,
      playground,
      fault: (fault) => cloud.faults.add(fault),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function mount(app: Express, cloud: Cloud, observe: Microsoft365Settings['observe']): void {
  app.use('/v1.0', graphRoutes(cloud, observe));
  app.use('/connector', connectorRoutes(cloud));
  app.use('/_local', adminRoutes(cloud));
  app.use(pageRoutes(cloud));
  app.use(entraRoutes(cloud));
  app.use((_request, response) => void response.status(404).type('text').send('Not found'));
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status =
      error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
    if (status >= 500)
      process.stderr.write(
        `Local Microsoft 365: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
      );
    response.status(status).json({
      error: { code: status === 400 ? 'BadRequest' : 'InternalServerError', message: String(error) },
    });
  });
}

/** `localhost` may mean 127.0.0.1 or ::1: where the machine has both, both answer. */
async function listen(server: http.Server | https.Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: 'localhost' }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

function stop(server: http.Server | https.Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

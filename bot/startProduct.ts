import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Express, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { createApp } from '#bot/api/app.ts';
import { createCalendar } from '#bot/calendar/createCalendar.ts';
import { backgroundWorkDone } from '#bot/caseload/imports/background.ts';
import { failInterrupted } from '#bot/caseload/imports/importRuns.ts';
import { startAppointmentJobs } from '#bot/caseload/appointments/appointmentJobs.ts';
import { startOutlookJobs } from '#bot/caseload/booking/outlookJobs.ts';
import type { Council } from '#bot/caseload/council.ts';
import { packsOfCouncil } from '#bot/caseload/policies/packsOfCouncil.ts';
import { createConversation } from '#bot/conversation/createConversation.ts';
import { checkTokens } from '#bot/identity/tokens.ts';
import { startNudgeJobs } from '#bot/nudges/nudgeJobs.ts';
import { messageRenderers } from '#bot/nudges/messageRenderers.ts';
import { startJobs } from '#bot/store/jobs.ts';
import { openStore } from '#bot/store/openStore.ts';
import { startTeams } from '#bot/teams/startTeams.ts';
import { createTravel, noTravelSources } from '#bot/travel/createTravel.ts';
import { TravelFileError } from '#bot/travel/travelFileError.ts';
import type { Travel } from '#bot/travel/travel.ts';
import { tabLink } from '#shared/model/tabLink.ts';
import { policiesFolderOf, SettingsError, type Settings } from './settings.ts';

export interface Product {
  /** Where it listens on this machine. */
  url: string;
  port: number;
  /** The council as its use cases see it: for what is done beside HTTP, such as filling the sample. */
  council: Council;
  /** A moment after the start, loads what the tab does not need, so that the first message to the bot does not wait for it. */
  warmUp(): void;
  /** Takes no more requests, lets running ones and jobs end, closes the store. */
  stop(): Promise<void>;
}

export interface ProductStart {
  settings: Settings;
  /** The moment the product takes as now, milliseconds since 1970. A real deployment has the machine's own. */
  clock: () => number;
  log: Logger;
}

/**
 * Puts the parts together: opens the store, then the jobs, and listens last, so that nobody is answered by half a product.
 * @throws StoreError, SettingsError (the port is in use) with one line each; what was opened is closed again
 */
export async function startProduct({ settings, clock, log }: ProductStart): Promise<Product> {
  const policiesFolder = policiesFolderOf(settings);
  const store = await openStore(settings);
  const undo: (() => Promise<void>)[] = [() => store.close()];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const { packs, packTroubles } = await packsOfCouncil({ db: store.db, now: clock }, policiesFolder);
    for (const { policy, what } of packTroubles) log.warn({ policy, what }, 'a policy needs attention');
    const jobs = await startJobs(store, log);
    undo.push(() => jobs.stop());
    const council: Council = {
      id: settings.council,
      name: settings.councilName,
      db: store.db,
      now: clock,
      packs,
      packTroubles,
      calendar: createCalendar(settings),
      travel: await readTravel(settings, log),
      jobs,
      publicUrl: settings.publicUrl,
      tabLink: (page, account) => tabLink(settings, page, account),
      log,
    };
    // Before anybody is answered: a booking sends its job to a queue that must be there.
    await startOutlookJobs(council, jobs, store.engine);
    await startAppointmentJobs(council, jobs);
    // Where replicas share a server, only silence tells a killed import from one that another process works on.
    if (store.engine === 'embedded') await failInterrupted(council);
    undo.push(backgroundWorkDone);
    const teams = await startTeams({
      settings,
      council,
      jobs,
      engine: store.engine,
      handlers: createConversation(council),
      renderers: messageRenderers(council),
    });
    // After the delivery, whose queue a nudge is sent to.
    await startNudgeJobs(council, jobs);
    const server = createServer(appOf(settings, council, teams.door));
    const port = await listen(server, settings.port);
    undo.push(() => closeServer(server));
    const warmUp = () => {
      const timer = setTimeout(() => {
        teams.warmUp().catch((cause: unknown) => log.error({ error: String(cause) }, 'the bot cannot work'));
      }, calmMs);
      timer.unref();
    };
    return { url: `http://localhost:${port}`, port, council, warmUp, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** By then the first page has been answered. */
const calmMs = 3_000;

function appOf(settings: Settings, council: Council, messages: RequestHandler): Express {
  return createApp({
    council,
    messages,
    check: checkTokens(settings),
    config: {
      council: settings.councilName,
      authority: `${settings.tabAuthority}/${settings.tenantId}/v2.0`,
      clientId: settings.clientId,
      scope: `api://${settings.clientId}/access_as_user`,
      hostOrigins: settings.teamsHostOrigins,
      ...(settings.outlookUrl ? { outlookUrl: settings.outlookUrl } : {}),
    },
    headers: settings,
    tabFolder: fileURLToPath(new URL('../tab/dist', import.meta.url)),
    proxies: settings.proxies,
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be opened (${cause.code})`;
      reject(new SettingsError(`The port ${port} ${why}: stop that program, or set PORT to another number.`));
    });
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}

/** How long requests that are under way may take to end. */
const patienceMs = 10_000;

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(impatience);
}

async function readTravel({ travel }: Settings, log: Logger): Promise<Travel> {
  try {
    return await createTravel(travel ?? noTravelSources, log);
  } catch (error) {
    if (error instanceof TravelFileError) throw new SettingsError(error.message);
    throw error;
  }
}

import type { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Jobs } from '#bot/store/jobs.ts';
import type { Store } from '#bot/store/openStore.ts';
import type { Tables } from '#bot/store/tables.ts';
import { releaseMessages } from './claimMessage.ts';
import { drainMessages } from './drainMessages.ts';
import type { MessageRenderers } from './messageRenderer.ts';
import { messageQueue } from './messages.ts';
import { releaseWaiting } from './releaseWaiting.ts';
import type { TeamsSettings } from './settings.ts';
import { teamsDoor } from './teamsDoor.ts';
import type { BotHandlers } from './turn.ts';
import type { Wire } from './wire.ts';

export interface TeamsStart {
  settings: TeamsSettings;
  council: { db: Kysely<Tables>; now(): number; log: Logger };
  jobs: Jobs;
  engine: Store['engine'];
  handlers: BotHandlers;
  renderers: MessageRenderers;
}

/** The bot's side of Teams while the product runs. */
export interface Teams {
  /** For `POST /api/messages`. */
  door: Router;
  /** Loads what the first message would have to wait for. */
  warmUp(): Promise<void>;
}

/** Starts the bot's side of Teams: the queue of messages that the product sends by itself, and the door for what people write. */
export async function startTeams(start: TeamsStart): Promise<Teams> {
  const { settings, council, jobs, engine, handlers, renderers } = start;
  const { db, now, log } = council;
  const wire = onceNeeded(settings);
  const botId = `28:${settings.clientId}`;
  // Whatever is claimed in a database of one process was left by one that was killed.
  if (engine === 'embedded') await releaseMessages(db);
  await jobs.work(messageQueue, true, () =>
    drainMessages({ db, wire, renderers, botId, jobs, log, machineNow: Date.now }),
  );
  await jobs.send(db, messageQueue, {});
  const door = teamsDoor({
    settings,
    db,
    now,
    log,
    handlers,
    wire,
    reachable: (objectId) => releaseWaiting({ db, jobs }, objectId, new Date()),
  });
  return {
    door,
    async warmUp() {
      await wire();
    },
  };
}

/** botbuilder takes most of a second to load: the tab must not wait for it at the start. */
function onceNeeded(settings: TeamsSettings): () => Promise<Wire> {
  let wire: Promise<Wire> | null = null;
  return () => (wire ??= import('./adapter.ts').then(({ createWire }) => createWire(settings)));
}

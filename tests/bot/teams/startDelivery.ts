import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import type { Kysely, Selectable } from 'kysely';
import { pino } from 'pino';
import { publicCloud } from '#bot/settings.ts';
import { startJobs } from '#bot/store/jobs.ts';
import { openStore } from '#bot/store/openStore.ts';
import type { Tables } from '#bot/store/tables.ts';
import { createWire } from '#bot/teams/adapter.ts';
import { drainMessages } from '#bot/teams/drainMessages.ts';
import { messageQueue, messagesChanged, wantMessage, withdrawMessages } from '#bot/teams/messages.ts';
import { startTeams } from '#bot/teams/startTeams.ts';
import type { BotHandlers } from '#bot/teams/turn.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { preparedFolder } from '#tests/bot/store/preparedDatabase.ts';
import {
  account,
  clientId,
  runningMicrosoft365,
  secret,
  tenantId,
  type Running,
} from '#tests/infra/local/runningMicrosoft365.ts';
import { chatWith, type Chat } from './chat.ts';

const people = 50;
const upn = (index: number) => `worker.${index}@sample.example`;
const oid = (index: number) => `7d9f1c1e-0000-4000-8000-0000000004${String(index).padStart(2, '0')}`;

/** Somebody to write to, whose chat nobody else uses. */
export interface Reader {
  personId: string;
  account: string;
  objectId: string;
  chat: Chat;
}

/** The room bot/teams by itself, with the real store, jobs and connector; what messages say is told by the test. */
export interface Delivery {
  outlook: Running;
  logged: string[];
  reader(more?: { signedIn?: boolean }): Promise<Reader>;
  /** Wants a message for them; gives its subject, by which it is changed and withdrawn. */
  want(to: Reader, text: string): Promise<string>;
  /** Wants the same message again. */
  wantAgain(to: Reader, subjectId: string): Promise<void>;
  /** What the message of a subject says from now on; null: it needs nobody's eye any more. */
  says(subjectId: string, content: OutgoingMessage | null): void;
  change(subjectId: string): Promise<void>;
  withdraw(subjectId: string): Promise<void>;
  row(subjectId: string): Promise<Selectable<Tables['message']>>;
  /** Changes the row as a killed process would have left it. */
  leave(subjectId: string, change: Partial<Selectable<Tables['message']>>): Promise<void>;
  state(who: Reader): Promise<string | null>;
  /** Brings what is due at this moment of the machine's clock; now, when left out. */
  drain(laterMs?: number): Promise<void>;
  /** The same by so many processes at once, each with its own connection to the server. */
  drainAsReplicas(count: number): Promise<void>;
  /** From now on jobs do it, as in the product, and what people write is heard by these handlers. */
  run(handlers?: Partial<BotHandlers>): Promise<void>;
  close(): Promise<void>;
}

/** @param databaseUrl a PostgreSQL server; the embedded database when left out */
export async function startDelivery(databaseUrl: string | null = null): Promise<Delivery> {
  const users = Array.from({ length: people }, (_, index) =>
    account({ oid: oid(index), upn: upn(index), mailbox: null }),
  );
  const outlook = await runningMicrosoft365({ users });
  const folder = await preparedFolder();
  const store = await openStore({ council: 'larkshire', databaseUrl, dataFolder: folder });
  const logged: string[] = [];
  const log = pino({ base: undefined }, { write: (line: string) => void logged.push(line) });
  const jobs = await startJobs(store, log);
  const { db } = store;
  const contents = new Map<string, OutgoingMessage | null>();
  const renderers = { note: async (subjectId: string) => contents.get(subjectId) ?? null };
  const settings = {
    ...publicCloud,
    tenantId,
    clientId,
    clientSecret: secret,
    authority: outlook.https,
    botTokenIssuer: outlook.connector.issuer,
    botKeysUrl: `${outlook.https}/connector/.well-known/openidconfiguration`,
    botServiceUrl: `${outlook.https}/connector`,
  };
  const wire = createWire(settings);
  if (databaseUrl !== null) await jobs.work(messageQueue, false, async () => undefined);
  const drainWith = (db: Kysely<Tables>, laterMs: number) =>
    drainMessages({
      db,
      jobs,
      log,
      renderers,
      botId: `28:${clientId}`,
      wire: async () => wire,
      machineNow: () => Date.now() + laterMs,
    });
  const council = { db, jobs, now: Date.now, log };
  let server: Server | null = null;
  let taken = 0;
  return {
    outlook,
    logged,
    async reader({ signedIn = true } = {}) {
      const index = taken++;
      const personId = randomUUID();
      await db
        .insertInto('person')
        .values({
          id: personId,
          name: `Worker ${index}`,
          account: upn(index),
          object_id: signedIn ? oid(index) : null,
          staff: [],
          roles: ['manager'],
          teams: [],
          in_file: true,
        })
        .execute();
      const chat = chatWith(outlook.connector, upn(index));
      return { personId, account: upn(index), objectId: oid(index), chat };
    },
    async want({ personId }, text) {
      const subjectId = randomUUID();
      contents.set(subjectId, { text, summary: text });
      await wantMessage(council, { key: `note/${subjectId}`, personId, kind: 'note', subjectId });
      return subjectId;
    },
    wantAgain: ({ personId }, subjectId) =>
      wantMessage(council, { key: `note/${subjectId}`, personId, kind: 'note', subjectId }),
    says: (subjectId, content) => void contents.set(subjectId, content),
    change: (subjectId) => messagesChanged(council, 'note', subjectId),
    withdraw: (subjectId) => withdrawMessages(council, 'note', subjectId),
    row: (subjectId) =>
      db.selectFrom('message').selectAll().where('subject_id', '=', subjectId).executeTakeFirstOrThrow(),
    async leave(subjectId, change) {
      await db.updateTable('message').set(change).where('subject_id', '=', subjectId).execute();
    },
    async state({ objectId }) {
      const found = await db
        .selectFrom('conversation')
        .select('state')
        .where('object_id', '=', objectId)
        .executeTakeFirst();
      return found?.state ?? null;
    },
    drain: (laterMs = 0) => drainWith(db, laterMs),
    async drainAsReplicas(count) {
      const stores = await Promise.all(
        Array.from({ length: count }, () =>
          openStore({ council: 'larkshire', databaseUrl, dataFolder: folder }),
        ),
      );
      await Promise.all(stores.map((replica) => drainWith(replica.db, 0)));
      await Promise.all(stores.map((replica) => replica.close()));
    },
    async run(own = {}) {
      const handlers: BotHandlers = {
        said: async (_from, { text }) => [{ text: `You said: ${text}`, summary: 'Heard' }],
        acted: async () => ({ text: 'Done' }),
        searched: async () => [],
        installed: async () => [{ text: 'Welcome', summary: 'Welcome' }],
        ...own,
      };
      const { door } = await startTeams({
        settings,
        council,
        jobs,
        engine: 'embedded',
        renderers,
        handlers,
      });
      const refusals: ErrorRequestHandler = (error, _request, response, _next) =>
        void response.status(error instanceof ProblemError ? error.text.status : 500).end();
      server = createServer(express().use(door, refusals));
      await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
      outlook.connector.bot = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
    },
    async close() {
      await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
      await jobs.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
      await outlook.close();
    },
  };
}

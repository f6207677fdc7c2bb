import type { Kysely } from 'kysely';
import { PgBoss, fromKysely } from 'pg-boss';
import type { Logger } from 'pino';
import type { Store } from './openStore.ts';
import type { Tables } from './tables.ts';

/** Sends work to be done later, by this process or by another one of the same council. */
export interface JobSender {
  /**
   * @param db the store, or the transaction of a change: then the job is there exactly when the change is
   * @param at not before this instant; now, when left out
   */
  send(db: Kysely<Tables>, queue: string, data: object, at?: Date): Promise<void>;
}

export interface Jobs extends JobSender {
  /**
   * Does the work of a queue. A job comes at least once, so doing it twice must do no harm; one that throws comes again.
   * @param everyMinute a job is sent by itself each minute, so that one that was lost is made up for
   */
  work(queue: string, everyMinute: boolean, handle: (data: object) => Promise<void>): Promise<void>;
  /** Lets running jobs end, and takes no more. */
  stop(): Promise<void>;
}

/** How often an idle worker looks for a job, in seconds. */
const lookEvery = 1;

/**
 * Jobs on the council's own database (pg-boss), in a schema beside its tables: they survive a restart, and replicas
 * share the work. Nothing is done before `work` is called.
 */
export async function startJobs(store: Store, log: Logger): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: store.run },
    backend: store.engine === 'embedded' ? 'pglite' : 'postgres',
    schema: store.jobsSchema,
    createSchema: false,
    // The embedded database is small and has one connection: looking after it seldom is enough.
    maintenanceIntervalSeconds: 3600,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => log.error({ error: error.message }, 'jobs'));
  await boss.start();
  const known = new Set<string>();
  const queueNamed = async (queue: string) => {
    if (known.has(queue)) return;
    await boss.createQueue(queue);
    known.add(queue);
  };
  return {
    async send(db, queue, data, at) {
      await boss.send(queue, data, { db: fromKysely(db), ...(at ? { startAfter: at } : {}) });
    },
    async work(queue, everyMinute, handle) {
      await queueNamed(queue);
      if (everyMinute) await boss.schedule(queue, '* * * * *', {});
      await boss.work<object>(queue, { pollingIntervalSeconds: lookEvery }, async ([job]) => {
        if (job) await handle(job.data ?? {});
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 30_000 }),
  };
}

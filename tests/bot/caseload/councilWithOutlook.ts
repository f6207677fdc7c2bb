import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { pino } from 'pino';
import { createCalendar } from '#bot/calendar/createCalendar.ts';
import { appointmentQueue } from '#bot/caseload/appointments/appointmentQueue.ts';
import { outlookQueue } from '#bot/caseload/booking/outlookQueue.ts';
import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { startJobs } from '#bot/store/jobs.ts';
import { openStore } from '#bot/store/openStore.ts';
import { messageQueue } from '#bot/teams/messages.ts';
import { createTravel, noTravelSources } from '#bot/travel/createTravel.ts';
import { samplePackageSettings } from '#infra/package/packageSettings.ts';
import type { Child } from '#shared/model/caseFile.ts';
import type { Role } from '#shared/model/people.ts';
import {
  account,
  clientId,
  mailbox,
  runningMicrosoft365,
  type Running,
  secret,
  tenantId,
} from '#tests/infra/local/runningMicrosoft365.ts';
import { preparedFolder } from '#tests/bot/store/preparedDatabase.ts';
import { addChild } from './addChild.ts';
import { graphAsProduct } from './graphAsProduct.ts';

type Mailbox = Parameters<typeof mailbox>;

/** A worker with an Outlook of their own. */
export interface Worker extends Person {
  mailbox: string;
}

/**
 * A council on the embedded database, with the real Graph client against local Microsoft 365. The outbox is drained when a test says so.
 */
export interface CouncilWithOutlook {
  council: Council;
  outlook: Running;
  /** What the product takes as now; may be set. */
  clock: { now: number };
  /** A worker with a mailbox that nobody else has. */
  worker(change?: { roles?: Role[]; mailbox?: boolean }): Promise<Worker>;
  /** A child with these facts; `worker` works with them as lead. */
  child(worker: Person | null, facts?: Partial<Child>, more?: { role?: string }): Promise<string>;
  /** Everything in a mailbox, as Graph shows it. */
  events(worker: Worker): ReturnType<typeof graphAsProduct>;
  close(): Promise<void>;
}

const mailboxes = 40;
const upn = (index: number) => `worker.${index}@sample.example`;
const oid = (index: number) => `7d9f1c1e-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`;

/** @param busy events in every worker's mailbox from the start */
export async function councilWithOutlook(
  now = '2026-11-23T09:00:00Z',
  ...busy: Mailbox
): Promise<CouncilWithOutlook> {
  const folder = await preparedFolder();
  const users = Array.from({ length: mailboxes }, (_, index) =>
    account({ oid: oid(index), upn: upn(index), mailbox: mailbox(...busy) }),
  );
  // Accounts without a mailbox come after those with one.
  const without = Array.from({ length: mailboxes }, (_, index) =>
    account({ oid: oid(mailboxes + index), upn: upn(mailboxes + index), mailbox: null }),
  );
  const outlook = await runningMicrosoft365({ users: [...users, ...without] });
  const store = await openStore({ council: 'larkshire', databaseUrl: null, dataFolder: folder });
  const log = pino({ level: 'silent' });
  const jobs = await startJobs(store, log);
  await jobs.work(outlookQueue, false, async () => undefined);
  await jobs.work(appointmentQueue, false, async () => undefined);
  await jobs.work(messageQueue, false, async () => undefined);
  const clock = { now: Date.parse(now) };
  const council: Council = {
    id: 'larkshire',
    name: 'Larkshire',
    db: store.db,
    now: () => clock.now,
    packs: [...builtInPacks().values()],
    travel: await createTravel(noTravelSources, log),
    calendar: createCalendar({
      tenantId,
      clientId,
      clientSecret: secret,
      authority: outlook.https,
      graphUrl: outlook.https,
      teamsAppId: samplePackageSettings.TEAMS_APP_ID,
      timeoutMs: 1_500,
    }),
    jobs,
    publicUrl: 'https://seen.example',
    tabLink: (page) => `https://seen.example/${page}`,
    log,
  };
  await store.db
    .insertInto('policy_choice')
    .values({
      pack: 'visiting-policy-2019',
      from_date: '2020-01-01',
      chosen_by: null,
      chosen_at: new Date(clock.now),
    })
    .execute();
  const taken = { with: 0, without: mailboxes };
  return {
    council,
    outlook,
    clock,
    async worker({ roles = ['worker'], mailbox: own = true }: { roles?: Role[]; mailbox?: boolean } = {}) {
      const index = own ? taken.with++ : taken.without++;
      const person: Worker = {
        id: randomUUID(),
        objectId: oid(index),
        name: `Worker ${index}`,
        account: upn(index),
        mailbox: oid(index),
        roles,
        teams: [],
        staff: [`W${index}`],
      };
      await store.db
        .insertInto('person')
        .values({
          id: person.id,
          name: person.name,
          account: person.account,
          object_id: person.objectId,
          staff: person.staff,
          roles,
          teams: [],
          in_file: true,
        })
        .execute();
      return person;
    },
    child: (worker, facts = {}, { role = 'lead-social-worker' } = {}) =>
      addChild(council, worker, facts, role),
    events: (worker) => graphAsProduct(outlook.https, worker.account),
    async close() {
      await jobs.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
      await outlook.close();
    },
  };
}

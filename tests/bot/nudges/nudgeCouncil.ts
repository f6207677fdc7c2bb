import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { pino } from 'pino';
import { createCalendar } from '#bot/calendar/createCalendar.ts';
import { createTravel, noTravelSources } from '#bot/travel/createTravel.ts';
import { outlookQueue } from '#bot/caseload/booking/outlookQueue.ts';
import type { Council } from '#bot/caseload/council.ts';
import { touchChildren } from '#bot/caseload/touchChild.ts';
import type { Person } from '#bot/identity/person.ts';
import { messageRenderers } from '#bot/nudges/messageRenderers.ts';
import { nudgeQueue } from '#bot/nudges/nudgeQueue.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { startJobs } from '#bot/store/jobs.ts';
import { councilNames } from '#bot/store/councilNames.ts';
import { openStore, type StoreSettings } from '#bot/store/openStore.ts';
import { messageQueue } from '#bot/teams/messages.ts';
import type { AdaptiveCard } from '#shared/model/card.ts';
import type { Child } from '#shared/model/caseFile.ts';
import type { Role } from '#shared/model/people.ts';
import { preparedFolder } from '#tests/bot/store/preparedDatabase.ts';
import { addChild } from '#tests/bot/caseload/addChild.ts';

export interface Told {
  /** The id of the message; the same over all its versions. */
  key: string;
  wanted: 'shown' | 'withdrawn';
  version: number;
  /** What it would read if it were sent now; null: it would be taken out of the chat. */
  text: string | null;
  card: AdaptiveCard | null;
}

/** A council in which nothing happens by itself: the look is done when a test does it. */
export interface NudgeCouncil {
  council: Council;
  clock: { now: number };
  logged: string[];
  /** Somebody of the people file. */
  person(name: string, roles: Role[], more?: { teams?: string[]; staff?: string[] }): Promise<Person>;
  /** A child of a team with this worker. */
  child(
    team: string | null,
    facts?: Partial<Child>,
    more?: { staff?: string; names?: [string, string] },
  ): Promise<string>;
  /** Writes down that the child was seen on that day, as an import would. */
  seen(childId: string, at: string): Promise<void>;
  /** Everything this person was ever told, oldest first. */
  toldTo(person: Person, kind?: string): Promise<Told[]>;
  /** Forgets everybody and everything; the clock is at the beginning again. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function nudgeCouncil(
  now = '2026-11-23T08:00:00Z',
  place: Partial<StoreSettings> = {},
): Promise<NudgeCouncil> {
  const folder = place.dataFolder ?? (place.databaseUrl ? '' : await preparedFolder());
  const store = await openStore({ council: 'larkshire', databaseUrl: null, ...place, dataFolder: folder });
  const logged: string[] = [];
  const log = pino({ level: 'debug', base: undefined }, { write: (line: string) => void logged.push(line) });
  const jobs = await startJobs(store, log);
  for (const queue of [outlookQueue, messageQueue, nudgeQueue])
    await jobs.work(queue, false, async () => undefined);
  const clock = { now: Date.parse(now) };
  const council: Council = {
    id: 'larkshire',
    name: 'Larkshire',
    db: store.db,
    now: () => clock.now,
    packs: [...builtInPacks().values()],
    travel: await createTravel(noTravelSources, log),
    // Nothing here asks Outlook.
    calendar: createCalendar({
      tenantId: randomUUID(),
      clientId: randomUUID(),
      clientSecret: 'none',
      authority: 'https://127.0.0.1:9',
      graphUrl: 'https://127.0.0.1:9',
      timeoutMs: 100,
    }),
    jobs,
    publicUrl: 'https://seen.example',
    tabLink: (page) => `https://seen.example/${page}`,
    log,
  };
  const { db } = council;
  const choosePolicy = () =>
    db
      .insertInto('policy_choice')
      .values({
        pack: 'visiting-policy-2019',
        from_date: '2020-01-01',
        chosen_by: null,
        chosen_at: new Date(clock.now),
      })
      .execute();
  if (!(await db.selectFrom('policy_choice').select('pack').executeTakeFirst())) await choosePolicy();
  return {
    council,
    clock,
    logged,
    async person(name, roles, { teams = [], staff = [] } = {}) {
      const person: Person = {
        id: randomUUID(),
        objectId: randomUUID(),
        name,
        account: `${name.toLowerCase().replaceAll(' ', '.')}@sample.example`,
        roles,
        teams,
        staff,
      };
      const { id, account, objectId } = person;
      await db
        .insertInto('person')
        .values({ id, name, account, object_id: objectId, staff, roles, teams, in_file: true })
        .execute();
      return person;
    },
    async child(team, facts = {}, { staff = 'W1', names } = {}) {
      const id = await addChild(council, null, facts);
      await db
        .insertInto('allocation')
        .values({
          source: 'ssd',
          child_id: id,
          staff,
          role: 'lead-social-worker',
          team,
          from_date: '2026-01-01',
          to_date: null,
        })
        .execute();
      if (names)
        await db
          .updateTable('child')
          .set({ given_name: names[0], family_name: names[1] })
          .where('id', '=', id)
          .execute();
      return id;
    },
    async seen(childId, at) {
      const { document } = await db
        .selectFrom('source_child')
        .select('document')
        .where('child_id', '=', childId)
        .executeTakeFirstOrThrow();
      document.facts.visits.push(counted(at));
      await db
        .updateTable('source_child')
        .set({ document: JSON.stringify(document) })
        .where('child_id', '=', childId)
        .execute();
      await touchChildren(council, [childId]);
    },
    async toldTo({ id, account }, kind = 'nudge') {
      const rows = await db
        .selectFrom('message')
        .selectAll()
        .where('person_id', '=', id)
        .where('kind', '=', kind)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      const render = messageRenderers(council)[kind]!;
      return Promise.all(
        rows.map(async ({ key, wanted, version, subject_id }) => {
          const message = await render(subject_id, { personId: id, account });
          const card = message?.card ?? null;
          const text = card ? textsIn(card).join('\n') : (message?.text ?? null);
          return { key, wanted, version, card, text };
        }),
      );
    },
    async clear() {
      clock.now = Date.parse(now);
      logged.splice(0);
      // As the owner: the council's own role takes nothing out of a history.
      await store.run(
        `reset role; truncate ${['child', 'person', 'policy_choice', 'import_run', 'nudge_look', 'audit'].join(', ')} cascade; set role ${councilNames('larkshire').role}`,
      );
      await choosePolicy();
    },
    async close() {
      await jobs.stop();
      await store.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A visit that counts under every policy. */
export const counted = (at: string) => ({
  id: `v-${at}`,
  at,
  by: 'lead-social-worker' as const,
  mode: 'in-person' as const,
  place: 'home' as const,
  purpose: 'planned' as const,
  childSeen: 'yes' as const,
  alone: 'yes' as const,
  awake: 'yes' as const,
  homeSeen: 'yes' as const,
  bedroomSeen: 'yes' as const,
  interactionObserved: 'yes' as const,
  recordedAt: at,
});

/** By the Visiting policy: a child on a child protection plan, seen last on 5 November: due on 19 November 2026. */
export const lateSince19: Partial<Child> = {
  involvements: [{ kind: 'child-protection', start: '2026-09-01' }],
  visits: [counted('2026-11-05T16:00')],
};
/** Seen last on 12 November: due on 26 November. */
export const onTrack: Partial<Child> = {
  involvements: [{ kind: 'child-protection', start: '2026-09-01' }],
  visits: [counted('2026-11-12T16:00')],
};
/** A plan that began on 16 November, and nobody has seen the child: the first visit is due on 30 November. */
export const notSeenYet: Partial<Child> = {
  involvements: [{ kind: 'child-protection', start: '2026-11-16' }],
  visits: [],
};

/** Every sentence of a card, in its order. */
export function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (part === null || typeof part !== 'object') return [];
  const { type, text, title, ...rest } = part as Record<string, unknown>;
  const own =
    type === 'TextBlock' ? [String(text)] : String(type).startsWith('Action.') ? [`[${title}]`] : [];
  return [...own, ...['body', 'items', 'actions', 'card'].flatMap((name) => textsIn(rest[name]))];
}

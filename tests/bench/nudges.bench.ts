import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { pino } from 'pino';
import { createCalendar } from '#bot/calendar/createCalendar.ts';
import { createTravel, noTravelSources } from '#bot/travel/createTravel.ts';
import type { Council } from '#bot/caseload/council.ts';
import { lookIfDue } from '#bot/nudges/dailyLook.ts';
import { nudgeQueue } from '#bot/nudges/nudgeQueue.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { startJobs } from '#bot/store/jobs.ts';
import { openStore } from '#bot/store/openStore.ts';
import { messageQueue } from '#bot/teams/messages.ts';
import { startServer } from '#tests/postgres/server.ts';
import { childrenWithVisits } from './rulesChildren.ts';

const children = 5_000;
const visitsEach = 30;
const teams = 50;
const mornings = 3;
const budgetMs = 5_000;

/**
 * The morning look at a council of 5,000 children with 30 visits each, from PostgreSQL to the nudges and messages: every morning all stories
 * are read anew, and the first tells of everybody who is late. In a process of its own, against the server in another.
 */
export const bench = {
  name: `morning look: ${children} children, PostgreSQL to nudges`,
  budget: 'under 5 seconds on two cores, which is 1,000 children a second',
  async run(): Promise<{ figure: string; samples: number; withinBudget: boolean }> {
    const server = await startServer();
    const store = await openStore({ council: 'bench', databaseUrl: server.url, dataFolder: '' });
    const jobs = await startJobs(store, pino({ level: 'silent' }));
    try {
      for (const queue of [messageQueue, nudgeQueue]) await jobs.work(queue, false, async () => undefined);
      const clock = { now: Date.parse('2026-11-23T08:00:00Z') };
      const council: Council = {
        id: 'bench',
        name: 'Bench',
        db: store.db,
        now: () => clock.now,
        packs: [...builtInPacks().values()],
        travel: await createTravel(noTravelSources, pino({ level: 'silent' })),
        calendar: createCalendar({
          tenantId: '',
          clientId: randomUUID(),
          clientSecret: 'x',
          authority: 'https://127.0.0.1:9',
          graphUrl: 'https://127.0.0.1:9',
        }),
        jobs,
        publicUrl: 'https://seen.example',
        tabLink: (page) => `https://seen.example/${page}`,
        log: pino({ level: 'silent' }),
      };
      await fill(council);
      const rates: number[] = [];
      let opened = 0;
      for (let morning = 0; morning < mornings; morning += 1) {
        clock.now = Date.parse('2026-11-23T08:00:00Z') + morning * 86_400_000;
        const start = performance.now();
        const counts = await lookIfDue(council);
        const took = performance.now() - start;
        if (counts?.children !== children) throw new Error(`the look saw ${counts?.children} children`);
        if (morning === 0 && (counts.opened < children / 20 || counts.told !== teams))
          throw new Error(`the first look is not whole: ${JSON.stringify(counts)}`);
        opened += counts.opened;
        rates.push((children / took) * 1000);
      }
      const slowest = Math.min(...rates);
      return {
        figure: `${Math.round(slowest).toLocaleString('en-GB')} children a second on the slowest morning (${(children / slowest).toFixed(1)} s; ${opened} nudges, ${teams} managers)`,
        samples: mornings,
        withinBudget: (children / slowest) * 1000 <= budgetMs,
      };
    } finally {
      await jobs.stop();
      await store.close();
      await server.stop();
    }
  },
};

async function fill({ db, now }: Council): Promise<void> {
  const facts = childrenWithVisits(children, visitsEach);
  const team = (index: number) => `T${index % teams}`;
  await db
    .insertInto('policy_choice')
    .values({
      pack: 'visiting-policy-2019',
      from_date: '2020-01-01',
      chosen_by: null,
      chosen_at: new Date(now()),
    })
    .execute();
  await db
    .insertInto('person')
    .values(
      Array.from({ length: teams * 8 }, (_, index) => ({
        id: randomUUID(),
        name: `Person ${index}`,
        account: `person.${index}@sample.example`,
        object_id: null,
        staff: index < teams ? [] : [`S${index}`],
        roles: [index < teams ? ('manager' as const) : ('worker' as const)],
        teams: [team(index)],
        in_file: true,
      })),
    )
    .execute();
  for (let from = 0; from < children; from += 250) {
    const rows = facts
      .slice(from, from + 250)
      .map((one, index) => ({ one, index: from + index, id: randomUUID() }));
    await db
      .insertInto('child')
      .values(
        rows.map(({ id, index }) => ({
          id,
          external_id: `C${index}`,
          given_name: 'Kit',
          family_name: 'Lowe',
          created_at: new Date(now()),
        })),
      )
      .execute();
    await db
      .insertInto('source_child')
      .values(
        rows.map(({ id, one, index }) => ({
          source: 'ssd' as const,
          child_id: id,
          document: JSON.stringify({
            externalId: `C${index}`,
            name: { given: 'Kit', family: 'Lowe' },
            // Nine in ten were seen last week, as in a council that is doing well.
            facts: {
              ...one,
              id: `C${index}`,
              visits:
                index % 10 === 0
                  ? one.visits
                  : [
                      ...one.visits,
                      {
                        ...one.visits[0]!,
                        id: 'last',
                        at: '2026-11-20T16:00',
                        recordedAt: '2026-11-20T17:00',
                      },
                    ],
            },
            allocations: [],
            families: [],
            closed: false,
            postcode: null,
            findings: [],
          }),
          hash: 'x',
          first_import: randomUUID(),
          last_import: randomUUID(),
        })),
      )
      .execute();
    await db
      .insertInto('allocation')
      .values(
        rows.map(({ id, index }) => ({
          source: 'ssd' as const,
          child_id: id,
          staff: `S${teams + (index % (teams * 7))}`,
          role: 'lead-social-worker',
          team: team(Math.floor(index / 10)),
          from_date: '2025-01-01',
          to_date: null,
        })),
      )
      .execute();
  }
  await sql`analyze`.execute(db).catch(() => undefined);
}

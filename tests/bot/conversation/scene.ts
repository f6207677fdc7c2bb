import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { bookVisit } from '#bot/caseload/booking/bookVisit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { Child } from '#shared/model/caseFile.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { type Chat, type Shown } from '#tests/bot/teams/chat.ts';
import { startBot, type TestBot } from '#tests/bot/teams/startBot.ts';
import { cardFaults } from '#tests/bot/cards/cardFaults.ts';

export interface Scene extends TestBot {
  /** A child by name; `worker` works with them. */
  named(worker: Person | null, name: string, facts?: Partial<Child>): Promise<string>;
  /** A visit that this person booked beforehand, an hour long. */
  booked(
    who: Person,
    children: string[],
    start: string,
    more?: { place?: SlotPlace; announced?: boolean },
  ): Promise<Booking>;
  bookingsOf(child: string): Promise<{ id: string; state: string; version: number; start: string }[]>;
  visitsOf(child: string): Promise<Record<string, unknown>[]>;
}

/** Monday 23 November 2026, nine in the morning: the product, Outlook and Teams, with a policy chosen. */
export async function startScene(now = '2026-11-23T09:00:00Z'): Promise<Scene> {
  const bot = await startBot(now);
  await bot.council.db
    .insertInto('policy_choice')
    .values({
      pack: 'visiting-policy-2019',
      from_date: '2020-01-01',
      chosen_by: null,
      chosen_at: new Date(bot.clock.now),
    })
    .execute();
  return {
    ...bot,
    // Another one after a restart.
    get council() {
      return bot.council;
    },
    get product() {
      return bot.product;
    },
    async named(worker, name, facts = {}) {
      const [given = name, ...rest] = name.split(' ');
      const family = rest.join(' ');
      const id = await bot.child(worker, facts);
      await bot.council.db
        .updateTable('child')
        .set({ given_name: given, family_name: family, revision: sql<number>`revision + 1` })
        .where('id', '=', id)
        .execute();
      const label = JSON.stringify({ given, family });
      await sql`update source_child set document = jsonb_set(document, '{name}', ${label}::jsonb) where child_id = ${id}`.execute(
        bot.council.db,
      );
      return id;
    },
    booked: (who, childIds, start, { place = 'home', announced = true } = {}) =>
      bookVisit(bot.council, who, {
        key: randomUUID(),
        childIds,
        start: `${start}:00+00:00`,
        end: new Date(Date.parse(`${start}:00Z`) + 3_600_000).toISOString(),
        place,
        announced,
        anyway: true,
      }),
    async bookingsOf(child) {
      const rows = await bot.council.db
        .selectFrom('booking')
        .innerJoin('booking_child', 'booking_child.booking_id', 'booking.id')
        .select(['booking.id', 'state', 'version', 'starts_at'])
        .where('child_id', '=', child)
        .orderBy('created_at')
        .execute();
      return rows.map(({ starts_at, ...row }) => ({ ...row, start: starts_at.toISOString() }));
    },
    async visitsOf(child) {
      const rows = await bot.council.db
        .selectFrom('visit')
        .select('body')
        .where('child_id', '=', child)
        .orderBy('version')
        .execute();
      return rows.map(({ body }) => body as unknown as Record<string, unknown>);
    },
    // Every card of every script is held to Microsoft's parser.
    chatOf: (who) => checkedChat(bot.chatOf(who)),
  };
}

function checkedChat(chat: Chat): Chat {
  const check = (shown: Shown): Shown => {
    const faults = shown.card ? cardFaults(shown.card) : [];
    if (faults.length > 0)
      throw new Error(`The card has faults: ${faults.join('; ')}\n${JSON.stringify(shown.card)}`);
    return shown;
  };
  return {
    get messages() {
      return chat.messages;
    },
    last: () => check(chat.last()),
    say: async (text) => (await chat.say(text)).map(check),
    press: async (name, typed) => check(await chat.press(name, typed)),
    pressInOldClient: async (name, typed) => check(await chat.pressInOldClient(name, typed)),
    search: (words, page) => chat.search(words, page),
    install: async () => (await chat.install()).map(check),
    uninstall: () => chat.uninstall(),
  };
}

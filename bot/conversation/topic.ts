import { z } from 'zod';
import type { Council } from '#bot/caseload/council.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { wishSchema } from './presses.ts';

const topicSchema = z.object({
  /** What was answered last: times for a visit, a plan of many, a card about a child; or what was asked back and is still open. */
  about: z.enum(['times', 'plan', 'child', 'which-child', 'which-day', 'which-companion']),
  wish: wishSchema,
  /** The day of the earliest time that was shown. */
  firstDay: dateSchema.optional(),
});
/** What a chat is about, by our own ids alone. */
export type Topic = z.infer<typeof topicSchema>;

/** The topic of one person's chat. */
export interface KeptTopic {
  /** Null after an hour, and where nothing was said before. */
  get(): Promise<Topic | null>;
  set(topic: Topic): Promise<void>;
}

const usedForMs = 60 * 60_000;
const keptForMs = 24 * usedForMs;

/**
 * Keeps what a person's chat is about in the council's store, so that "more" means the same after a restart and on every replica. Whoever
 * asks again is asked for leave again.
 * @example await topicOf(council, person.id).get() // { about: 'times', wish: { intent: 'book', children: [id], … } }
 */
export function topicOf({ db, now }: Pick<Council, 'db' | 'now'>, personId: string): KeptTopic {
  return {
    async get() {
      const row = await db
        .selectFrom('chat_topic')
        .select('topic')
        .where('person_id', '=', personId)
        .where('at', '>', new Date(now() - usedForMs))
        .executeTakeFirst();
      const read = topicSchema.safeParse(row?.topic);
      return read.success ? read.data : null;
    },
    async set(topic) {
      const found = { topic: JSON.stringify(topic), at: new Date(now()) };
      await db
        .insertInto('chat_topic')
        .values({ person_id: personId, ...found })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(found))
        .execute();
      await db
        .deleteFrom('chat_topic')
        .where('person_id', 'in', (eb) =>
          eb
            .selectFrom('chat_topic')
            .select('person_id')
            .where('at', '<', new Date(now() - keptForMs))
            .limit(50)
            .forUpdate()
            .skipLocked(),
        )
        .execute();
    },
  };
}

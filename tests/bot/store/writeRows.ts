import { writeSync } from 'node:fs';
import { openStore } from '#bot/store/openStore.ts';

// Run by the test of kill -9: writes rows for ever and says each once it is stored.
const { db } = await openStore({ council: 'killed', databaseUrl: null, dataFolder: process.argv[2] ?? '' });
for (let n = 1; ; n += 1) {
  await db
    .insertInto('audit')
    .values({
      at: new Date(),
      actor: null,
      action: 'test',
      child_id: null,
      subject: String(n),
      outcome: 'done',
    })
    .execute();
  writeSync(1, `${n}\n`);
}

import { pino } from 'pino';
import { createCalendar } from '#bot/calendar/createCalendar.ts';
import { applyReading } from '#bot/caseload/imports/applyFiles.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { readStoreSettings, SettingsError } from '#bot/settings.ts';
import { startJobs } from '#bot/store/jobs.ts';
import { openStore } from '#bot/store/openStore.ts';
import { StoreError } from '#bot/store/storeError.ts';
import { InputError } from './command.ts';
import type { ApplyReading } from './import.ts';

/**
 * `import --apply`: the same use case as the page's, on the store that COUNCIL and DATABASE_URL or DATA_FOLDER name.
 * @throws InputError in one line where the store cannot be opened (the product runs on the same folder, say)
 */
export const applyToStore =
  (environment: Record<string, string | undefined>, now: () => number): ApplyReading =>
  async (reading, files) => {
    const log = pino({ level: 'silent' });
    const store = await openStore(storeOf(environment)).catch((cause: unknown) => {
      if (cause instanceof StoreError) throw new InputError([cause.message]);
      throw cause;
    });
    const jobs = await startJobs(store, log);
    try {
      const council = {
        id: '',
        name: '',
        db: store.db,
        now,
        packs: [...builtInPacks().values()],
        jobs,
        log,
        publicUrl: '',
        // An import never asks Outlook.
        calendar: createCalendar({
          tenantId: '',
          clientId: '',
          clientSecret: '',
          authority: '',
          graphUrl: '',
        }),
      };
      return await applyReading(council, reading, files);
    } finally {
      await jobs.stop();
      await store.close();
    }
  };

function storeOf(environment: Record<string, string | undefined>) {
  try {
    return readStoreSettings(environment);
  } catch (cause) {
    if (cause instanceof SettingsError) throw new InputError([cause.message]);
    throw cause;
  }
}

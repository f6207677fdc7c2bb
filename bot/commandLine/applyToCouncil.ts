import { pino } from 'pino';
import { createCalendar } from '#bot/calendar/createCalendar.ts';
import { applyReading } from '#bot/caseload/imports/applyFiles.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { readSettings, SettingsError } from '#bot/settings.ts';
import { startJobs } from '#bot/store/jobs.ts';
import { openStore } from '#bot/store/openStore.ts';
import { StoreError } from '#bot/store/storeError.ts';
import { InputError } from './command.ts';
import type { ApplyReading } from './import.ts';

/**
 * Applies to the council that the environment names, with the same settings as the server.
 * @throws InputError where a setting is wrong or the store cannot be opened
 */
export const applyToCouncil: ApplyReading = async (reading, files) => {
  try {
    const settings = readSettings(process.env);
    // Standard output belongs to the report.
    const log = pino({ level: 'warn', base: undefined }, pino.destination(2));
    const store = await openStore(settings);
    try {
      const jobs = await startJobs(store, log);
      const council = {
        id: settings.council,
        name: settings.councilName,
        db: store.db,
        now: Date.now,
        packs: [...builtInPacks().values()],
        calendar: createCalendar(settings),
        jobs,
        publicUrl: settings.publicUrl,
        log,
      };
      try {
        return await applyReading(council, reading, files);
      } finally {
        await jobs.stop();
      }
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof SettingsError || error instanceof StoreError)
      throw new InputError(error.message.split('\n'));
    throw error;
  }
};

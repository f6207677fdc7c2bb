import { resolve } from 'node:path';
import { applyReading } from '#bot/caseload/imports/applyReading.ts';
import { readStoreSettings, SettingsError } from '#bot/settings.ts';
import { openStore } from '#bot/store/openStore.ts';
import { StoreError } from '#bot/store/storeError.ts';
import { InputError } from './command.ts';
import type { ApplyReading } from './import.ts';

/**
 * Applies to the council's store that the environment names, by the server's own settings for it: COUNCIL with DATABASE_URL or
 * DATA_FOLDER. None of the settings for sign-in, Outlook or the web is asked for.
 * @throws InputError where a setting is wrong or the store cannot be opened, as when the server has the folder
 */
export const applyToCouncil: ApplyReading = async (reading, files) => {
  try {
    const settings = readStoreSettings(process.env);
    const store = await openStore({ ...settings, dataFolder: resolve(settings.dataFolder) });
    try {
      return await applyReading({ db: store.db, now: Date.now }, reading, files);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof SettingsError || error instanceof StoreError)
      throw new InputError(error.message.split('\n'));
    throw error;
  }
};

import type { Page } from 'playwright-core';
import type { ImportKind } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';

const words = administrationWords.import;

/** Brings files in as an administrator does, as far as the preview of what will change. */
export async function readThroughPage(
  page: Page,
  kind: ImportKind,
  files: Record<string, string>,
): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/administration/imports`);
  await page.getByRole('radio', { name: administrationWords.kinds[kind].label }).check();
  await page.locator('input[type=file]').setInputFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })),
  );
  await page.getByRole('button', { name: words.start }).click();
  await page.getByRole('heading', { name: words.previewTitle }).waitFor({ timeout: 60_000 });
}

/** The same, and says yes to it. */
export async function importThroughPage(
  page: Page,
  kind: ImportKind,
  files: Record<string, string>,
): Promise<void> {
  await readThroughPage(page, kind, files);
  await page.getByRole('button', { name: words.apply }).click();
  await page.getByRole('heading', { name: words.doneTitle }).waitFor({ timeout: 60_000 });
}

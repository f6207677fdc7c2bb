import type { Import, ImportKind } from '#shared/model/api/administration.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import type { Account, TestProduct } from './product.ts';

/** Brings files in as the page does, up to the preview. */
export async function previewFiles(
  product: TestProduct,
  who: Account,
  kind: ImportKind,
  files: readonly ExportFile[],
): Promise<Import> {
  const started = await product.ask(who, 'POST', '/api/imports', { kind });
  const address = `/api/imports/${started.body.id}`;
  for (const { name, bytes } of files)
    await product.ask(who, 'PUT', `${address}/files/${encodeURIComponent(name)}`, bytes);
  await product.ask(who, 'POST', `${address}/read`, {});
  return settled(product, who, address);
}

/** The same, and applied. */
export async function importFiles(
  product: TestProduct,
  who: Account,
  kind: ImportKind,
  files: readonly ExportFile[],
): Promise<Import> {
  const preview = await previewFiles(product, who, kind, files);
  if (preview.state !== 'preview') return preview;
  await product.ask(who, 'POST', `/api/imports/${preview.id}/apply`, {});
  return settled(product, who, `/api/imports/${preview.id}`);
}

/** Asks again until nobody works on it. */
async function settled(product: TestProduct, who: Account, address: string): Promise<Import> {
  for (;;) {
    const { body } = await product.ask(who, 'GET', address);
    if (body.state !== 'reading' && body.state !== 'applying') return body as Import;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

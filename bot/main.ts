import { pino } from 'pino';
import { PackError } from '#bot/policies/packProblem.ts';
import { StoreError } from '#bot/store/storeError.ts';
import { readSettings, SettingsError } from './settings.ts';
import { startProduct } from './startProduct.ts';

export { startProduct };

/** The server as a deployment runs it: settings from the environment, the machine's clock, until it is told to stop. */
async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const log = pino({ level: process.env['LOG_LEVEL'] || 'info', base: undefined });
  const product = await startProduct({ settings, clock: Date.now, log });
  log.info({ port: product.port }, 'listening');
  product.warmUp();
  if (settings.databaseUrl === null)
    log.warn(
      'the embedded database is for trial: a power cut may lose the last changes; set DATABASE_URL for real work',
    );
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      product.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}

if (import.meta.main)
  run().catch((error: unknown) => {
    const known = error instanceof SettingsError || error instanceof StoreError || error instanceof PackError;
    process.stderr.write(`${known ? error.message : `The product could not start: ${String(error)}`}\n`);
    process.exit(known ? 2 : 1);
  });

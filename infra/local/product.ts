import { pino } from 'pino';
import { startProduct } from '#bot/main.ts';
import { readSettings } from '#bot/settings.ts';
import { runAsChild } from './childSide.ts';
import { shiftedClock } from './microsoft365/clock.ts';

/** The product as `npm start` runs it: the settings of any deployment, and a clock that a test may have moved. */
await runAsChild(async () => {
  const log = pino({ level: process.env['LOG_LEVEL'] || 'info', base: undefined });
  const clock = shiftedClock(Number(process.env['CLOCK_SHIFT_MS'] ?? 0));
  const product = await startProduct({ settings: readSettings(process.env), clock, log });
  product.warmUp();
  return () => product.stop();
});

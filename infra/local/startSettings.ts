import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { SampleSize } from './sample/generateSampleCouncil.ts';
import { StartError } from './startError.ts';

const port = z.coerce
  .number('must be a whole number')
  .int('must be a whole number')
  .min(1, 'must be 1 or more')
  .max(65_535, 'must be 65535 or less');

const environmentSchema = z.object({
  PORT: port.default(3978),
  M365_HTTPS_PORT: port.default(8443),
  M365_HTTP_PORT: port.default(8480),
  PLAYGROUND_PORT: port.default(56_150),
  DATA_FOLDER: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  SAMPLE_SIZE: z.enum(['whole', 'small'], { error: 'must be whole or small' }).default('whole'),
  LOCAL_CLOCK: z.iso
    .datetime({ offset: true, error: 'must be a moment such as 2026-11-23T08:30:00Z' })
    .optional(),
});

export interface StartSettings {
  port: number;
  httpsPort: number;
  httpPort: number;
  /** Of Microsoft's chat emulator. */
  playgroundPort: number;
  dataFolder: string;
  databaseUrl: string | null;
  /** How much of the sample council a first start brings in. */
  sampleSize: SampleSize;
  /** How far the clock of the sample and of local Microsoft 365 runs ahead of the machine's. No deployment has this. */
  clockShiftMs: number;
  /** Forget everything first. */
  reset: boolean;
  /** A council without anybody in it but the administrator, to try an import of one's own. */
  empty: boolean;
}

/**
 * Reads what `npm start` was told.
 * @throws StartError naming the first setting or option that is wrong
 * @example readStartSettings({}, ['--reset']).reset // true
 */
export function readStartSettings(
  environment: Record<string, string | undefined>,
  args: string[],
): StartSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new StartError(`The setting ${String(first?.path[0])} ${first?.message ?? 'is wrong'}.`);
  }
  const { PORT, M365_HTTPS_PORT, M365_HTTP_PORT, PLAYGROUND_PORT } = parsed.data;
  const { DATA_FOLDER, DATABASE_URL, LOCAL_CLOCK, SAMPLE_SIZE } = parsed.data;
  if (new Set([PORT, M365_HTTPS_PORT, M365_HTTP_PORT, PLAYGROUND_PORT]).size < 4)
    throw new StartError(
      'PORT, M365_HTTPS_PORT, M365_HTTP_PORT and PLAYGROUND_PORT must be four different ports.',
    );
  return {
    port: PORT,
    httpsPort: M365_HTTPS_PORT,
    httpPort: M365_HTTP_PORT,
    playgroundPort: PLAYGROUND_PORT,
    dataFolder: DATA_FOLDER,
    databaseUrl: DATABASE_URL ?? null,
    sampleSize: SAMPLE_SIZE,
    clockShiftMs: LOCAL_CLOCK === undefined ? 0 : Date.parse(LOCAL_CLOCK) - Date.now(),
    ...readOptions(args),
  };
}

function readOptions(args: string[]): { reset: boolean; empty: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: { reset: { type: 'boolean' }, empty: { type: 'boolean' } },
    });
    return { reset: values.reset ?? false, empty: values.empty ?? false };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new StartError(`${why ?? ''} Use: npm start [-- --reset] [-- --empty]`, { cause });
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, parseEnv } from 'node:util';
import { makePackage } from './package/makePackage.ts';
import { PackageError } from './package/packageError.ts';
import { packageSettings, samplePackageSettings, type PackageSettings } from './package/packageSettings.ts';

/** `npm run package`: the zip that a council's IT uploads. See docs/install.md. */

const top = fileURLToPath(new URL('..', import.meta.url));
const usage = 'Use: npm run package [-- --env <name>] [-- --sample]';

function settingsOf(args: string[]): PackageSettings {
  const { env, sample } = readOptions(args);
  if (sample) return samplePackageSettings;
  return packageSettings({ ...(env === undefined ? {} : environmentFile(env)), ...filled(process.env) });
}

function readOptions(args: string[]): { env?: string; sample?: boolean } {
  try {
    return parseArgs({ args, options: { env: { type: 'string' }, sample: { type: 'boolean' } } }).values;
  } catch (cause) {
    throw new PackageError(`${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : ''} ${usage}`, {
      cause,
    });
  }
}

function environmentFile(name: string): Record<string, string | undefined> {
  const file = join(top, 'env', `.env.${name}`);
  if (!/^[\w-]+$/.test(name) || !existsSync(file))
    throw new PackageError(
      `There is no env/.env.${name}: write one with TEAMS_APP_ID, AAD_APP_CLIENT_ID and TAB_DOMAIN (docs/install.md).`,
    );
  return parseEnv(readFileSync(file, 'utf8'));
}

/** An empty variable is a missing one. */
function filled(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

try {
  const settings = settingsOf(process.argv.slice(2));
  const file = await makePackage(settings, top, join(top, 'appPackage/dist'));
  process.stdout.write(`The app package is ${relative(process.cwd(), file)}\n`);
} catch (error) {
  if (!(error instanceof PackageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

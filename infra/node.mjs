// Runs a script of this project with a Node that is new enough, installing what is missing first.
// Plain JavaScript with Node's own modules only: it must run on a fresh clone under Node 20.
//   node infra/node.mjs bot/cli.ts due case.json
// Standard output belongs to the script that was asked for: everything said here goes to standard error.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestMajor = 24;
const top = dirname(dirname(fileURLToPath(import.meta.url)));
const onWindows = process.platform === 'win32';

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** Installs the packages when the lock file is not the one that was installed last. */
function installWhatIsMissing() {
  const stamp = join(top, 'node_modules', '.seen-and-heard-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(top, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Installing what is missing (a minute or two, the first time only) …\n');
  const { status, error, stderr } = spawnSync(
    onWindows ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
    { cwd: top, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', shell: onWindows },
  );
  if (status !== 0)
    stop(
      `The packages could not be installed (${whyNot(error, stderr)}): mend it, and run the command again.`,
    );
  try {
    writeFileSync(stamp, wanted);
  } catch (problem) {
    stop(
      `The folder ${join(top, 'node_modules')} cannot be written (${problem.code}): give this account the right to write there.`,
    );
  }
}

/** Npm's many lines in one: its code and the first two that a person can read. */
function whyNot(error, stderr) {
  if (error)
    return error.code === 'ENOENT' ? 'npm was not found: it comes with Node' : `npm: ${error.message}`;
  const lines = (stderr ?? '')
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter((line) => line && !/complete log|^A log|debug-0\.log/i.test(line));
  return `npm ci: ${lines.slice(0, 3).join(' ') || 'no reason was given'}`;
}

/** The path of a Node of version 24 or later: this one, or the one that npm brought. */
function newEnoughNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldestMajor) return process.execPath;
  const packageName = `node-${onWindows ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
    return join(folder, 'bin', onWindows ? 'node.exe' : 'node');
  } catch {
    return stop(
      `Seen & Heard needs Node ${oldestMajor} or later and npm has none for this machine (${packageName}): install it from nodejs.org.`,
    );
  }
}

const [script, ...rest] = process.argv.slice(2);
if (!script) stop('Which script? For example: node infra/node.mjs bot/cli.ts');
installWhatIsMissing();
const node = newEnoughNode();
// Compiled code is kept from one start to the next: it halves the time of a start. Not for benches, which measure.
const cache = script.startsWith('tests/bench/')
  ? {}
  : { NODE_COMPILE_CACHE: join(top, 'node_modules/.cache/node') };
// The channel tells the script when this process is gone, even by kill -9.
const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...rest], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...cache, ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
});
child.on('error', (problem) => stop(`${node} could not be started (${problem.code ?? problem.message}).`));
// A terminal sends Ctrl-C to the child as well: it hears it twice, which does no harm.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm passes a signal on to its shell alone, and that ends without a word to us: its being gone is the signal.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && child.kill('SIGTERM'), 500).unref();
}
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));

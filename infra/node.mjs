// Runs a script of this project with a Node that is new enough, installing what is missing first.
// Plain JavaScript with Node's own modules only: it must run on a fresh clone under Node 20.
//   node infra/node.mjs bot/cli.ts due case.json
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestMajor = 24;
const top = dirname(dirname(fileURLToPath(import.meta.url)));

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
  // npm's own words go to standard error: standard output belongs to the script that was asked for.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: top,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0)
    stop('npm ci did not finish: see its message above, mend it, and run the command again.');
  writeFileSync(stamp, wanted);
}

/** The path of a Node of version 24 or later: this one, or the one that npm brought. */
function newEnoughNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldestMajor) return process.execPath;
  const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
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
const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...rest], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  },
});
// Ctrl-C reaches the child from the terminal itself; only a signal sent to this process is passed on.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
process.on('SIGINT', () => {});
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

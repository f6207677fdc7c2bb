import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideChromium } from './chromium.ts';
import type { StuckRun } from './stuckReporter.ts';

/**
 * `npm test`: every check of the project, and one closing line, `N passed, N failed`.
 * With names, only those: `npm test -- types unit`. A name with a path goes to jest: `npm test -- unit tests/shared/time`.
 */

const top = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (path: string) => join(top, 'node_modules', path);
const tsc = bin('typescript/bin/tsc');

/** Checks that end in good or bad; each counts as one. */
const houseChecks: Record<string, string[][]> = {
  types: [
    [tsc, '-p', 'shared'],
    [tsc, '-p', 'tab'],
    [tsc, '-p', '.'],
  ],
  lint: [
    [
      bin('eslint/bin/eslint.js'),
      '--max-warnings=0',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '.',
    ],
  ],
  format: [[bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '--cache', '.']],
  unused: [[bin('knip/bin/knip.js')]],
  build: [[join(top, 'infra/local/buildTab.ts')]],
};
const jestProjects = ['unit', 'contract', 'postgres', 'browser'];

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

function run(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd: top,
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    });
    child.on('exit', (code) => done(code === 0));
  });
}

/** Two at a time: most of them keep one core busy. */
async function runHouseChecks(names: string[], tally: Tally): Promise<void> {
  const waiting = [...names];
  const inTurn = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const results = await Promise.all((houseChecks[name] ?? []).map((command) => run(command)));
      const good = results.every(Boolean);
      process.stdout.write(`${good ? 'passed' : 'FAILED'}: ${name}\n`);
      tally[good ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([inTurn(), inTurn()]);
}

/** @param mayGoOn whether what was running when jest got stuck is run once more: a file that is stuck twice has failed */
async function runJest(projects: string[], paths: string[], tally: Tally, mayGoOn = true): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
  };
  if (projects.includes('browser')) {
    try {
      env['CHROMIUM_PATH'] = provideChromium();
    } catch (error) {
      process.stdout.write(`FAILED: browser: ${(error as Error).message}\n`);
      tally.failed += 1;
      projects = projects.filter((project) => project !== 'browser');
    }
  }
  if (projects.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-tests-'));
  const report = join(folder, 'report.json');
  env['STUCK_REPORT'] = join(folder, 'stuck.json');
  try {
    const good = await run(
      [
        bin('jest/bin/jest.js'),
        '--json',
        '--outputFile',
        report,
        '--selectProjects',
        ...projects,
        ...(paths.length ? ['--testPathPatterns', ...paths] : []),
      ],
      env,
    );
    const result = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    tally.passed += result['numPassedTests'] ?? 0;
    tally.failed += (result['numFailedTests'] ?? 0) + (result['numRuntimeErrorTestSuites'] ?? 0);
    tally.skipped += (result['numPendingTests'] ?? 0) + (result['numTodoTests'] ?? 0);
    if (!good && tally.failed === 0) tally.failed += 1;
  } catch {
    const stuck = mayGoOn ? readStuck(env['STUCK_REPORT']) : null;
    if (stuck === null) {
      process.stdout.write('FAILED: jest ended without a report: see its words above.\n');
      tally.failed += 1;
      return;
    }
    tally.passed += stuck.numPassedTests;
    tally.failed += stuck.numFailedTests;
    process.stdout.write('The files that were running are run once more.\n');
    await runJest(projects, stuck.left, tally, false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Null where jest ended for another reason, or where nothing was running: then nobody knows what is left. */
function readStuck(file: string): StuckRun | null {
  if (!existsSync(file)) return null;
  const stuck = JSON.parse(readFileSync(file, 'utf8')) as StuckRun;
  return stuck.left.length > 0 ? stuck : null;
}

const asked = process.argv.slice(2);
const names = asked.filter((word) => word in houseChecks || jestProjects.includes(word));
const paths = asked.filter((word) => !names.includes(word));
const everything = names.length === 0;
const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
await runHouseChecks(
  everything && !paths.length ? Object.keys(houseChecks) : names.filter((name) => name in houseChecks),
  tally,
);
await runJest(everything ? jestProjects : names.filter((name) => jestProjects.includes(name)), paths, tally);
process.stdout.write(
  `${tally.passed} passed, ${tally.failed} failed${tally.skipped ? `, ${tally.skipped} skipped` : ''}\n`,
);
process.exitCode = tally.failed ? 1 : 0;

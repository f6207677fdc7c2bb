import { Stryker } from '@stryker-mutator/core';
import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run mutation`: changes the rules and the reckoning of time in thousands of small ways, and asks of each whether a test notices.
 * With words, only the files whose path has one of them: `npm run mutation -- time/birthday`. `--afresh` forgets earlier answers.
 */
const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
process.chdir(top);
const asked = process.argv.slice(2);
const words = asked.filter((word) => !word.startsWith('--'));
const files = globSync(['shared/time/*.ts', 'shared/rules/*.ts'])
  .sort()
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (files.length === 0) {
  process.stderr.write(
    `No file of shared/time or shared/rules has ${words.join(' or ')} in its path: write a part of one, like time/birthday.\n`,
  );
  process.exit(2);
}

const reports = 'coverage/mutation';
mkdirSync(reports, { recursive: true });
const sandboxes = mkdtempSync(join(tmpdir(), 'seen-and-heard-mutation-'));
process.once('exit', () => rmSync(sandboxes, { recursive: true, force: true }));
const results = await new Stryker({
  mutate: files,
  ignorePatterns: ['**', '!{shared,bot,tab,tests}/**/*.{ts,tsx,yaml}', '!package.json'],
  testRunner: 'rules',
  plugins: [join(top, 'tests/mutation/testRunner.ts')],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  // Each mutant's modules are let go of, but not at once.
  maxTestRunnerReuse: 200,
  concurrency: Number(process.env['MUTATION_CONCURRENCY'] ?? 1),
  // Endless loops are stopped by counting; a slow machine must not look like one.
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `${reports}/answers.json`,
  force: asked.includes('--afresh'),
  tempDirName: sandboxes,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `${reports}/report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  disableTypeChecks: true,
}).runMutationTest();
process.stdout.write(`${results.length} mutants; all of them in ${reports}/report.json\n`);

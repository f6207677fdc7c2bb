import type { MutantCoverage } from '@stryker-mutator/api/core';
import { PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { globSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { CollectedTests, type CollectedTest } from './collectedTests.ts';

/**
 * Stryker's door to the tests of the rules and of time. They run in Stryker's own process, on modules that are loaded anew for each
 * mutant (docs/decisions/0157): jest needs most of a second for each, and there are thousands.
 */

/** What the instrumented code reads and writes. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: MutantCoverage | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}
const instrumented: Instrumented = ((globalThis as { __stryker__?: Instrumented }).__stryker__ ??= {});

const folders = ['tests/shared/time', 'tests/shared/rules'];

class RulesTestRunner implements TestRunner {
  static readonly inject = [] as const;
  private readonly tests = new CollectedTests(process.cwd());
  private readonly kills = new Map<string, number>();

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const coverage: MutantCoverage = { static: {}, perTest: {} };
    const results: TestResult[] = [];
    for (const file of testFiles()) {
      const ofFile: MutantCoverage = (instrumented.mutantCoverage = { static: {}, perTest: {} });
      // What was remembered for another file is worked out again, and so seen to be covered by this one.
      this.tests.forgetAll();
      try {
        const tests = await this.tests.of(file);
        for (const test of tests) results.push(await measured(test));
        addCoverage(coverage, ofFile, tests);
      } catch (error) {
        return { status: DryRunStatus.Error, errorMessage: `${file}: ${wordsOf(error)}` };
      }
    }
    instrumented.mutantCoverage = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: coverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter } = options;
    // Stryker allows a hundred times what all tests together need; five times is a loop as surely, and sooner.
    const hitLimit = options.hitLimit === undefined ? undefined : options.hitLimit / 20;
    const wanted = testFilter && new Set(testFilter);
    const files = this.likeliestFirst(testFiles()).filter(
      (file) => !testFilter || testFilter.some((id) => id.startsWith(`${file}: `)),
    );
    const mutated = resolve(options.sandboxFileName);
    // A mutant of what is worked out on loading needs it to be loaded now; and nothing that it made may outlive it.
    this.tests.forget(mutated);
    instrumented.hitCount = hitLimit === undefined ? undefined : 0;
    instrumented.hitLimit = hitLimit;
    let ran = 0;
    const killed = (by: string, error: unknown): MutantRunResult =>
      hitLimit !== undefined && instrumented.hitCount! > hitLimit
        ? { status: MutantRunStatus.Timeout, reason: 'it went round for ever' }
        : { status: MutantRunStatus.Killed, killedBy: [by], failureMessage: wordsOf(error), nrOfTests: ran };
    try {
      for (const file of files) {
        instrumented.activeMutant = options.mutantActivation === 'static' ? activeMutant.id : undefined;
        const tests = await this.tests.of(file).catch((error: unknown) => killed(`${file}: (load)`, error));
        instrumented.activeMutant = activeMutant.id;
        if (!Array.isArray(tests)) return tests;
        for (const test of tests.filter(({ id }) => !wanted || wanted.has(id))) {
          ran += 1;
          try {
            await test.run();
          } catch (error) {
            this.kills.set(file, (this.kills.get(file) ?? 0) + 1);
            return killed(test.id, error);
          }
        }
      }
      return { status: MutantRunStatus.Survived, nrOfTests: ran };
    } finally {
      instrumented.activeMutant = undefined;
      this.tests.forget(mutated);
    }
  }

  /** Which files found mutants out so far: the next one is likely to fall to the same. */
  private likeliestFirst(files: string[]): string[] {
    return files.sort((a, b) => (this.kills.get(b) ?? 0) - (this.kills.get(a) ?? 0));
  }
}

/** Properties last: the tables of cases are quicker, and most mutants do not outlive them. */
function testFiles(): string[] {
  const found = folders.flatMap((folder) => globSync(`${folder}/**/*.test.ts`)).sort();
  const isSlow = (file: string) => /propert/.test(file);
  return [...found.filter((file) => !isSlow(file)), ...found.filter(isSlow)].map((file) =>
    relative('.', file),
  );
}

/**
 * A mutant that one test of a file reaches is tried with all tests of that file: what the first of them makes the rules remember (of a
 * policy, of a year) the others do not run again, and yet their answers come from it.
 */
function addCoverage(all: MutantCoverage, ofFile: MutantCoverage, tests: CollectedTest[]): void {
  for (const [mutant, hits] of Object.entries(ofFile.static))
    all.static[mutant] = (all.static[mutant] ?? 0) + hits;
  const reached = Object.assign({}, ...Object.values(ofFile.perTest)) as Record<string, number>;
  const byAny = Object.fromEntries(Object.keys(reached).map((mutant) => [mutant, 1]));
  for (const { id } of tests) all.perTest[id] = { ...byAny, ...ofFile.perTest[id] };
}

async function measured(test: CollectedTest): Promise<TestResult> {
  const begun = performance.now();
  instrumented.currentTestId = test.id;
  let failureMessage: string | null = null;
  try {
    await test.run();
  } catch (error) {
    failureMessage = wordsOf(error);
  }
  instrumented.currentTestId = undefined;
  const timeSpentMs = Math.round(performance.now() - begun);
  const result = { id: test.id, name: test.id, fileName: resolve(test.file), timeSpentMs };
  return failureMessage === null
    ? { ...result, status: TestStatus.Success }
    : { ...result, status: TestStatus.Failed, failureMessage };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const strykerPlugins = [
  { kind: PluginKind.TestRunner, name: 'rules', injectableClass: RulesTestRunner },
];

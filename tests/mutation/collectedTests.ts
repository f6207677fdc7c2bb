import fc from 'fast-check';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ProjectModules } from './projectModules.ts';

/** A test as its file gives it, with what jest would call it. */
export interface CollectedTest {
  /** Its file and its full name. */
  id: string;
  file: string;
  run(): unknown;
}

/** What jest-circus knows of a file that was loaded. */
interface Block {
  name: string;
  children: (Block | Entry)[];
  hooks: unknown[];
  type: 'describeBlock';
}
interface Entry {
  name: string;
  fn: () => unknown;
  mode: 'skip' | 'todo' | 'only' | undefined;
  type: 'test';
}
interface Circus {
  describe: unknown;
  it: unknown;
  test: unknown;
  resetState(): void;
  getState(): { rootDescribeBlock: Block };
}

// They come with jest, and belong to it: found where jest finds them.
const fromHere = createRequire(import.meta.url);
const fromCore = createRequire(createRequire(fromHere.resolve('jest')).resolve('@jest/core'));
const fromConfig = createRequire(fromCore.resolve('jest-config'));
const fromCircus = createRequire(fromConfig.resolve('jest-circus'));
const circus = fromConfig('jest-circus') as Circus;
const { jestExpect } = fromCircus('@jest/expect') as { jestExpect: unknown };

/**
 * Fewer cases of each property, always the same ones, and no search for the smallest: a mutant is killed by the first that fails,
 * and today's answer must be tomorrow's.
 */
const mostRuns = Number(process.env['MUTATION_PROPERTY_RUNS'] ?? 25);
const quickProperties = {
  ...fc,
  assert: (property: fc.IProperty<unknown>, parameters: fc.Parameters<unknown> = {}) =>
    fc.assert(property, {
      ...parameters,
      numRuns: Math.min(parameters.numRuns ?? 100, mostRuns),
      seed: 20261105,
      endOnFailure: true,
    }),
};

/** The tests of a file, collected anew with fresh modules whenever the last were forgotten. */
export class CollectedTests {
  private readonly modules: ProjectModules;
  private readonly top: string;
  private readonly collected = new Map<string, CollectedTest[]>();

  /** @param top the folder in which `shared`, `bot` and `tests` lie */
  constructor(top: string) {
    const { describe, it, test } = circus;
    Object.assign(globalThis, { describe, it, test, expect: jestExpect });
    this.top = top;
    this.modules = new ProjectModules(
      top,
      new Map([['fast-check', { ...quickProperties, default: quickProperties }]]),
    );
  }

  /** From here on this module, and all that depend on it, begin afresh. */
  forget(path: string): void {
    this.modules.forget(path);
  }

  /** From here on every module begins afresh. */
  forgetAll(): void {
    this.modules.forgetAll();
  }

  /**
   * @param file the path of a test file, seen from the top
   * @throws what the file throws while it is loaded
   */
  async of(file: string): Promise<CollectedTest[]> {
    const path = join(this.top, file);
    const known = this.collected.get(file);
    if (known && this.modules.knows(path)) return known;
    circus.resetState();
    await this.modules.load(path);
    const tests = numbered(within(circus.getState().rootDescribeBlock, file, []));
    this.collected.set(file, tests);
    return tests;
  }
}

function within(block: Block, file: string, names: string[]): CollectedTest[] {
  if (block.hooks.length > 0)
    throw new Error(`${file} has hooks (beforeAll and the like), which mutation runs do not know.`);
  return block.children.flatMap((child) => {
    if (child.type === 'describeBlock') return within(child, file, [...names, child.name]);
    if (child.mode === 'skip' || child.mode === 'todo') return [];
    return [{ id: `${file}: ${[...names, child.name].join(' ')}`, file, run: () => child.fn.call({}) }];
  });
}

/** Two tests of one name are told apart. */
function numbered(tests: CollectedTest[]): CollectedTest[] {
  const seen = new Map<string, number>();
  return tests.map((test) => {
    const times = (seen.get(test.id) ?? 0) + 1;
    seen.set(test.id, times);
    return times === 1 ? test : { ...test, id: `${test.id} (${times})` };
  });
}

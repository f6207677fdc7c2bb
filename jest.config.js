import { availableParallelism } from 'node:os';

/** One project a kind of test, so that each can be run by itself: `npm test -- unit`. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};
const base = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/prepare.ts',
};
const project = (displayName, ...folders) => ({
  ...base,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
});

export default {
  testTimeout: 30_000,
  // Two at least: most tests wait for a database or a server in turn.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // A worker keeps what each file loaded: begun anew, it spends its time on tests and not on collecting two gigabytes.
  workerIdleMemoryLimit: '900MB',
  projects: [
    project('unit', 'shared', 'bot', 'infra', 'tab', 'house'),
    project('contract', 'contract'),
    project('postgres', 'postgres'),
    {
      ...project('browser', 'e2e'),
      globalSetup: '<rootDir>/tests/e2e/support/prepare.ts',
      globalTeardown: '<rootDir>/tests/e2e/support/finish.ts',
    },
  ],
};

import { availableParallelism } from 'node:os';

/** One project a kind of test, so that each can be run by itself: `npm test -- unit`. */
const project = (displayName, ...folders) => ({
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
  // Node runs the files as they are, as it runs the product; a process loads a module once for all files (decision 0190).
  runner: 'jest-light-runner/child-process',
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/tests/prepare.ts',
});

export default {
  // Three at least: many tests wait for a browser, a server or another process.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  reporters: ['default', '<rootDir>/tests/stuckReporter.ts'],
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

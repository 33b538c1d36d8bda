import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'], // Or it also runs what tsc emitted into dist/.
    // A process per file: some tests kill gateways, fill disks and change signal handlers.
    pool: 'forks',
    // Two cores are what the smallest machine we promise has; more workers only add noise to timers.
    maxWorkers: 2,
    testTimeout: 90_000, // A test of several processes on a busy machine. Long suites set their own.
    hookTimeout: 90_000,
  },
});

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short texts that run for minutes: begun last, they would run alone. */
const LONG = ['test/property/recorded.test.ts', 'test/property/live.test.ts'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      LONG.some((path) => moduleId.endsWith(path));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'], // Or it also runs what tsc emitted into dist/.
    // A process per file: some tests kill gateways, fill disks and change signal handlers.
    pool: 'forks',
    sequence: { sequencer: LongFirst },
    // Two cores are what the smallest machine we promise has; more workers only add noise to timers.
    maxWorkers: 2,
    testTimeout: 90_000, // A test of several processes on a busy machine. Long suites set their own.
    hookTimeout: 90_000,
  },
});

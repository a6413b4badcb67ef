import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/support/prepare-postgresql.ts',
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**'],
    // Much of a test is waiting: three at once are faster on two cores, too.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});

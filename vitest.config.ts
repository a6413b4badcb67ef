import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The modules of the product take longer to load than most tests take: a worker loads them once.
    isolate: false,
    setupFiles: 'test/support/tidy-up.ts',
    globalSetup: 'test/support/prepare-postgresql.ts',
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**'],
    // Much of a test is waiting: three at once are faster on two cores, too.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

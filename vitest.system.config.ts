import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: 'test/support/tidy-up.ts',
    include: ['test/system/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});

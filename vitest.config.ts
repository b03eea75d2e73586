import { defineConfig } from 'vitest/config';

/** Tests of packages, API and commands on Node; the browser journeys have their own config in apps/web/e2e. */
export default defineConfig({
  test: {
    include: ['{apps,packages}/*/src/**/*.test.ts'],
    globalSetup: ['packages/db/src/testing/global-setup.ts'],
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

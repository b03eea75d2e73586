import { defineConfig } from 'playwright/test';

/** Journeys in a real Chromium against the app as `pnpm start` runs it, on an empty data folder. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  // ends what hangs, and judges no machine
  timeout: 120_000,
  // what fails once and then passes is named as flaky, and counts as passed: a busy machine refuses nobody's change
  retries: 1,
  // a machine with other work on its cores needs longer than the five seconds one gets unasked
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json']],
  forbidOnly: true,
  use: {
    launchOptions: {
      ...(process.env['PLAYWRIGHT_CHROMIUM_PATH'] ? { executablePath: process.env['PLAYWRIGHT_CHROMIUM_PATH'] } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

import type { Page } from 'playwright/test';
import { becomeCandidate, read } from './candidate.ts';
import { expect, test } from './page.ts';
import { MINUTES, minutesLeft, type Round, sheet, startRound } from './start-round.ts';

const MINUTE_MS = 60_000;
const PASSED = 10;

test.use({ locale: 'en-GB', allowedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 40[49]/] });

const isKept = async (page: Page, id: string): Promise<boolean> =>
  page.evaluate(
    async (path) =>
      (await caches.match(path)) !== undefined && (await caches.match('/api/session')) !== undefined && (await caches.match('/review')) !== undefined,
    `/api/me/rounds/${id}`,
  );

test('a round is reloaded without a network: every word is there, and as much of the time has passed as has', async ({ page, origin, context }) => {
  test.slow();
  await becomeCandidate(page, origin);
  await page.clock.install();
  await page.goto('/');
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await page.reload();
  const id = await startRound(page, origin);
  await page.goto(`/rounds/${id}`);
  await expect.poll(async () => isKept(page, id)).toBe(true);
  await sheet(page).fill('Saved after the page had come.');
  await expect(page.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible();
  await page.clock.fastForward(PASSED * MINUTE_MS);

  await context.setOffline(true);
  await page.reload();
  await expect(sheet(page)).toHaveValue('Saved after the page had come.');
  expect(await minutesLeft(page)).toBeLessThanOrEqual(MINUTES - PASSED);
  expect(await minutesLeft(page)).toBeGreaterThan(MINUTES - PASSED - 5);
  await sheet(page).press('Control+End');
  await sheet(page).pressSequentially(' And without a network.');
  await page.reload();
  await expect(sheet(page)).toHaveValue('Saved after the page had come. And without a network.');

  await context.setOffline(false);
  const texts = async () => (await read<Round>(page, `/api/me/rounds/${id}`)).questions[0]?.ends.map(({ text, isLate }) => [text, isLate]);
  await expect.poll(texts).toEqual([['Saved after the page had come. And without a network.', false]]);

  // The control: without what was kept there is no round.
  await page.evaluate(async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('whetstone-kept-')).map(async (name) => caches.delete(name)));
  });
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('timer')).toBeHidden();
});

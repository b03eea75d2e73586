import { rm } from 'node:fs/promises';
import { makeDataFolder } from './data-folder.ts';
import { enRounds } from '../src/messages/en-rounds.ts';
import { becomeCandidate } from './candidate.ts';
import { expect, test } from './page.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { aimAt, inDays, signInAs, violationsOf } from './study-person.ts';

test('today is one list with one next action, moved through by j and k', async ({ page, origin }) => {
  await signInAs(page, origin, 'demo-candidate');
  await page.goto('/me', { waitUntil: 'networkidle' });
  await expect(page.getByText(/^Technical phone screen in \d+ days, /)).toBeVisible();
  await expect(page.locator('main .button-primary')).toHaveCount(1);
  const rows = page.locator('main a[data-row]');
  await page.keyboard.press('j');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  const address = (await rows.first().getAttribute('href')) ?? '';
  await page.keyboard.press('o');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
});

test('a mock round comes first two days before the interview, and is done once it was submitted', async ({ page, origin }) => {
  await becomeCandidate(page, origin);
  await aimAt(page, origin, inDays(2));
  const data = { weekdayMinutes: Array.from({ length: 7 }, () => 300) };
  expect((await page.request.patch(`${origin}/api/me/study/preferences`, { headers: { origin }, data })).status()).toBe(200);
  await page.goto('/plan');
  await page.getByText(/^1 mock round \(/).click();
  await expect(page.getByRole('link', { name: 'Rehearse: Technical phone screen' })).toBeVisible();
  await page.goto('/me');
  const first = page.locator('main li', { has: page.locator('a[data-row]') }).first();
  await expect(first).toContainText('Round');
  await expect(first).toContainText('Technical phone screen');
  await page.getByRole('link', { name: 'Rehearse this stage: Technical phone screen' }).click();
  await expect(page.getByLabel('Stage', { exact: true })).toHaveValue('technical-phone-screen');
  const minutes = await page.getByLabel('Minutes', { exact: true }).inputValue();
  await page.getByRole('button', { name: enRounds.composing.start }).click();
  await expect(page.getByRole('timer')).toHaveText(new RegExp(`^(?:${minutes}:00|${Number(minutes) - 1}:)`));
  await page.getByRole('button', { name: enRounds.running.submit }).click();
  await page.getByRole('button', { name: enRounds.running.submitNow }).click();
  await expect(page.getByRole('heading', { level: 1, name: enRounds.scoring.title })).toBeVisible();
  await page.goto('/me');
  await expect(page.locator('main li', { hasText: 'Technical phone screen' })).toContainText('done');
  await expect(page.getByRole('link', { name: /^Rehearse this stage/ })).toHaveCount(0);
});

test('a track is followed, a page of it marked as read, begun anew and followed no more', async ({ page, origin }) => {
  await signInAs(page, origin, 'demo-candidate');
  await page.goto('/tracks/devops-ten-days');
  await page.getByRole('button', { name: 'Follow this track' }).click();
  await expect(page.getByText('You follow this track.')).toBeVisible();
  await page
    .getByRole('button', { name: /^Mark as read: / })
    .first()
    .click();
  await expect(page.getByText('done', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByText('You follow this track, pass 2.')).toBeVisible();
  await page.getByRole('button', { name: 'Follow no more' }).click();
  await expect(page.getByRole('button', { name: 'Follow this track' })).toBeVisible();
});

test('a reader who is not signed in fetches nothing about following', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/tracks/devops-ten-days', { waitUntil: 'networkidle' });
  expect(fetched.filter((path) => /follow-track|personal|\/api\/me\//.test(path))).toEqual([]);
});

const SCREENS = ['/me', '/target', '/target?add=yes', '/plan', '/progress', '/progress/grades?area=linux', '/tracks/devops-four-weeks'];

for (const form of [
  { colorScheme: 'light', locale: 'en-GB' },
  { colorScheme: 'dark', locale: 'zh-CN' },
] as const) {
  test.describe(`${form.colorScheme}, ${form.locale}, 320 px wide`, () => {
    test.use({ ...form, viewport: { width: 320, height: 640 } });

    test('the screens of a candidate have no accessibility finding and scroll in one direction only', async ({ page, origin }) => {
      test.slow(); // seven screens
      await signInAs(page, origin, 'demo-candidate');
      for (const path of SCREENS) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await expect(page.locator('h1')).toHaveCount(1);
        expect(await violationsOf(page), path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
      }
    });
  });
}

test.describe('days later', () => {
  let folder = '';
  let app: RunningApp | null = null;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    folder = await makeDataFolder();
  });
  test.afterAll(async () => {
    await app?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** The app as it is some days from now: every connection to its database begins with the clock set ahead. */
  async function startOnDay(day: number): Promise<RunningApp> {
    await app?.stop();
    app = await startApp({ WHETSTONE_DATA: folder, PGOPTIONS: `-c whetstone.clock_offset=P${day}D` });
    return app;
  }

  test('what was left undone waits, can be spread after a preview, and the spreading taken back', async ({ page }) => {
    test.slow();
    const first = await startOnDay(0);
    const { origin } = first;
    const headers = { origin };
    await signInAs(page, origin, 'demo-newcomer');
    await aimAt(page, origin, inDays(30));
    const { items } = (await (await page.request.get(`${origin}/api/questions`)).json()) as { items: { slug: string }[] };
    for (const { slug } of items.slice(0, 12)) {
      const data = { kind: 'grade', question: slug, version: 1, grade: 3, attemptId: null, durationMs: 60_000, claimedAt: null };
      const graded = await page.request.put(`${origin}/api/me/reviews/${crypto.randomUUID()}`, { headers, data });
      expect(graded.status()).toBe(200);
    }
    const later = await startOnDay(8);
    await signInAs(page, later.origin, 'demo-newcomer');
    await page.goto(`${later.origin}/me`);
    await expect(page.getByText(/^Technical phone screen in 22 days, /)).toBeVisible();
    await expect(page.getByText(/reviews are left over from earlier days/)).toBeVisible();
    await page.getByLabel('Spread over how many days').fill('4');
    await expect(page.getByRole('table', { name: 'Minutes of reviews a day, before and after' })).toBeVisible();
    await page.getByRole('button', { name: 'Spread over 4 days' }).press('Enter');
    await expect(page.getByText(/^The backlog is spread over 4 days from /)).toBeFocused();
    const unspread = page.getByRole('button', { name: 'Spread no more' });
    await expect(unspread).toBeEnabled();
    await unspread.press('Enter');
    await expect(page.getByLabel('Spread over how many days')).toBeFocused();
  });
});

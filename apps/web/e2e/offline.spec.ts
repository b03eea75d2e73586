import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { enAccount } from '../src/messages/en-account.ts';
import { en } from '../src/messages/en.ts';
import { enStudying } from '../src/messages/en-studying.ts';
import { becomeCandidate, read } from './candidate.ts';
import { killBrowser } from './kill-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { expect, test } from './page.ts';

const { studying, unsent } = enStudying;
const SLUG = 'fork-system-call';
const COUNT = 20;

interface Attempt {
  id: string;
  revisions: { text: string; claimedAt: string | null }[];
}

const isKept = async (page: Page): Promise<boolean> =>
  page.evaluate(async (slug) => {
    const names = await caches.keys();
    const own = names.find((name) => name.startsWith('whetstone-kept-person-'));
    return own !== undefined && (await caches.match(`/api/questions/${slug}`)) !== undefined && (await caches.match('/review')) !== undefined;
  }, SLUG);

test('twenty answers without a network outlive a browser that is killed, and arrive once', async ({ playwright, origin }) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-browser-'));
  // A browser writes down who is signed in some half a minute later, or when it is closed: it was, the day before.
  const before = await launchBrowser(playwright.chromium, folder, origin);
  await becomeCandidate(await before.newPage(), origin);
  await before.close();
  const first = await launchBrowser(playwright.chromium, folder, origin);
  const page = await first.newPage();
  await page.goto('/');
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await page.goto(`/study/${SLUG}`);
  await expect.poll(async () => isKept(page), { timeout: 30_000 }).toBe(true);
  const sheet = page.getByRole('textbox', { name: studying.answer, exact: true });
  await expect(sheet).toBeVisible();

  await first.setOffline(true);
  await page.reload(); // the app, the question and who one is are there without a network
  await expect(sheet).toBeVisible();
  await expect(page.getByText(en.shell.offlineKept)).toBeVisible();
  const texts = Array.from({ length: COUNT }, (_, at) => `Answer ${at + 1} of ${COUNT}, written without a network.`);
  for (const text of texts) {
    await sheet.fill(text);
    await sheet.blur();
  }
  // an attempt, and twenty revisions of its answer
  await expect(page.locator('[data-save-state]')).toContainText(studying.states.offline(COUNT + 1));
  await expect(page.getByRole('link', { name: enAccount.account.toSendOffline(COUNT + 1) })).toBeVisible();
  await killBrowser(first, folder);

  const second = await launchBrowser(playwright.chromium, folder, origin);
  const again = await second.newPage();
  await again.goto(`/study/${SLUG}`);
  await expect(again.getByRole('textbox', { name: studying.answer, exact: true })).toHaveValue(texts.at(-1) ?? '');
  await expect.poll(async () => (await read<{ attempts: Attempt[] }>(again, `/api/me/questions/${SLUG}`)).attempts.length, { timeout: 30_000 }).toBe(1);
  const { attempts } = await read<{ attempts: Attempt[] }>(again, `/api/me/questions/${SLUG}`);
  const arrived = async (): Promise<Attempt> => read<Attempt>(again, `/api/me/attempts/${attempts[0]?.id}`);
  await expect.poll(async () => (await arrived()).revisions.length, { timeout: 30_000 }).toBe(COUNT);
  await again.reload();
  await expect(again.getByText(/^Saved/)).toBeVisible();
  const { revisions } = await arrived();
  expect(revisions.map(({ text }) => text).toReversed()).toEqual(texts);
  expect(revisions.every(({ claimedAt }) => claimedAt !== null)).toBe(true);
  await second.close();
  await rm(folder, { recursive: true, force: true });
});

test.describe('in one browser', () => {
  test.use({ locale: 'en-GB', allowedErrors: [/ERR_(?:INTERNET_DISCONNECTED|FAILED)|status of 4\d\d/] });

  test('a visitor’s draft becomes an attempt at sign-in, once', async ({ page, origin }) => {
    await page.goto(`/study/${SLUG}`);
    await expect(page.getByText(studying.visitorTitle)).toBeVisible();
    const sheet = page.getByRole('textbox', { name: studying.answer, exact: true });
    await sheet.fill('Written before I had an account.');
    await expect(page.getByText(/^Kept in this browser/)).toBeVisible();
    await page.reload();
    await expect(sheet).toHaveValue('Written before I had an account.');
    await becomeCandidate(page, origin);
    for (let visit = 0; visit < 2; visit += 1) {
      await page.goto('/');
      await expect.poll(async () => (await read<{ attempts: Attempt[] }>(page, `/api/me/questions/${SLUG}`)).attempts.length).toBe(1);
    }
    await page.goto(`/study/${SLUG}`);
    await expect(sheet).toHaveValue('Written before I had an account.');
    const { attempts } = await read<{ attempts: Attempt[] }>(page, `/api/me/questions/${SLUG}`);
    const { revisions } = await read<Attempt>(page, `/api/me/attempts/${attempts[0]?.id}`);
    expect(revisions.map(({ text, claimedAt }) => [text, claimedAt === null])).toEqual([['Written before I had an account.', false]]);
  });

  test('signing out with unsent work warns, and takes everything out of the browser', async ({ page, origin }) => {
    test.slow();
    await becomeCandidate(page, origin);
    await page.goto(`/study/${SLUG}`);
    const sheet = page.getByRole('textbox', { name: studying.answer, exact: true });
    await sheet.fill('Begun.');
    await expect(page.getByText(/^Saved/)).toBeVisible();
    await page.context().route('**/api/me/attempts/*/answers/*', async (route) => route.abort());
    await sheet.fill('Not sent.');
    await expect(page.locator('[data-save-state]')).toContainText(studying.states.offline(1));
    await page.getByRole('link', { name: enAccount.account.toSendOffline(1) }).click();
    await expect(page.getByRole('heading', { level: 1, name: unsent.title })).toBeVisible();
    await page.getByRole('button', { name: enAccount.account.menuOf('Ada Test') }).click();
    await page.getByRole('button', { name: enAccount.account.signOut }).click();
    await expect(page.getByText(enAccount.account.unsentText(1))).toBeVisible();
    await page.getByRole('button', { name: enAccount.account.signOutAnyway }).click();
    await expect(page.getByRole('link', { name: enAccount.account.signIn })).toBeVisible();
    const left = await page.evaluate(async () => {
      const names = await caches.keys();
      const { promise, resolve } = Promise.withResolvers<number>();
      const request = indexedDB.open('whetstone');
      request.addEventListener('success', () => {
        const counting = request.result.transaction(['entries']).objectStore('entries').count();
        counting.addEventListener('success', () => resolve(counting.result));
      });
      return { entries: await promise, persons: names.filter((name) => name.startsWith('whetstone-kept-person-')).length };
    });
    expect(left).toEqual({ entries: 0, persons: 0 });
  });
});

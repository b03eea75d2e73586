import type { Page } from 'playwright/test';
import { adopted, expect, test } from './page.ts';

/** Holds back what the pattern names until the returned function is called. */
async function holdBack(page: Page, pattern: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(pattern, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
}

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search the questions' });
const linux = (page: Page) => page.getByRole('link', { name: /^Linux & operating systems/ }).first();

test('a filter that is chosen before typing has rested takes the text along', async ({ page }) => {
  await page.goto('/questions');
  await adopted(page);
  await box(page).pressSequentially('fork');
  await linux(page).click();
  await expect(page).toHaveURL(/\/questions\?q=fork&area=linux$/);
  await expect(box(page)).toHaveValue('fork');
  await page.getByRole('link', { name: 'Remove filter Area: Linux & operating systems' }).click();
  await expect(page).toHaveURL(/\/questions\?q=fork$/);
});

test('a text that is typed while a filter is still being fetched leaves the filter in place, and so does a second filter', async ({ page }) => {
  await page.goto('/questions');
  await adopted(page);
  const release = await holdBack(page, /\/api\/questions\?area=linux$/);
  await linux(page).click();
  await page.getByRole('link', { name: /^Written by us/ }).click();
  await box(page).pressSequentially('fork');
  await expect(page).toHaveURL(/\/questions\?q=fork&area=linux&origin=ours$/);
  release();
  await expect(page).toHaveURL(/\/questions\?q=fork&area=linux&origin=ours$/);
  await expect(box(page)).toHaveValue('fork');
});

test('what is typed while the list for the text before is fetched and drawn is not taken back', async ({ page }) => {
  await page.goto('/questions');
  await adopted(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  await box(page).pressSequentially('kuberntes statfulset', { delay: 120 });
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(page).toHaveURL(/\/questions\?q=kuberntes\+statfulset$/);
  await expect(box(page)).toHaveValue('kuberntes statfulset');
  await page.goBack();
  await expect(page).toHaveURL(/\/questions$/);
  await expect(box(page)).toHaveValue('');
});

test('a question that is opened before typing has rested stays open', async ({ page }) => {
  await page.goto('/questions');
  await adopted(page);
  const release = await holdBack(page, /\/api\/questions\/fork-system-call/);
  await box(page).pressSequentially('linux');
  await page.getByRole('link', { name: 'What does the kernel do when a process calls fork()?' }).click();
  await page.waitForTimeout(400);
  release();
  await expect(page).toHaveURL(/\/questions\/fork-system-call$/);
});

test('what is typed before the app is there is searched once it is', async ({ page }) => {
  const release = await holdBack(page, /\/assets\/.*\.js$/);
  await page.goto('/questions', { waitUntil: 'commit' });
  await box(page).pressSequentially('load averag');
  release();
  await expect(page).toHaveURL(/\/questions\?q=load\+averag$/, { timeout: 20_000 });
  await expect(box(page)).toHaveValue('load averag');
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
});

test('when a filter is taken away the focus goes to the next one, and at last to how many were found', async ({ page }) => {
  await page.goto('/questions?area=linux&kind=concept&origin=source');
  await adopted(page);
  const used = page.getByRole('list', { name: 'Filters in use' }).getByRole('link');
  await expect(used).toHaveCount(4);
  await used.nth(1).press('Enter');
  await expect(used).toHaveCount(3);
  await expect(used.nth(1)).toBeFocused();
  await used.nth(1).press('Enter');
  await expect(used).toHaveCount(2);
  await expect(used.nth(1)).toBeFocused();
  await used.nth(0).press('Enter');
  await expect(page).toHaveURL(/\/questions$/);
  await expect(page.getByRole('main').getByRole('status')).toBeFocused();
});

test('a way out of an empty combination, and a filter chosen in the panel, keep the focus in the bank', async ({ page }) => {
  await page.goto('/questions?q=zzzzqqqq&area=linux');
  await adopted(page);
  await page.getByRole('link', { name: 'Without Search text: zzzzqqqq' }).press('Enter');
  await expect(page).toHaveURL(/\/questions\?area=linux$/);
  await expect(page.getByRole('list', { name: 'Filters in use' }).getByRole('link').first()).toBeFocused();
  await linux(page).press('Enter');
  await expect(page).toHaveURL(/\/questions$/);
  await expect(linux(page)).toBeFocused();
});

test.describe('an address that the bank refuses', () => {
  test.use({ allowedErrors: [/status of 400/] });

  test('is left with the focus in the bank', async ({ page }) => {
    await page.goto('/questions?area=nowhere');
    await adopted(page);
    await page.getByRole('link', { name: 'Clear filters' }).press('Enter');
    await expect(page.getByRole('main').getByRole('status')).toBeFocused();
  });
});

test('Enter in the palette waits for what the text in the field finds', async ({ page }) => {
  await page.goto('/');
  await adopted(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').pressSequentially('load averag');
  await expect(page.getByRole('option', { name: /load averages/ })).toBeVisible();
  const release = await holdBack(page, /\/api\/questions\?q=fork/);
  await page.getByRole('combobox').press('Control+a');
  await page.getByRole('combobox').pressSequentially('fork');
  await page.keyboard.press('Enter');
  // what an answer that was there already would need
  await page.waitForTimeout(300);
  await expect(page.getByRole('dialog')).toBeVisible();
  release();
  await expect(page).toHaveURL(/\/questions\/fork-system-call$/);
});

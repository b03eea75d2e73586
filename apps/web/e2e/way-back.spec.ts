import type { Page } from 'playwright/test';
import { adopted, expect, test } from './page.ts';

const GUIDE = '/guides/alibaba-devops-engineer';
const FORK = '/questions/fork-system-call';
const TRACK = '/tracks/devops-ten-days';

const scrolledTo = (page: Page) => page.evaluate(() => Math.round(scrollY));
const scrollPage = (page: Page, y: number) => page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), y);

test('an address with #… brings one to its part once: a reload and the way back leave the page as one left it', async ({ page }) => {
  await page.goto(`${GUIDE}#tips`);
  await adopted(page);
  await expect(page.locator('#tips')).toBeFocused();
  await scrollPage(page, 300);
  await page.reload();
  await adopted(page);
  await expect.poll(() => scrolledTo(page)).toBe(300);
  await expect(page.locator('#tips')).not.toBeFocused();
  // without a pointer, which would scroll to the link first
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Questions' }).dispatchEvent('click');
  await expect(page).toHaveURL(/\/questions$/);
  await page.goBack();
  await expect(page).toHaveURL(/#tips$/);
  await expect.poll(() => scrolledTo(page)).toBe(300);
  await expect(page.locator('#tips')).not.toBeFocused();
});

test('a part that an address opened and the reader closed stays closed over a reload and the way back', async ({ page }) => {
  await page.goto(`${FORK}#rubric`);
  await adopted(page);
  await page.getByRole('button', { name: /^Rubric/ }).click();
  await page.reload();
  await adopted(page);
  await expect(page.getByRole('button', { name: /^Rubric/ })).toHaveAttribute('aria-expanded', 'false');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Pay' }).click();
  await expect(page).toHaveURL(/\/pay$/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('fork()');
  await expect(page.getByRole('button', { name: /^Rubric/ })).toHaveAttribute('aria-expanded', 'false');
});

test('a reload goes back to where one read in a part that is open', async ({ page }) => {
  await page.goto(`${FORK}#answer`);
  await adopted(page);
  await page.locator('#sources').scrollIntoViewIfNeeded();
  const before = await scrolledTo(page);
  expect(before).toBeGreaterThan(500);
  await page.reload();
  await adopted(page);
  await expect.poll(() => scrolledTo(page)).toBe(before);
});

test('another address begins at its top, however far one had scrolled before', async ({ page }) => {
  await page.goto(GUIDE);
  await adopted(page);
  await scrollPage(page, 900);
  await page.goto('/pay/alibaba-devops-engineer');
  await adopted(page);
  expect(await scrolledTo(page)).toBe(0);
});

test('u goes back to the list with its filters, also after a reload', async ({ page }) => {
  await page.goto('/questions?area=linux');
  await adopted(page);
  await page.getByRole('link', { name: 'What does the kernel do when a process calls fork()?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('fork()');
  await page.evaluate(() => {
    location.hash = 'answer';
  });
  await expect(page.locator('#answer')).toContainText('copy-on-write');
  await page.reload();
  await adopted(page);
  await page.keyboard.press('u');
  await expect(page).toHaveURL(/\/questions\?area=linux$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Questions');
});

test('u leads to the plain list from a question whose address was typed', async ({ page }) => {
  await page.goto('/questions?area=linux');
  await adopted(page);
  await page.goto(FORK);
  await adopted(page);
  await page.keyboard.press('u');
  await expect(page).toHaveURL(/\/questions$/);
});

test('u goes back to the track through which one came, and to its step where it was not come from', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto(TRACK);
  await adopted(page);
  const before = await heading.textContent();
  const step = page.getByRole('link', { name: 'What does the kernel do when a process calls fork()?' });
  await step.scrollIntoViewIfNeeded();
  const y = await scrolledTo(page);
  await step.click();
  await expect(heading).toContainText('fork()');
  await page.keyboard.press('u');
  await expect(page).toHaveURL(new RegExp(`${TRACK}$`));
  await expect(heading).toHaveText(before ?? '');
  await expect.poll(() => scrolledTo(page)).toBe(y);
  await page.goto(`${FORK}?track=devops-ten-days`);
  await adopted(page);
  await page.keyboard.press('u');
  await expect(page).toHaveURL(new RegExp(`${TRACK}#day-\\d+$`));
  await expect(heading).toHaveText(before ?? '');
});

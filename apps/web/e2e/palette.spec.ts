import type { Page } from 'playwright/test';
import { adopted, expect, test } from './page.ts';

const PAY_PAGE = 'What Alibaba pays a DevOps Engineer';

async function type(page: Page, text: string): Promise<void> {
  if (!(await page.getByRole('dialog').isVisible())) await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(text);
}

test.beforeEach(async ({ page }) => {
  await page.goto('/readings');
  await adopted(page);
});

test('the palette finds a page by its title and by what people call it, in both languages', async ({ page }) => {
  const expected: [text: string, ...options: string[]][] = [
    ['what alibaba pays a devops engineer', PAY_PAGE],
    ['salary', 'Pay', PAY_PAGE],
    ['negotiation', 'Pay', PAY_PAGE],
    ['pays', 'Pay', PAY_PAGE],
    ['compensation', 'Pay', PAY_PAGE],
    ['谈薪', 'Pay', PAY_PAGE],
    ['interview', 'Guides'],
    ['login', 'Sign in'],
    ['hotkeys', 'Keyboard shortcuts'],
    ['english', 'Language: English'],
    ['chinese', 'Language: 简体中文'],
    ['zh', 'Language: 简体中文'],
    ['中文', 'Language: 简体中文'],
    ['theme dark', 'Appearance: Dark'],
  ];
  for (const [text, ...options] of expected) {
    await type(page, text);
    const found = page.getByRole('option');
    for (const [at, name] of options.entries()) await expect(found.nth(at), text).toHaveText(name);
  }
});

test('what the palette offers by other words is done: the sheet, the way in, another language', async ({ page }) => {
  await type(page, 'shortcut');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await type(page, 'sign in');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Freadings$/);
  await type(page, 'chinese');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索或前往' }).fill('salary');
  await expect(page.getByRole('option').first()).toHaveText('薪酬');
});

import { AxeBuilder } from '@axe-core/playwright';
import { adopted, expect, test } from './page.ts';

const LANGUAGES = [
  { locale: 'en-GB', colorScheme: 'light', toSearch: 'Search or go to …', singleKeys: 'Single-key shortcuts', sheet: 'Keyboard shortcuts', pay: 'pay' },
  { locale: 'zh-CN', colorScheme: 'dark', toSearch: '搜索或前往…', singleKeys: '单键快捷键', sheet: '键盘快捷键', pay: '薪酬' },
] as const;

for (const { locale, colorScheme, toSearch, singleKeys, sheet, pay } of LANGUAGES) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });

    test('from home to a found question and back to its row by keyboard alone', async ({ page }) => {
      await page.goto('/');
      await adopted(page);
      await page.keyboard.press('/');
      await expect(page.getByRole('searchbox')).toBeFocused();
      await page.keyboard.type('kuberntes');
      await expect(page).toHaveURL(/q=kuberntes$/);
      const rows = page.locator('main a[data-row]');
      await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
      await page.keyboard.press('Tab');
      await page.keyboard.press('j');
      await expect(rows.first()).toBeFocused();
      await page.keyboard.press('j');
      await expect(rows.nth(1)).toBeFocused();
      for (const goBack of [() => page.keyboard.press('u'), () => page.goBack()]) {
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
        await expect(page).toHaveURL(/\/questions\/[^?]+$/);
        await goBack();
        await expect(page).toHaveURL(/q=kuberntes$/);
        await expect(rows.nth(1)).toBeFocused();
      }
      await page.keyboard.press('k');
      await expect(rows.first()).toBeFocused();
    });

    test('the palette goes to a place and to a question, and has no accessibility finding', async ({ page }) => {
      await page.goto('/');
      await adopted(page);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.type('load averag');
      await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/questions\/load-average$/);
      await page.getByRole('button', { name: toSearch }).press('Enter');
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.type(pay);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/pay$/);
    });

    test('the sheet turns single keys off and on, and has no accessibility finding', async ({ page }) => {
      await page.goto('/questions');
      await adopted(page);
      const rows = page.locator('main a[data-row]');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: sheet })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      await page.getByRole('switch', { name: singleKeys }).press('Space');
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      await page.keyboard.press('/');
      await expect(page.getByRole('searchbox')).not.toBeFocused();
      await expect(rows.first()).not.toBeFocused();
      await page.getByRole('button', { name: sheet }).press('Enter');
      await page.getByRole('switch', { name: singleKeys }).press('Space');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: sheet })).toBeFocused();
      await page.keyboard.press('j');
      await expect(rows.first()).toBeFocused();
    });
  });
}

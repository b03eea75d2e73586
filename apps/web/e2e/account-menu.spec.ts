import { expect, test } from './page.ts';
import { signInAs } from './study-person.ts';

test.describe('an account panel that cannot be fetched', () => {
  test.use({ allowedErrors: [/ERR_FAILED|dynamically imported module/], serviceWorkers: 'block' });

  test('leaves the page as it is, and the ways on', async ({ page, origin }) => {
    await signInAs(page, origin, 'demo-candidate');
    await page.route(/assets\/site-account-panel-/, async (route) => route.abort());
    await page.goto('/guides/alibaba-devops-engineer');
    await page.getByRole('button', { name: /^Account of / }).click();
    const ways = page.locator('header').getByRole('link', { name: 'Settings' });
    await expect(ways).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await ways.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  });
});

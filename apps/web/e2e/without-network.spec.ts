import { en } from '../src/messages/en.ts';
import { adopted, expect, test } from './page.ts';

const UNREACHABLE = 'The server cannot be reached';
const FORK = 'What does the kernel do when a process calls fork()?';

test.use({ locale: 'en-GB', allowedErrors: [/ERR_INTERNET_DISCONNECTED/] });

test('a search that cannot be sent leaves box, filters and list in place, and is made up for with the network', async ({ page, context }) => {
  await page.goto('/questions?area=linux');
  await adopted(page);
  const main = page.getByRole('main');
  const box = page.getByRole('searchbox');
  const rows = main.getByRole('link', { name: FORK });
  await expect(rows).toBeVisible();
  await context.setOffline(true);
  await box.pressSequentially('kafka');
  const notice = main.getByRole('alert');
  await expect(notice).toContainText(UNREACHABLE);
  await expect(notice).toContainText(en.questions.earlierList);
  await expect(box).toHaveValue('kafka');
  await expect(box).toBeFocused();
  await expect(page.getByRole('link', { name: 'Remove filter Area: Linux & operating systems' })).toBeVisible();
  await expect(rows).toBeVisible();

  await box.fill('fork');
  await expect(page).toHaveURL(/\?q=fork&area=linux$/);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toBeVisible();
  await context.setOffline(false);
  await expect(notice).toBeHidden();
  await expect(main.locator('mark').first()).toHaveText(/fork/i);
  await expect(box).toHaveValue('fork');
});

test('a page that could not be fetched comes by itself once the network is back', async ({ page, context }) => {
  await page.goto('/questions');
  await adopted(page);
  // the screen has been there once, so that it needs only its data
  await page.getByRole('main').getByRole('link', { name: FORK }).click();
  await expect(page.getByRole('heading', { level: 1, name: FORK })).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Questions' }).click();
  await context.setOffline(true);
  await page
    .getByRole('main')
    .getByRole('link', { name: /load averages/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: UNREACHABLE })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: /load averages/ })).toBeVisible();
});

test('a visitor without a network is promised no page that would have to be fetched', async ({ page, context }) => {
  await page.goto('/questions');
  await adopted(page);
  await context.setOffline(true);
  const banner = page.getByRole('status').filter({ hasText: 'You are offline.' });
  await expect(banner).toContainText('reloading it needs the network');
  await expect(banner).not.toContainText('opened');
  await expect(page.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

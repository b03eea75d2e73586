import { enErrors } from '../src/messages/en-errors.ts';
import { adopted, expect, test } from './page.ts';

const LIST = /assets\/peoples-screens-[\w-]+\.js/;

test('a page to read carries no list of the screens about people', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/guides/alibaba-devops-engineer');
  await adopted(page);
  await page.getByRole('link', { name: 'Questions', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Questions' })).toBeVisible();
  expect(fetched.filter((url) => LIST.test(url))).toEqual([]);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  expect(fetched.filter((url) => LIST.test(url))).toHaveLength(1);
});

test('a page about people names the list and its screen to the browser', async ({ page, origin }) => {
  const html = await (await page.request.get(`${origin}/workspaces/1/sets/2`)).text();
  expect(html).toMatch(new RegExp(`<link rel="modulepreload"[^>]*${LIST.source}`));
  expect(html).toMatch(/<link rel="modulepreload"[^>]*assets\/question-set-/);
});

test('what is nowhere is said to be missing, also when it is gone to inside the app', async ({ page }) => {
  await page.goto('/questions');
  await adopted(page);
  // as a link of a text may: its address is no screen's
  await page.evaluate(() => {
    history.pushState({}, '', '/nowhere/at/all');
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  });
  await expect(page.getByRole('heading', { level: 1, name: enErrors.notFoundTitle })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Guides' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Role guides' })).toBeVisible();
});

test.describe('a list of screens that cannot be fetched', () => {
  test.use({ allowedErrors: [/ERR_FAILED|dynamically imported module/], serviceWorkers: 'block' });

  test('is said inside the frame, and comes when it is tried again', async ({ page }) => {
    await page.route(LIST, async (route) => route.abort());
    await page.goto('/questions');
    await adopted(page);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: enErrors.unreachableTitle })).toBeVisible();
    await expect(page.getByRole('banner')).toBeVisible();
    await page.unroute(LIST);
    await page.getByRole('button', { name: enErrors.retry }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  });
});

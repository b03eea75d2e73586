import { en } from '../src/messages/en.ts';
import { becomeCandidate, becomeMentor, read } from './candidate.ts';
import { expect, test } from './page.ts';

test.use({ locale: 'en-GB' });

test('what a candidate does shows in the header of the mentor’s open page, which is told only on screens for work', async ({ page, browser, origin }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const streams = (): number => asked.filter((path) => path === '/api/me/events').length;
  await page.goto('/guides/alibaba-devops-engineer', { waitUntil: 'networkidle' });
  const { id } = await becomeMentor(page, origin);
  await page.goto('/guides/alibaba-devops-engineer', { waitUntil: 'networkidle' });
  expect(streams()).toBe(0);

  const begun = page.waitForResponse('/api/me/events');
  await page.goto('/my-people', { waitUntil: 'networkidle' });
  expect((await begun).headers()['content-type']).toBe('text/event-stream; charset=utf-8');
  await page.getByRole('button', { name: en.account.menuOf('Ada Test') }).click();
  const { unread } = await read<{ unread: number }>(page, '/api/me/notifications');
  const count = page.locator('header').getByRole('link', { name: en.account.notifications(unread), exact: true });
  await expect(count).toBeVisible();

  const other = await browser.newContext({ baseURL: origin });
  const candidate = await other.newPage();
  await becomeCandidate(candidate, origin);
  const given = await candidate.request.post('/api/me/consents', { headers: { origin }, data: { mentor: { id }, scopes: ['progress'], days: 30 } });
  expect(given.status()).toBe(200);
  await other.close();

  await expect(count).toBeHidden();
  await expect(page.locator('header').getByText(/^Notifications \(\d+ unread\)$/)).toBeVisible();
  expect((await read<{ unread: number }>(page, '/api/me/notifications')).unread).toBeGreaterThan(unread);
  expect(asked.filter((path) => path === '/my-people')).toHaveLength(1);

  const left = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/me/events'));
  await page.getByRole('link', { name: en.shell.questions, exact: true }).first().click();
  await left;
});

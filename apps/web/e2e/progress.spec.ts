import { becomeCandidate } from './candidate.ts';
import { expect, test } from './page.ts';
import { aimAt, inDays, signInAs } from './study-person.ts';

test('every number of the progress opens the grades behind it, and nothing is shown as certain', async ({ page, origin }) => {
  await signInAs(page, origin, 'demo-candidate');
  await page.goto('/progress');
  await expect(page.getByText(/^not enough evidence \(\d of 8\)$/).first()).toBeVisible();
  await expect(page.getByRole('main').getByText(/\b100\s?%/)).toHaveCount(0);
  const link = page.getByRole('link', { name: /^\d+ grades on Linux/ }).first();
  const [count = ''] = /\d+/.exec((await link.getAttribute('aria-label')) ?? '') ?? [];
  await link.press('Enter');
  await expect(page).toHaveURL(/\/progress\/grades\?area=linux$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('main a[data-row]')).toHaveCount(Number(count));
  await expect(page.locator('main a[data-row]').first()).toHaveAttribute('href', /^\/study\//);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible();
});

test('every chart says its sentence and has a table with the same figures', async ({ page, origin }) => {
  await signInAs(page, origin, 'demo-candidate');
  await page.goto('/progress');
  const load = page.getByRole('figure', { name: /The fullest day is / });
  await load.getByText('The same as a table').click();
  await expect(page.getByRole('heading', { name: 'The next 14 days' })).toBeVisible();
  await expect(load.getByRole('row')).toHaveCount(14 + 1);
  const forecast = page.getByRole('figure', { name: /^If you keep to the plan/ });
  await forecast.getByText('The same as a table').click();
  await expect(forecast.getByRole('row').nth(1)).toContainText('%');
  await expect(page.getByRole('figure', { name: /^Studied on \d+ days/ })).toBeVisible();
});

test('days after the interview are said to lie after it', async ({ page, origin }) => {
  await becomeCandidate(page, origin);
  await aimAt(page, origin, inDays(5));
  const data = { kind: 'grade', question: 'lru-cache', version: 1, grade: 3, attemptId: null, durationMs: 60_000, claimedAt: null };
  const graded = await page.request.put(`${origin}/api/me/reviews/${crypto.randomUUID()}`, { headers: { origin }, data });
  expect(graded.status()).toBe(200);
  await page.goto('/progress');
  const load = page.getByRole('figure', { name: /The fullest day is .* the days lie after the interview: \d+ reviews?/ });
  await load.getByText('The same as a table').click();
  await expect(load.getByRole('row')).toHaveCount(14 + 1);
  await expect(load.getByRole('rowheader', { name: /, the interview$/ })).toHaveCount(1);
  await expect(load.getByRole('row', { name: /, the interview 0 0 0 / })).toHaveCount(1);
  await expect(load.getByRole('rowheader', { name: /, after it$/ })).toHaveCount(8);
});

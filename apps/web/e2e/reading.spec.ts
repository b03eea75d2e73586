import { expect, test } from './page.ts';

test('a candidate goes from home through the guide to a question and opens its parts one by one', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Start with a guide' }).first().click();
  await page.getByRole('link', { name: 'DevOps Engineer at Alibaba Group' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DevOps Engineer');
  await page.getByRole('main').getByRole('link', { name: 'What does the kernel do when a process calls fork()?' }).first().click();
  await expect(page).toHaveURL(/\/questions\/fork-system-call$/);
  const main = page.getByRole('main');
  const thread = page.getByRole('navigation', { name: 'Where this question belongs' });
  await expect(thread).toContainText('Alibaba Group');
  await expect(thread.getByRole('link', { name: 'Linux & operating systems' })).toHaveAttribute('href', '/questions?area=linux');
  await expect(main).toContainText('10 GiB');
  await expect(main.getByText('copy-on-write', { exact: false }).first()).toBeHidden();
  await expect(main.getByText('Strong hire')).toHaveCount(0);
  await main.getByRole('button', { name: /^Model answer/ }).click();
  await expect(main.getByText(/copy-on-write/i).first()).toBeVisible();
  await main.getByRole('button', { name: /^Rubric/ }).click();
  await expect(main.getByText('Strong hire').first()).toBeVisible();
});

test('the difficulty stays hidden until it is asked for', async ({ page }) => {
  await page.goto('/questions/fork-system-call');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Medium')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show difficulty' }).click();
  await expect(page.getByText('Medium')).toBeVisible();
});

test('filters stand in the address, narrow the list and can be taken back', async ({ page }) => {
  await page.goto('/questions');
  await expect(page.getByRole('main')).toContainText('35 questions');
  await page
    .getByRole('link', { name: /^Networking/ })
    .first()
    .click();
  await expect(page).toHaveURL(/area=networking/);
  await expect(page.getByRole('main')).toContainText('5 questions');
  await page.goBack();
  await expect(page.getByRole('main')).toContainText('35 questions');
});

test.describe('an address with an unknown filter', () => {
  test.use({ allowedErrors: [/status of 400/] });

  test('says what the server refused and offers the way on', async ({ page }) => {
    await page.goto('/questions?area=nowhere');
    await expect(page.getByRole('main')).toContainText('Area: there is no “nowhere”.');
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await expect(page.getByRole('main')).toContainText('35 questions');
  });
});

test('the pay page shows what is stated beside what the parts add up to', async ({ page }) => {
  await page.goto('/pay/alibaba-devops-engineer');
  const main = page.getByRole('main');
  for (const text of ['11.3', '11.0', '14.8', '14.7', '14.0', '30.7', '45.9']) await expect(main).toContainText(text);
  await expect(main).toContainText('cannot be derived from the stated parts');
  await expect(main).toContainText('305,500');
});

test('the language of the interface is kept, and content stays marked as English', async ({ page }) => {
  await page.goto('/questions/fork-system-call');
  await page.getByRole('radio', { name: '简体中文' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('main [lang="en"]').first()).toBeVisible();
});

test('the choice of dark survives a reload', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'Dark' }).check();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.reload();
  expect(await background()).toBe(dark);
});

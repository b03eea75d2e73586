import { adopted, expect, test } from './page.ts';

const PAGES = [
  '/guides/alibaba-devops-engineer',
  '/questions/fork-system-call',
  '/pay/alibaba-devops-engineer',
  '/tracks/devops-ten-days',
  '/readings/operating-cloud-native-systems-at-scale',
];
/** What a sheet of A4 leaves between its margins. */
const PAPER = { width: 680, height: 980 };

test.use({ viewport: PAPER, colorScheme: 'dark' });

for (const path of PAGES) {
  test(`${path} prints as ink on white, without controls, within the sheet`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    for (const role of ['banner', 'contentinfo'] as const) await expect(page.getByRole(role)).toHaveCount(0);
    for (const hidden of ['main button:not([aria-expanded])', 'main fieldset', 'main nav:has(> h2)'])
      await expect(page.locator(hidden).filter({ visible: true })).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PAPER.width);
  });
}

test('the choice of dark does not reach the paper', async ({ page }) => {
  await page.goto(PAGES[0] ?? '');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
});

test('a link that leads out shows its address on paper only', async ({ page }) => {
  await page.goto('/questions/fork-system-call');
  await adopted(page);
  // None of our own pages leads out yet; a bank that is brought along does.
  await page.getByRole('main').evaluate((main) => {
    const outside = document.createElement('a');
    outside.href = 'https://example.com/kernel';
    outside.textContent = 'The kernel';
    main.append(outside);
  });
  const link = page.getByRole('link', { name: 'The kernel' });
  const width = async () => link.evaluate((element) => element.getBoundingClientRect().width);
  const onScreen = await width();
  await page.emulateMedia({ media: 'print' });
  expect(await width()).toBeGreaterThan(2 * onScreen);
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toMatch(/attr\(href\)|https:\/\/example\.com\/kernel/);
});

test('a closed answer stays off the paper, which says how to print it; an opened one is printed', async ({ page }) => {
  await page.goto('/questions/fork-system-call');
  await page.emulateMedia({ media: 'print' });
  const main = page.getByRole('main');
  await expect(main.getByText(/open them first, then print again/)).toBeVisible();
  await expect(main.getByText(/copy-on-write/i).first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(main.getByText(/open them first, then print again/)).toBeHidden();
  await main.getByRole('button', { name: 'Model answer', exact: true }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(main.getByText(/copy-on-write/i).first()).toBeVisible();
});

test('the sums of the pay page and the questions of a stage are printed without being opened', async ({ page }) => {
  const height = async (what: string) =>
    page
      .locator(what)
      .first()
      .evaluate((element) => element.getBoundingClientRect().height);
  await page.goto('/pay/alibaba-devops-engineer');
  expect(await height('#arithmetic details table')).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await height('#arithmetic details table')).toBeGreaterThan(50);
  await expect(page.locator('#figures table')).toBeVisible();
  await page.goto('/guides/alibaba-devops-engineer');
  expect(await height('#stages details ol')).toBeGreaterThan(10);
});

test('the bank prints what was searched for and by which filters, and none of its controls', async ({ page }) => {
  await page.goto('/questions?q=tcp&area=networking');
  const main = page.getByRole('main');
  await expect(main.getByText('Search text: tcp · Area: Networking')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(main.getByText('Search text: tcp · Area: Networking')).toBeVisible();
  await expect(main.getByRole('status')).toBeVisible();
  for (const control of ['button', 'input', 'svg', 'a[href^="/questions?"]', 'a[href="/questions"]'])
    await expect(main.locator(control).filter({ visible: true }), control).toHaveCount(0);
});

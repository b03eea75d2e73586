import { expect, test } from './page.ts';

test('typing finds despite typing errors, marks what it found, and stands in the address', async ({ page }) => {
  await page.goto('/questions');
  await page.getByRole('searchbox', { name: 'Search the questions' }).pressSequentially('kuberntes statfulset');
  await expect(page).toHaveURL(/\?q=kuberntes\+statfulset/);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: /Deployment or StatefulSet/ })).toBeVisible();
  await expect(main.locator('mark').first()).toHaveText('StatefulSet');
  await expect(main).toContainText('No question says “statfulset”. Shown instead: statefulset.');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('kuberntes statfulset');
  await page.goBack();
  await expect(page).toHaveURL(/\/questions$/);
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('search and filters work together, and clearing goes back to the whole bank', async ({ page }) => {
  await page.goto('/questions?q=fork');
  const main = page.getByRole('main');
  const found = main.getByRole('status');
  await expect(found).toHaveText(/^\d+ questions$/);
  const facet = page.getByRole('link', { name: /^Linux & operating systems/ }).first();
  const promised = /(\d+)\s*$/.exec((await facet.textContent()) ?? '')?.[1];
  await facet.click();
  await expect(page).toHaveURL(/q=fork&area=linux/);
  await expect(found).toHaveText(`${promised} questions`);
  await page.getByRole('link', { name: 'Clear everything' }).click();
  await expect(found).toHaveText('35 questions');
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('from home to a found question and back by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Questions' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/questions$/);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('load averag');
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  await page.getByRole('link', { name: /load averages/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/questions\/load-average$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('load averag');
});

test('who opens a question before typing has rested finds the whole text again on the way back', async ({ page }) => {
  await page.goto('/questions?q=loa');
  const link = page.getByRole('link', { name: /load averages/ });
  await expect(link).toBeVisible();
  await page.getByRole('searchbox').evaluate((box: HTMLInputElement) => {
    box.value = 'load averag';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.querySelector<HTMLAnchorElement>('main a[href$="/questions/load-average"]')?.click();
  });
  await expect(page).toHaveURL(/\/questions\/load-average$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=load\+averag$/);
  await expect(page.getByRole('searchbox')).toHaveValue('load averag');
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
});

test('a word that no question has is named, with the search without it', async ({ page }) => {
  await page.goto('/questions?q=ssh+ansible');
  const main = page.getByRole('main');
  await expect(main.getByText('No question says “ansible”.')).toBeVisible();
  await main.getByRole('link', { name: 'Search without “ansible”' }).click();
  await expect(page).toHaveURL(/\?q=ssh$/);
  await expect(page.getByRole('searchbox')).toHaveValue('ssh');
  await expect(main.locator('mark').first()).toHaveText(/ssh/i);
  await page.goto('/questions?q=ansible');
  await expect(main.getByText('No question says “ansible”.')).toBeVisible();
  await expect(main.getByRole('link', { name: /^Search without/ })).toHaveCount(0);
});

test('who goes back on a reloaded page before the app is there finds the step that was gone back to', async ({ page }) => {
  await page.goto('/questions');
  await page.getByRole('searchbox').pressSequentially('fork');
  await expect(page).toHaveURL(/\?q=fork$/);
  const held = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByRole('searchbox')).toHaveValue('fork');
  // The browser shows the same document under the earlier address, and tells nobody who could fetch its text.
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL(/\/questions$/);
  held.resolve();
  await expect(page.getByRole('main').getByRole('status')).toHaveText('35 questions');
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN', allowedErrors: [/status of 400/] });

  for (const [path, said] of [
    ['/questions?area=nowhere', '领域：没有“nowhere”。'],
    [`/questions?q=${'x'.repeat(201)}`, '搜索文字应为 1 到 200 个字符。'],
    ['/questions/fork-system-call/changes?from=x&to=y', '涉及：'],
  ] as const) {
    test(`${path.slice(0, 40)} is refused in Chinese, without a sentence of the server's`, async ({ page }) => {
      await page.goto(path);
      const main = page.getByRole('main');
      await expect(main).toContainText(said);
      expect((await main.innerText()).match(/[a-z]{2,} [a-z]{2,}/gi)).toBeNull();
    });
  }

  test('nothing found says what to do next', async ({ page }) => {
    await page.goto('/questions?q=部署');
    await expect(page.getByRole('main')).toContainText('没有符合全部条件的题目');
    await expect(page.getByRole('searchbox', { name: '搜索题目' })).toHaveValue('部署');
  });
});

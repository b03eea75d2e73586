import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './page.ts';

const FORK = '/questions/fork-system-call';
const TRACK = 'devops-ten-days';
/** The server's text stands there at once; a click counts only when the app has adopted it. */
const READY = { waitUntil: 'networkidle' } as const;

const part = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: false, expanded: true });

test.describe('an address with #…', () => {
  test('opens a hint with those before it, goes there, and nothing else is open', async ({ page }) => {
    await page.goto(`${FORK}#hint-2`);
    const hint = page.locator('#hint-2');
    await expect(hint).toBeFocused();
    await expect(hint).toBeInViewport();
    await expect(page.locator('#hint-1')).toBeVisible();
    await expect(page.locator('#hint-3')).toHaveCount(0);
    await expect(page.locator('main button[aria-expanded="true"]')).toHaveCount(1);
  });

  test('opens what a changed address names, in place and again', async ({ page }) => {
    await page.goto(`${FORK}#probe-3`);
    await expect(page.locator('#probe-3')).toBeFocused();
    await page.evaluate(() => {
      location.hash = 'answer';
    });
    await expect(part(page, 'Model answer')).toBeFocused();
    // at the top of the window, so that the answer is what one sees
    expect(await page.locator('#answer').evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(100);
    await expect(page.locator('#answer')).toContainText('copy-on-write');
    await expect(page.locator('#probe-3')).toBeVisible();
    await page.evaluate(() => {
      location.hash = 'sources';
    });
    await expect(page.locator('#sources')).toBeFocused();
  });

  test('opens what was closed before when it is come to anew', async ({ page }) => {
    await page.goto(`${FORK}#rubric`, READY);
    await part(page, 'Rubric').click();
    await expect(page.getByText('Strong hire')).toHaveCount(0);
    await page.goto('/questions');
    await page.goto(`${FORK}#rubric`, READY);
    await expect(page.getByText('Strong hire').first()).toBeVisible();
  });

  test('opens nothing where the question has no such part', async ({ page }) => {
    for (const hash of ['hint-99', 'nothing', '%E0%A4%A']) {
      await page.goto('about:blank');
      await page.goto(`${FORK}#${hash}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main button[aria-expanded="true"]')).toHaveCount(0);
    }
  });
});

test('what is open stays open over a reload and the way back, and is closed on another question', async ({ page }) => {
  await page.goto(FORK, READY);
  await page.getByRole('button', { name: /^Hints/ }).click();
  await page.getByRole('button', { name: 'Show hint 2 of 4' }).click();
  await expect(page.locator('#hint-2')).toBeFocused();
  await page.getByRole('button', { name: 'Show difficulty' }).click();
  await page.reload();
  await expect(page.locator('#hint-2')).toBeVisible();
  await expect(page.locator('#hint-3')).toHaveCount(0);
  await expect(page.getByText('Medium')).toBeVisible();
  await page.goto('/questions/lru-cache');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main button[aria-expanded="true"]')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('#hint-2')).toBeVisible();
});

test('nothing that is opened on purpose is in the page as the server sends it', async ({ request }) => {
  const html = await (await request.get(FORK)).text();
  const markup = html.slice(0, html.indexOf('<script id="page-data"'));
  expect(markup).toContain('10 GiB of resident memory');
  for (const word of ['dup_mmap', 'Strong hire', 'Copying 10 GiB at 10 GiB/s']) expect(markup).not.toContain(word);
});

test('the ladder opens as a whole with its replies, and closes again to the first rung', async ({ page }) => {
  await page.goto(FORK, READY);
  await page.getByRole('button', { name: /^Follow-up ladder/ }).click();
  await expect(page.locator('#probes li')).toHaveCount(1);
  await page.getByRole('button', { name: 'Open all 6' }).click();
  await expect(page.locator('[id^="probe-"][id$="-reply"] button[aria-expanded="true"]')).toHaveCount(6);
  await expect(page.locator('#probe-2')).toBeFocused();
  await page.getByRole('button', { name: 'Close all but the first' }).click();
  await expect(page.locator('#probe-1')).toBeFocused();
  await expect(page.locator('#probe-2')).toHaveCount(0);
  await expect(page.locator('#probes button[aria-expanded="true"]')).toHaveCount(1);
});

test('the address of a part is copied by keyboard, and that is said', async ({ page, context, origin }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${FORK}?track=${TRACK}`, READY);
  const copy = page.getByRole('button', { name: 'Copy link: Rubric' });
  await copy.focus();
  await expect(copy).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${origin}${FORK}?track=${TRACK}#rubric`);
});

test('without a clipboard the address stands there, selected', async ({ page, origin }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(FORK, READY);
  await page.getByRole('button', { name: 'Copy link: Model answer' }).click();
  const field = page.getByRole('textbox', { name: 'Address to copy' });
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(`${origin}${FORK}#answer`);
  await page.keyboard.press('Tab');
  await expect(field).toHaveCount(0);
});

test('from a track one walks to the next question and back, and a reload keeps the place', async ({ page }) => {
  await page.goto(`/tracks/${TRACK}`);
  await page.getByRole('main').getByRole('link', { name: 'What does the kernel do when a process calls fork()?' }).click();
  await expect(page).toHaveURL(`${FORK}?track=${TRACK}`);
  const line = page.getByRole('navigation', { name: 'Place in the track' });
  await expect(line).toContainText('Question 3 of 18');
  await page.reload();
  await expect(line).toContainText('Question 3 of 18');
  await line.getByRole('link', { name: /^Next/ }).click();
  await expect(line).toContainText('Question 4 of 18');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await line.getByRole('link', { name: /^Previous/ }).click();
  await expect(page).toHaveURL(`${FORK}?track=${TRACK}`);
  await expect(page.getByRole('main').getByText('Next in “DevOps in ten days”')).toBeVisible();
});

test('a track that is not there, or does not hold the question, is passed over without a word', async ({ page }) => {
  for (const track of ['nothing', 'alibaba-devops-engineer', '', '../x', 'x'.repeat(300)]) {
    await page.goto(`${FORK}?track=${encodeURIComponent(track)}`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('fork()');
    await expect(page.getByRole('navigation', { name: 'Place in the track' })).toHaveCount(0);
  }
});

test('the thread goes on to the pay of the role', async ({ page }) => {
  await page.goto(FORK, READY);
  await page.getByRole('navigation', { name: 'Where this question belongs' }).getByRole('link', { name: 'Pay' }).click();
  await expect(page).toHaveURL('/pay/alibaba-devops-engineer');
});

test('answering and reading are told apart, and the reader’s own days change the pace', async ({ page }) => {
  await page.goto('/tracks');
  const ten = page.getByRole('listitem').filter({ hasText: 'DevOps in ten days' });
  await expect(ten).toContainText(/to answer · .* to read/);
  await expect(ten).toContainText('a day over 10 days');
  await page.getByLabel('My days until the interview').fill('14');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/tracks?days=14');
  await expect(ten).toContainText('a day over 14 days');
});

test('each count of the guide’s coverage leads to as many questions', async ({ page }) => {
  await page.goto('/guides/alibaba-devops-engineer#coverage');
  const cell = page.getByRole('link', { name: '5 questions: Linux & operating systems, Technical phone screen' });
  await expect(cell).toHaveText('5');
  await cell.click();
  await expect(page.getByRole('main')).toContainText('5 questions');
  await expect(page).toHaveURL(/area=linux&guide=alibaba-devops-engineer&stage=technical-phone-screen/);
});

test('the contents of the guide mark where one reads', async ({ page }) => {
  await page.goto('/guides/alibaba-devops-engineer', READY);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'Onsite' }).click();
  await expect(contents.locator('[aria-current="location"]')).toHaveText('Onsite');
  await page.locator('#faq').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.getElementById('tips')?.scrollIntoView());
  await expect(contents.locator('[aria-current="location"]')).toHaveText('Tips');
});

for (const form of [
  { colorScheme: 'light', locale: 'en-GB' },
  { colorScheme: 'dark', locale: 'zh-CN' },
] as const) {
  test.describe(`${form.colorScheme}, ${form.locale}`, () => {
    test.use(form);

    test('a question with everything open has no accessibility finding', async ({ page }) => {
      await page.goto(`${FORK}?track=${TRACK}#probe-6-reply`, { waitUntil: 'networkidle' });
      const closed = page.locator('main button[aria-expanded="false"]:visible');
      for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    });
  });
}

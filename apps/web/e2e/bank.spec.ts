import { AxeBuilder } from '@axe-core/playwright';
import { adopted, expect, test } from './page.ts';

const GUIDE = 'guide=alibaba-devops-engineer';
const EMPTY = `/questions?area=behavioral&kind=coding&${GUIDE}`;
const FORMS = [
  { colorScheme: 'light', locale: 'en-GB' },
  { colorScheme: 'dark', locale: 'en-GB' },
  { colorScheme: 'light', locale: 'zh-CN' },
  { colorScheme: 'dark', locale: 'zh-CN' },
] as const;

test('questions that we wrote say so, and the bank can be narrowed to them or to the others', async ({ page }) => {
  await page.goto('/questions');
  const main = page.getByRole('main');
  const rows = main.getByRole('listitem').filter({ has: page.locator('a[href^="/questions/"]') });
  await expect(rows.filter({ hasText: 'written by us' })).toHaveCount(10);
  await page.getByRole('link', { name: 'Written by us 10' }).click();
  await expect(page).toHaveURL(/origin=ours/);
  await expect(main).toContainText('10 questions');
  await expect(rows).toHaveCount(10);
  await page.getByRole('link', { name: 'From a named source 25' }).click();
  await expect(main).toContainText('25 questions');
  await expect(rows.filter({ hasText: 'written by us' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Remove filter Origin: From a named source' }).click();
  await expect(main).toContainText('35 questions');
});

test('a guide has a count, and its stages are all there, those without a question with 0 and no link', async ({ page }) => {
  await page.goto('/questions');
  await page.getByRole('link', { name: /^DevOps Engineer at Alibaba Group \d+$/ }).click();
  await expect(page).toHaveURL(new RegExp(GUIDE));
  const stages = page.getByRole('region', { name: 'Stage' });
  await expect(stages).toContainText(/Recruiter.*0/);
  await expect(stages.getByRole('link', { name: /Recruiter/ })).toHaveCount(0);
});

test('an empty combination keeps its filters by name and leads out of itself', async ({ page }) => {
  await page.goto(EMPTY);
  const main = page.getByRole('main');
  await expect(main).toContainText('No question fits all of this.');
  const filters = page.getByRole('region', { name: 'Filters' });
  for (const name of ['Behaviour & values 0', 'Coding 0', 'DevOps Engineer at Alibaba Group 0']) {
    await expect(filters.getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
  }
  const way = main.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Without Kind: Coding' }) });
  const count = Number(/(\d+) questions/.exec((await way.textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(0);
  await way.getByRole('link').click();
  await expect(page).not.toHaveURL(/kind=/);
  await expect(main.locator('output').first()).toHaveText(`${count} questions`);
});

test('an empty search says what taking the text away would give', async ({ page }) => {
  await page.goto('/questions?q=zzzzqqqq&area=linux');
  const way = page.getByRole('link', { name: 'Without Search text: zzzzqqqq' });
  await way.click();
  await expect(page).toHaveURL(/\/questions\?area=linux$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the open filters keep at hand how many they find, and lead there', async ({ page }) => {
    await page.goto('/questions');
    await adopted(page);
    const open = page.getByRole('button', { name: 'Filters' });
    await open.click();
    await page.getByRole('link', { name: /^Networking \d+$/ }).click();
    const found = page.getByRole('main').getByRole('status');
    const show = page.getByRole('button', { name: /^Show \d+ questions$/ });
    await expect(found).toHaveText(/^\d questions$/);
    await expect(show).toHaveText(`Show ${await found.textContent()}`);
    await expect(show).toBeInViewport({ ratio: 1 });
    await expect(found).not.toBeInViewport();
    await show.click();
    await expect(show).toBeHidden();
    await expect(open).toHaveAttribute('aria-expanded', 'false');
    await expect(found).toBeFocused();
    await expect(found).toBeInViewport();
    await expect(page.locator('main a[data-row]').first()).toBeInViewport();
  });
});

test.describe('an address whose search text the bank refuses', () => {
  test.use({ allowedErrors: [/status of 400/] });

  test('can be mended by taking the text away, and the filter stays', async ({ page }) => {
    await page.goto(`/questions?q=${'x'.repeat(201)}&area=linux`);
    await expect(page.getByRole('main')).toContainText('A search text has 1 to 200 characters.');
    await page.getByRole('link', { name: 'Remove the search text' }).click();
    await expect(page).toHaveURL(/\/questions\?area=linux$/);
    await expect(page.getByRole('link', { name: 'Remove filter Area: Linux & operating systems' })).toBeVisible();
  });
});

for (const form of FORMS) {
  test.describe(`${form.colorScheme}, ${form.locale}`, () => {
    test.use(form);

    for (const path of ['/questions', EMPTY, `/questions?${GUIDE}`, '/questions?origin=ours']) {
      test(`${path} has no accessibility finding, and names of the content are marked as English`, async ({ page }) => {
        await page.goto(path, { waitUntil: 'networkidle' });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
        const area = page.getByRole('main').getByText('Behaviour & values', { exact: true }).first();
        const spoken = await area.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
        expect(spoken).toBe('en');
      });
    }
  });
}

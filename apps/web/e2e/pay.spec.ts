import { AxeBuilder } from '@axe-core/playwright';
import type { SalaryView } from '@whetstone/contracts/salaries';
import type { Page } from 'playwright/test';
import { expect, test } from './page.ts';

const PAGE = '/pay/alibaba-devops-engineer';

/** The pay arithmetic of the source, as the page writes it: [region, stated, from the parts, min above, max above]. */
const BANDS = [
  ['Bay Area / Sunnyvale (US R&D)', '210,000–340,000', '197,000–305,500', '+6.6', '+11.3'],
  ['Seattle (US)', '205,000–330,000', '190,000–297,250', '+7.9', '+11.0'],
  ['Hangzhou (HQ)', '600,000–1,200,000', '500,000–1,045,000', '+20.0', '+14.8'],
  ['Beijing', '570,000–1,150,000', '474,500–1,002,500', '+20.1', '+14.7'],
  ['Singapore', '150,000–260,000', '139,000–228,000', '+7.9', '+14.0'],
] as const;
const IMPLIED_BONUS = ['30.7', '30.2', '45.9', '45.8', '33.8'];

async function openAll(page: Page): Promise<void> {
  const summaries = page.locator('#arithmetic summary');
  await expect(summaries).toHaveCount(BANDS.length);
  for (const summary of await summaries.all()) await summary.click();
}

test('chart and table give the same figures of the five bands', async ({ page }) => {
  await page.goto(PAGE);
  const charts = page.locator('#bands');
  await expect(charts.locator('figure')).toHaveCount(3);
  for (const [index, [region, stated, computed, min, max]] of BANDS.entries()) {
    const drawn = charts.locator('figure li').nth(index);
    await expect(drawn).toContainText(region);
    await expect(drawn).toContainText(stated);
    await expect(drawn).toContainText(computed);
    const row = page
      .locator('#figures')
      .getByRole('row')
      .nth(index + 1);
    for (const text of [region, stated, computed, `min. ${min}`, `max. ${max}`]) await expect(row).toContainText(text);
  }
});

test('a bar ends where its figure lies on the axis, and what the parts cannot reach is marked', async ({ page }) => {
  await page.goto(PAGE);
  const [stated, computed] = await page.locator('#bands figure').first().locator('li').first().locator('svg').all();
  const ends = async (of: typeof stated) =>
    of?.locator('rect').evaluateAll((bars) =>
      bars.map((bar) => {
        const { left, right } = bar.getBoundingClientRect();
        const axis = bar.closest('svg')?.getBoundingClientRect();
        return [left, right].map((end) => (end - (axis?.left ?? 0)) / (axis?.width ?? 1));
      }),
    );
  const expected = { stated: [210_000, 305_500, 305_500, 340_000], computed: [197_000, 305_500] };
  const found = { stated: (await ends(stated))?.flat() ?? [], computed: (await ends(computed))?.flat() ?? [] };
  for (const kind of ['stated', 'computed'] as const) {
    expect(found[kind]).toHaveLength(expected[kind].length);
    // The axis runs from 0 to 400,000; a bar may miss its figure by a third of a pixel and no more.
    for (const [index, amount] of expected[kind].entries()) expect(Math.abs((found[kind][index] ?? 0) * 400_000 - amount)).toBeLessThan(300);
  }
});

test('an open end, a missing total and parts without a sum are drawn and named as what they are', async ({ page }) => {
  await page.route('**/api/salaries/alibaba-devops-engineer', async (route) => {
    const view = (await (await route.fetch()).json()) as SalaryView;
    const [open, silent, odd] = view.bands;
    if (!open || !silent || !odd) throw new Error('three bands are needed');
    Object.assign(open, { findings: [], stated: { min: 210_000, max: null }, cells: { ...open.cells, total: { ...open.cells.total, max: null } } });
    const none = { min: null, max: null, unit: 'none', currency: null, per: null, raw: '' };
    Object.assign(silent, { findings: [], gap: null, stated: { min: null, max: null }, cells: { ...silent.cells, total: none } });
    Object.assign(odd, { findings: [], gap: null, fromParts: null, parts: null });
    await route.fulfill({ json: view });
  });
  await page.goto('/pay');
  await page
    .getByRole('main')
    .getByRole('link', { name: /DevOps Engineer/ })
    .click();
  const drawn = page.locator('#bands figure li');
  const [open, silent, odd] = [drawn.nth(0), drawn.nth(1), drawn.nth(2)];
  await expect(open).toContainText('from 210,000');
  await expect(open.locator('svg').first().locator('line[stroke-dasharray]')).toHaveAttribute('x2', '100%');
  await expect(open.locator('svg').first().locator('rect')).toHaveCount(0);
  await expect(silent).toContainText('not given');
  await expect(silent.locator('svg').first().locator('rect, line[stroke-width]')).toHaveCount(0);
  await expect(odd).toContainText('cannot be computed');
  await expect(odd.locator('svg').first().locator('rect')).toHaveCount(1);
  await expect(odd.locator('svg').last().locator('rect')).toHaveCount(0);
  await expect(page.locator('#findings')).toContainText('2 of 5 totals cannot be compared');
  await page.locator('#arithmetic summary').nth(2).click();
  await expect(page.locator('#arithmetic details').nth(2)).toContainText('No sum: a part is missing');
});

test('bands of one region are told apart by their level, wherever they stand', async ({ page }) => {
  await page.route('**/api/salaries/alibaba-devops-engineer', async (route) => {
    const view = (await (await route.fetch()).json()) as SalaryView;
    const bands = view.bands.map((band, index) => ({ ...band, region: 'Seattle (US)', level: `P${index + 4}` }));
    await route.fulfill({ json: { ...view, bands } });
  });
  await page.goto('/pay');
  await page
    .getByRole('main')
    .getByRole('link', { name: /DevOps Engineer/ })
    .click();
  for (const index of BANDS.keys()) {
    const name = `Seattle (US), P${index + 4}`;
    await expect(page.locator('#bands figure li').nth(index)).toContainText(name);
    await expect(page.locator('#figures').getByRole('rowheader').nth(index)).toContainText(name);
    await expect(page.locator('#arithmetic summary').nth(index)).toContainText(name);
  }
  await expect(page.locator('#figures').getByRole('columnheader').first()).toHaveText('Region and level');
  await expect(page.locator('#figures').getByRole('rowheader').first()).not.toContainText('P5–P7');
  await expect(page.getByRole('main')).toContainText('Levels P5–P7, each with bands of its own');
});

test('what was found stands above the bands, which name source and date', async ({ page }) => {
  await page.goto(PAGE);
  const found = page.locator('#findings');
  await expect(found).toContainText('None of the 5 stated maxima can be derived from the stated parts: 11.0–14.8 % above');
  await expect(found).toContainText('All 5 stated minima start above the sum of the smallest parts, by 6.6–20.1 %');
  await expect(found).toContainText('would make 2 of 2 ranges in its currency reachable');
  const tops = await Promise.all(['#findings', '#bands', '#figures', '#arithmetic'].map(async (id) => (await page.locator(id).boundingBox())?.y ?? 0));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  for (const id of ['#bands', '#figures']) await expect(page.locator(id)).toContainText('Negotiation guide: DevOps Engineer, Alibaba, 2024–2026');
  await page.locator('#figures').getByRole('link', { name: 'All 6 sources with their dates' }).click();
  await expect(page).toHaveURL(/#sources$/);
  await expect(page.locator('#sources')).toBeInViewport();
});

test('the first screen has the amounts and the contents, and the table fits beside them', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(PAGE);
  const main = page.getByRole('main');
  for (const span of ['USD 205,000–340,000', 'CNY 570,000–1,200,000', 'SGD 150,000–260,000'])
    await expect(main.getByText(span, { exact: true })).toBeInViewport();
  await expect(page.getByRole('navigation', { name: 'On this page' })).toBeInViewport({ ratio: 1 });
  const hidden = await page.getByRole('region', { name: 'Table: Bands' }).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(hidden).toBeLessThanOrEqual(1);
});

test('the guide leads to the pay, and the pay back to the guide and to its questions', async ({ page }) => {
  await page.goto('/guides/alibaba-devops-engineer');
  await page.getByRole('link', { name: 'Pay for this role' }).click();
  await page.getByRole('link', { name: 'DevOps Engineer at Alibaba Group' }).click();
  await expect(page).toHaveURL(/\/guides\/alibaba-devops-engineer$/);
  await page.goBack();
  await page.getByRole('link', { name: 'Questions for this role' }).click();
  await expect(page).toHaveURL(/\/questions\?guide=alibaba-devops-engineer$/);
});

test('a band shows its sums step by step and what would explain the gap, once opened', async ({ page }) => {
  await page.goto(PAGE);
  const band = page.locator('#arithmetic details').first();
  await expect(band.getByText('75,000 ÷ 4')).toBeHidden();
  await band.locator('summary').focus();
  await page.keyboard.press('Enter');
  for (const name of ['155,000', '75,000 ÷ 4 + 18,750', '15 % of 155,000 + 23,250', '= 197,000', '210,000 ÷ 4 + 52,500', '= 305,500', '+11.3 % +34,500'])
    await expect(band.getByRole('cell', { name, exact: true })).toBeVisible();
  await expect(band).toContainText('Cannot be reached by its parts.');
  await expect(band).toContainText('USD 340,000 cannot be derived from the stated parts');
  await expect(band).toContainText('the parts give USD 197,000–360,500, which reaches the stated total');
  await expect(band).toContainText('does not hold the stated total');
  await openAll(page);
  for (const [index, percent] of IMPLIED_BONUS.entries())
    await expect(page.locator('#arithmetic details').nth(index)).toContainText(`the bonus would have to be ${percent} % of base`);
});

test('the blanks of the script are called by words', async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.locator('#script mark').filter({ hasText: 'grant offered + $55K' }).first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('grant-plus-55');
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the page has no English sentence of ours: what is English is marked as content', async ({ page }) => {
    await page.goto(PAGE);
    await openAll(page);
    const ours = await page.getByRole('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const content of copy.querySelectorAll('[lang="en"]')) content.remove();
      return copy.textContent ?? '';
    });
    expect(ours).toContain('无法由所列各部分得出');
    expect(ours).toContain('CNY\u00a01,200,000');
    // Currencies, levels, amounts as written and the region's own name are left; two English words in a row are a sentence.
    const named = BANDS.reduce((text, [region]) => text.replaceAll(region, ''), ours);
    expect(named.match(/[a-z]{3,} [a-z]{2,}/gi)).toBeNull();
    await expect(page.locator('#script mark').filter({ hasText: '对方给出的股票 + $55K' }).first()).toHaveAttribute('lang', 'zh-CN');
  });
});

test('the English page has no Chinese word', async ({ page }) => {
  await page.goto(PAGE);
  await openAll(page);
  expect(await page.getByRole('main').textContent()).not.toMatch(/\p{Script=Han}/u);
});

for (const width of [320, 390, 768, 1024]) {
  test(`at ${width} px every total is in view without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(PAGE);
    await openAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const blocks = page.locator('#figures').getByRole('listitem').filter({ visible: true });
    await expect(blocks).toHaveCount(BANDS.length);
    for (const [index, [, stated, computed]] of BANDS.entries()) {
      for (const text of [stated, computed]) {
        const box = await blocks.nth(index).getByText(text, { exact: true }).boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width);
      }
    }
  });
}

for (const form of [
  { colorScheme: 'light', locale: 'en-GB', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', locale: 'zh-CN', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'light', locale: 'zh-CN', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', locale: 'en-GB', viewport: { width: 390, height: 844 } },
] as const) {
  test.describe(`${form.colorScheme}, ${form.locale}, ${form.viewport.width} px`, () => {
    test.use(form);

    test('axe finds nothing with all bands open', async ({ page }) => {
      await page.goto(PAGE, { waitUntil: 'networkidle' });
      await openAll(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    });
  });
}

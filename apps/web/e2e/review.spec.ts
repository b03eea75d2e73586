import { enStudying } from '../src/messages/en-studying.ts';
import { zhCNStudying } from '../src/messages/zh-cn-studying.ts';
import { becomeCandidate, expectNoFinding, expectNoSidewaysScroll, haveDue, read } from './candidate.ts';
import { expect, test } from './page.ts';

const QUESTIONS = ['fork-system-call', 'load-average', 'lru-cache'];

interface Mine {
  card: { reps: number; lapses: number } | null;
}

test.use({ viewport: { width: 320, height: 800 } });

for (const { locale, colorScheme, words } of [
  { locale: 'en-GB', colorScheme: 'light', words: enStudying.reviewing },
  { locale: 'zh-CN', colorScheme: 'dark', words: zhCNStudying.reviewing },
] as const) {
  test.describe(`${locale}, ${colorScheme}, by keyboard alone`, () => {
    test.use({ locale, colorScheme });

    test('one turns over, grades, undoes, meets again what was not known, and comes to the end', async ({ page, origin }) => {
      test.slow();
      await becomeCandidate(page, origin);
      await haveDue(page, origin, QUESTIONS);
      await page.goto('/review');
      await expect(page.getByText(words.place(1, 3))).toBeVisible();
      await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
      await expect(page.getByRole('heading', { level: 3, name: words.modelAnswer })).toBeHidden();
      await expectNoFinding(page);
      await page.keyboard.press('3'); // before it is turned over, a grade means nothing
      await expect(page.getByText(words.place(1, 3))).toBeVisible();
      await page.keyboard.press('Space');
      await expect(page.getByRole('heading', { level: 3, name: words.modelAnswer })).toBeFocused();
      await expectNoFinding(page);
      await expectNoSidewaysScroll(page);
      await page.keyboard.press('1');
      await expect(page.getByText(words.place(2, 4))).toBeVisible();
      await page.keyboard.press('Enter');
      await page.keyboard.press('4');
      await expect(page.getByText(words.place(3, 4))).toBeVisible();
      await page.keyboard.press('u');
      await expect(page.getByText(words.undone)).toBeVisible();
      await expect(page.getByText(words.place(2, 4))).toBeVisible();
      await page.keyboard.press('3');
      await page.keyboard.press('Space');
      await page.keyboard.press('3');
      await expect(page.getByText(words.place(4, 4))).toBeVisible();
      await expect(page.getByText(words.again, { exact: true })).toBeVisible();
      await page.keyboard.press('Enter');
      await page.keyboard.press('3');
      await expect(page.getByRole('heading', { level: 2, name: words.doneTitle })).toBeFocused();
      await expect(page.getByText(words.doneText(4))).toBeVisible();
      await expectNoFinding(page);
      await expect
        .poll(async () => {
          const cards = await Promise.all(QUESTIONS.map(async (slug) => (await read<Mine>(page, `/api/me/questions/${slug}`)).card?.reps));
          return cards.toSorted((a = 0, b = 0) => a - b);
        })
        .toEqual([2, 2, 3]);
      await page.reload();
      await expect(page.getByText(words.emptyTitle)).toBeVisible();
    });
  });
}

test('with single keys switched off, keys do nothing and the buttons do', async ({ page, origin }) => {
  await becomeCandidate(page, origin);
  await haveDue(page, origin, ['lru-cache']);
  const changed = await page.request.patch(`${origin}/api/me/settings`, { data: { singleKeys: false }, headers: { origin } });
  expect(changed.ok()).toBe(true);
  const { reviewing, studying } = enStudying;
  await page.goto('/review');
  const flip = page.getByRole('button', { name: reviewing.flip });
  await page.keyboard.press('Enter');
  await expect(flip).toBeVisible();
  await flip.press('Enter');
  await page.keyboard.press('3');
  await expect(page.getByText(reviewing.place(1, 1))).toBeVisible();
  await page.getByRole('button', { name: studying.grades[3] }).click();
  await expect(page.getByText(reviewing.doneTitle)).toBeVisible();
});

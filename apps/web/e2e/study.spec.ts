import { enStudying } from '../src/messages/en-studying.ts';
import { zhCNStudying } from '../src/messages/zh-cn-studying.ts';
import { becomeCandidate, expectNoFinding, expectNoSidewaysScroll, part, read } from './candidate.ts';
import { expect, test } from './page.ts';

const EN = enStudying.studying;
const SLUG = 'fork-system-call';
const ANSWER = 'It copies the page tables and marks pages copy-on-write.';

interface Mine {
  attempts: { id: string; grade: number | null; answerLength: number }[];
  card: { dueOn: string } | null;
  note: { text: string } | null;
  isStarred: boolean;
}
interface Attempt {
  revisions: { id: string; text: string; basedOnId: string | null }[];
  levels: { dimension: string; level: string; evidence: string }[];
  probes: { outcome: string; note: string }[];
}

test.use({ locale: 'en-GB', allowedErrors: [/status of 404/] });

test('an answer is saved as one writes, is there after a reload, and any earlier revision can be restored', async ({ page, origin }) => {
  test.slow();
  await becomeCandidate(page, origin);
  await page.goto(`/study/${SLUG}`);
  const sheet = page.getByRole('textbox', { name: EN.answer, exact: true });
  await expect(part(page, 'answer')).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByText(EN.gradeFirst)).toBeVisible();
  await sheet.fill('First thoughts.');
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await sheet.fill(ANSWER);
  await expect
    .poll(async () => {
      const [attempt] = (await read<Mine>(page, `/api/me/questions/${SLUG}`)).attempts;
      return attempt?.answerLength;
    })
    .toBe(ANSWER.length);
  await page.reload();
  await expect(sheet).toHaveValue(ANSWER);
  // Typed and left at once: what is not acknowledged yet is kept all the same.
  await sheet.press('Control+End');
  await sheet.pressSequentially(' And then', { delay: 5 });
  await page.reload();
  await expect(sheet).toHaveValue(`${ANSWER} And then`);
  await page.getByRole('button', { name: /^Revisions/ }).click();
  await page.getByText('First thoughts.').first().waitFor({ state: 'attached' });
  await page.locator('summary').last().click();
  await page.getByRole('button', { name: EN.restore }).last().click();
  await expect(sheet).toHaveValue('First thoughts.');
  await expect
    .poll(async () => {
      const { attempts } = await read<Mine>(page, `/api/me/questions/${SLUG}`);
      return (await read<Attempt>(page, `/api/me/attempts/${attempts[0]?.id}`)).revisions.map(({ text }) => text);
    })
    .toEqual(['First thoughts.', `${ANSWER} And then`, ANSWER, 'First thoughts.']);
});

test('what two devices wrote at once is kept and shown on both', async ({ page, origin, browser }) => {
  test.slow();
  await becomeCandidate(page, origin);
  await page.goto(`/study/${SLUG}`);
  const sheet = page.getByRole('textbox', { name: EN.answer, exact: true });
  await sheet.fill('Begun here.');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const other = await browser.newContext({ baseURL: origin, locale: 'en-GB', storageState: await page.context().storageState() });
  const second = await other.newPage();
  await second.goto(`/study/${SLUG}`);
  const secondSheet = second.getByRole('textbox', { name: EN.answer, exact: true });
  await expect(secondSheet).toHaveValue('Begun here.');
  await sheet.fill('Begun here. Gone on with on the first.');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await secondSheet.fill('Begun here. Gone on with on the second.');
  await second.getByRole('heading', { level: 1 }).click();
  await expect(second.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await expect(sheet).toHaveValue('Begun here. Gone on with on the first.');
  await expect(page.getByText(EN.others)).toBeVisible();
  await expect(page.getByRole('alert').getByText('Begun here. Gone on with on the second.')).toBeVisible();
  await expectNoFinding(page);
  await page.getByRole('button', { name: EN.layAside }).click();
  await expect(page.getByText(EN.others)).toBeHidden();
  await other.close();
});

for (const { locale, colorScheme, words } of [
  { locale: 'en-GB', colorScheme: 'light', words: enStudying },
  { locale: 'zh-CN', colorScheme: 'dark', words: zhCNStudying },
] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme, viewport: { width: 320, height: 800 } });

    test('one answers, compares, marks oneself, steps on the ladder, grades and undoes, without a finding', async ({ page, origin }) => {
      test.slow();
      const { studying } = words;
      await becomeCandidate(page, origin);
      await page.goto(`/study/${SLUG}`);
      const sheet = page.getByRole('textbox', { name: studying.answer, exact: true });
      await sheet.fill(ANSWER);
      await part(page, 'answer').click();
      await page.getByRole('radio', { name: studying.views.words }).check();
      await expect(page.locator('.changes ins').first()).toBeVisible();
      await part(page, 'rubric').click();
      const dimension = page
        .getByRole('group')
        .filter({ has: page.getByRole('radio', { name: studying.levels.hire, exact: true }) })
        .first();
      await dimension.getByRole('radio', { name: studying.levels.hire, exact: true }).check();
      await sheet.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 25));
      await dimension.getByRole('button', { name: studying.takeQuote }).click();
      await expect(dimension.getByRole('textbox')).toHaveValue('copies the page tables');
      await expect(dimension.getByText(studying.evidenceIsQuote)).toBeVisible();
      await part(page, 'probes').click();
      await page.getByLabel(studying.probeText).fill('strace says');
      await page.getByRole('radio', { name: studying.outcomes['would-find-out'] }).check();
      await page.getByRole('button', { name: studying.nextRung(2, 6) }).click();
      await expect(page.getByText(studying.rung(2, 6))).toBeFocused();
      await page.getByLabel(studying.noteLabel).fill('mm_struct is the word.');
      await page.getByRole('button', { name: studying.star }).click();
      await expectNoFinding(page);
      await expectNoSidewaysScroll(page);

      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('3');
      await expect(page.getByRole('status').filter({ hasText: studying.graded(3, null) })).toBeVisible();
      await expect.poll(async () => (await read<Mine>(page, `/api/me/questions/${SLUG}`)).attempts[0]?.grade).toBe(3);
      await expectNoFinding(page);
      await page.keyboard.press('u');
      await expect(page.getByText(studying.undone)).toBeVisible();
      await expect.poll(async () => (await read<Mine>(page, `/api/me/questions/${SLUG}`)).card).toBeNull();

      const mine = await read<Mine>(page, `/api/me/questions/${SLUG}`);
      expect([mine.note?.text, mine.isStarred]).toEqual(['mm_struct is the word.', true]);
      const attempt = await read<Attempt>(page, `/api/me/attempts/${mine.attempts[0]?.id}`);
      expect(attempt.levels.map(({ level, evidence }) => [level, evidence])).toEqual([['hire', 'copies the page tables']]);
      expect(attempt.probes.map(({ outcome, note }) => [outcome, note])).toEqual([['would-find-out', 'strace says']]);

      await page.goto(`/study/${SLUG}/attempts/${mine.attempts[0]?.id}`);
      await expect(page.getByText(ANSWER).first()).toBeVisible();
      await expectNoFinding(page);
      await expectNoSidewaysScroll(page);
    });
  });
}

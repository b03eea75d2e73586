import { enRounds } from '../src/messages/en-rounds.ts';
import { enStudying } from '../src/messages/en-studying.ts';
import { zhCNRounds } from '../src/messages/zh-cn-rounds.ts';
import { press, tabTo } from './by-keyboard.ts';
import { becomeCandidate, expectNoFinding, expectNoSidewaysScroll } from './candidate.ts';
import { expect, test } from './page.ts';
import { sheet } from './start-round.ts';

const { looping, running, scoring, rounds, debriefing } = enRounds;
const { studying } = enStudying;

test.describe('by keyboard', () => {
  test.use({ locale: 'en-GB' });

  test('a loop of two rounds: the break runs, the second round asks other questions, and one debrief gathers what was scored', async ({ page, origin }) => {
    test.slow();
    await becomeCandidate(page, origin);
    await page.goto('/rounds');
    await press(page, page.getByRole('link', { name: looping.compose }));
    const boxes = page.getByRole('checkbox');
    await expect(boxes.first()).toBeChecked();
    await expectNoFinding(page);
    for (let at = (await boxes.count()) - 1; at >= 2; at -= 1) {
      await tabTo(page, boxes.nth(at));
      await page.keyboard.press('Space');
    }
    for (const field of await page.getByLabel('Questions at most').all()) await field.fill('1');
    await press(page, page.getByRole('button', { name: looping.plan }));

    await expect(page.getByRole('heading', { level: 1, name: looping.title })).toBeVisible();
    await expect(page.getByRole('timer')).toHaveCount(0);
    await press(page, page.getByRole('button', { name: looping.begin(1) }));
    await expect(page.getByRole('heading', { level: 1, name: running.pageTitle })).toBeVisible();
    const first = await page.getByRole('heading', { level: 2 }).first().textContent();
    await sheet(page).first().fill('The kernel copies the page tables, not the pages.');
    await page.getByRole('button', { name: running.submit }).click();
    await press(page, page.getByRole('button', { name: running.submitNow }));
    await press(page, page.getByRole('link', { name: looping.back }));

    await expect(page.getByRole('timer')).toBeVisible();
    await expect(page.getByText(looping.breakRuns)).toBeVisible();
    await expectNoFinding(page);
    const loop = page.url();
    await press(page, page.getByRole('button', { name: looping.begin(2) }));
    await expect(page.getByRole('heading', { level: 1, name: running.pageTitle })).toBeVisible();
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).not.toBe(first);
    await page.getByRole('button', { name: running.submit }).click();
    await press(page, page.getByRole('button', { name: running.submitNow }));
    await expect(page.getByRole('heading', { level: 1, name: scoring.title })).toBeVisible();
    await page.getByRole('radio', { name: studying.levels['no-evidence'], exact: true }).first().check();
    await press(page, page.getByRole('button', { name: scoring.write }));
    await press(page, page.getByRole('link', { name: looping.whole }));

    await expect(page).toHaveURL(loop);
    await expect(page.getByText(looping.debriefOf(1, 2))).toBeVisible();
    await expect(page.getByText(debriefing.gapKinds['no-evidence']).first()).toBeVisible();
    await expect(page.getByRole('link', { name: rounds.scoreNow })).toBeVisible();
    await expectNoFinding(page);
    const saved = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: debriefing.download }));
    expect((await saved).suggestedFilename()).toMatch(/^loop-\d{4}-\d\d-\d\d\.md$/);
  });
});

test.describe('in Chinese, dark, 320 px wide', () => {
  test.use({ locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 320, height: 720 } });

  test('a loop is planned, without findings and without scrolling sideways', async ({ page, origin }) => {
    await becomeCandidate(page, origin);
    await page.goto('/loops/new');
    await expect(page.getByRole('checkbox').first()).toBeChecked();
    await expectNoFinding(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: zhCNRounds.looping.plan }).click();
    await expect(page.getByRole('button', { name: zhCNRounds.looping.begin(1) })).toBeVisible();
    await expectNoFinding(page);
    await expectNoSidewaysScroll(page);
  });
});

import type { Locator, Page } from 'playwright/test';
import { enDeskMentor } from '../src/messages/en-desk-mentor.ts';
import { enDesk } from '../src/messages/en-desk.ts';
import { enEnclosed } from '../src/messages/en-enclosed.ts';
import { enRecordings } from '../src/messages/en-recordings.ts';
import { enSharing } from '../src/messages/en-sharing.ts';
import { press, tabTo } from './by-keyboard.ts';
import { becomeCandidate, becomeMentor, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { LANGUAGES, openCode } from './code-page.ts';
import { codingTask } from './coding-tasks.ts';
import { expect, test } from './page.ts';
import config from './playwright.config.ts';

const { enclosed } = enEnclosed;
const { recording } = enRecordings;
const { submitting } = enDesk;
const { deskReview } = enDeskMentor;
const { launchOptions } = config.use ?? {};
const SPOKEN = 'production-incident-you-owned';
const CODED = 'latest-deployment-per-service';
const SQL = LANGUAGES[2];

// A microphone that plays a tone, and a browser that gives it unasked.
test.use({
  locale: 'en-GB',
  launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] },
});

const secondsIn = async (player: Locator): Promise<number> => player.evaluate((audio: HTMLAudioElement) => audio.currentTime);
const isPaused = async (player: Locator): Promise<boolean> => player.evaluate((audio: HTMLAudioElement) => audio.paused);

async function attemptOf(page: Page, slug: string): Promise<string> {
  const find = async () => (await read<{ attempts: { id: string }[] }>(page, `/api/me/questions/${slug}`)).attempts[0]?.id;
  await expect.poll(find).toBeDefined();
  return (await find()) ?? '';
}

/** An answer that is written and said, about three seconds of it. */
async function sayAnswer(page: Page): Promise<void> {
  await page.goto(`/study/${SPOKEN}`);
  await page.getByRole('textbox').first().fill('I was on call. I rolled back, and told everyone.');
  await page.getByRole('button', { name: recording.title }).click();
  await page.getByRole('button', { name: recording.record, exact: true }).click();
  await expect(page.getByText(/^0:0[3-9] of 10:00$/)).toBeVisible();
  await page.getByRole('button', { name: recording.stop }).press('Enter');
  await expect(page.getByLabel(recording.mine)).toBeVisible();
  await expect(page.locator('[data-save-state]')).toContainText('Saved');
}

test('a recording is ticked and handed in; its mentor hears it and comments on a time of it by keyboard, and the candidate plays that stretch', async ({
  page,
  browser,
  origin,
}) => {
  test.slow();
  await becomeCandidate(page, origin);
  const context = await browser.newContext({ baseURL: origin, locale: 'en-GB' });
  const mentor = await context.newPage();
  const { id: mentorId } = await becomeMentor(mentor, origin);
  await sayAnswer(page);

  await page.goto(`/submit/answer/${await attemptOf(page, SPOKEN)}`);
  const tick = page.getByRole('checkbox', { name: /^Hand in this recording \(0:0/ });
  await expect(tick).not.toBeChecked();
  await expect(page.getByText(enclosed.notTicked)).toBeVisible();
  await tabTo(page, tick);
  await page.keyboard.press('Space');
  await expect(page.getByText(enclosed.notTicked)).toBeHidden();
  await expect(page.getByLabel(enclosed.mine(1))).toBeVisible();
  await expectNoFinding(page);
  await page.getByLabel(submitting.mentor).selectOption(mentorId);
  await press(page, page.getByRole('button', { name: submitting.send, exact: true }));
  await expect(page.getByText('It waits for a mentor')).toBeVisible();

  await mentor.goto('/desk');
  await press(mentor, mentor.getByRole('button', { name: /^Claim: An answer/ }));
  const listen = mentor.getByRole('button', { name: enclosed.listen, exact: true });
  await expect(listen).toBeVisible();
  await expectNoFinding(mentor);
  await press(mentor, listen);
  const player = mentor.getByLabel(enclosed.player(1));
  await expect(player).toBeFocused();
  await expect.poll(async () => secondsIn(player)).toBeGreaterThan(1);
  // From hearing to writing in two keys.
  await mentor.keyboard.press('c');
  await mentor.keyboard.press('e');
  await mentor.keyboard.type('Say first what was broken.');
  expect(await isPaused(player)).toBe(true);
  await expect(mentor.getByLabel(deskReview.textOf(1), { exact: true })).toHaveValue('Say first what was broken.');
  await mentor.getByLabel(enclosed.to, { exact: true }).fill('1.5');
  await mentor.getByLabel(enclosed.from, { exact: true }).fill('0.5');
  await expectNoFinding(mentor);
  await mentor.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(mentor);
  await mentor.getByRole('textbox', { name: deskReview.nextStep, exact: true }).fill('Begin with the impact, then say what you did.');
  await mentor.getByRole('button', { name: deskReview.send, exact: true }).click();
  await expect(mentor.getByRole('heading', { name: /^Sent / })).toBeVisible();
  await expectNoFinding(mentor);

  await page.reload();
  await expect(page.getByText(enclosed.stretch(500, 1500))).toBeVisible();
  await press(page, page.getByRole('button', { name: enclosed.playOf(500, 1500), exact: true }));
  const own = page.getByLabel(enclosed.player(1));
  await expect.poll(async () => secondsIn(own)).toBeGreaterThanOrEqual(1.5);
  await expect.poll(async () => isPaused(own)).toBe(true);
  // it stopped at the end of the stretch, and not at that of the recording
  expect(await secondsIn(own)).toBeLessThan(await own.evaluate((audio: HTMLAudioElement) => audio.duration));
  await expectNoFinding(page);
  await expectNoSidewaysScroll(page);
  await page.goto('/sharing');
  await expect(page.getByText(enSharing.sharing.whats.recording)).toBeVisible();
  await context.close();
});

test('what came of the tests is handed in with the code, and says when the code was changed since', async ({ page, origin }) => {
  test.slow();
  await becomeCandidate(page, origin);
  const { code } = codingTask(CODED);
  const form = await openCode(page, CODED, SQL);
  const [wrong] = code.wrong;
  await form.write(wrong?.code.sql ?? '');
  const states = await form.runAll();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const attempt = await attemptOf(page, CODED);
  await page.goto(`/submit/answer/${attempt}`);
  const passed = states.filter((state) => state === 'passed').length;
  await expect(page.getByText(enclosed.passed(passed, states.length))).toBeVisible();
  await expect(page.getByText(enclosed.claim)).toBeVisible();
  await expect(page.getByText(enclosed.changedSince)).toBeHidden();
  await expectNoFinding(page);

  await openCode(page, CODED, SQL);
  await form.write('SELECT 1;');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.goto(`/submit/answer/${attempt}`);
  await expect(page.getByText(enclosed.changedSince)).toBeVisible();
  await page.getByRole('button', { name: submitting.send, exact: true }).click();
  await expect(page.getByText('It waits for a mentor')).toBeVisible();
  await expect(page.getByText(enclosed.changedSince)).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { work } = await read<{ work: { parts: { testRun: { isOfThisCode: boolean; tests: object[] } }[] } }>(page, `/api/me/submissions/${id}`);
  expect([work.parts[0]?.testRun.isOfThisCode, work.parts[0]?.testRun.tests.length]).toEqual([false, states.length]);
});

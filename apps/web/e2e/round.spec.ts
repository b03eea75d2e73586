import type { Page } from 'playwright/test';
import { enCoding } from '../src/messages/en-coding.ts';
import { enRounds } from '../src/messages/en-rounds.ts';
import { enStudying } from '../src/messages/en-studying.ts';
import { zhCNRounds } from '../src/messages/zh-cn-rounds.ts';
import { press, tabTo, write } from './by-keyboard.ts';
import { codePage, LANGUAGES } from './code-page.ts';
import { codingTask } from './coding-tasks.ts';
import { becomeCandidate, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { adopted, expect, test } from './page.ts';
import { MINUTES, minutesLeft, type Round, sheet, startRound } from './start-round.ts';

const { composing, running, scoring, debriefing, rounds } = enRounds;
const { studying } = enStudying;

const HOUR_MS = 3_600_000;

test.use({ locale: 'en-GB', allowedErrors: [/status of 40[49]|ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });

const spoken = (page: Page) => page.locator('[data-spoken]');

test('by keyboard: compose, answer two questions, submit, score, read the debrief, take it into the reviews', async ({ page, origin }) => {
  test.slow();
  await becomeCandidate(page, origin);
  await page.goto('/guides/alibaba-devops-engineer');
  await page.locator('#stages summary').first().click();
  const rehearse = page.getByRole('link', { name: /^Rehearse this stage/ }).first();
  await tabTo(page, rehearse);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: composing.title })).toBeVisible();
  await expectNoFinding(page);
  await write(page, page.getByLabel(composing.count), '2');
  await press(page, page.getByRole('button', { name: composing.start }));

  await expect(page.getByRole('timer')).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await expectNoFinding(page);
  await write(page, sheet(page), 'I would look at the load first, and then at what waits.');
  await page.keyboard.press('Escape');
  await press(page, page.getByRole('button', { name: running.probes }));
  await expect(page.getByText(studying.rung(1, 1).slice(0, 6)).first()).toBeVisible();
  await press(page, page.getByRole('button', { name: running.next, exact: true }));
  await expect(page.getByRole('heading', { level: 2 }).and(page.locator('#question-2'))).toBeFocused();
  await write(page, sheet(page), 'Second answer, in one sentence.');
  // mid-round nothing gives the questions away
  const under = await page.request.get(`/api/me/rounds/${id}`);
  expect(await under.text()).not.toMatch(/"difficulty"|rubric|answerHtml|alibaba/i);
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByText(running.sure(0))).toBeVisible();
  await expect(page.getByRole('button', { name: running.submitNow })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: scoring.title })).toBeVisible();
  const round = await read<Round>(page, `/api/me/rounds/${id}`);
  expect(round.submittedBy).toBe('person');
  expect(round.questions.map(({ ends }) => ends[0]?.text)).toEqual([
    'I would look at the load first, and then at what waits.',
    'Second answer, in one sentence.',
  ]);
  await expect(page.getByRole('button', { name: studying.compare })).toHaveCount(0);
  const groups = page.getByRole('group').filter({ has: page.getByRole('radio', { name: studying.levels.hire, exact: true }) });
  const own = page.getByRole('textbox', { name: scoring.own }).first();
  await groups.first().getByRole('radio', { name: studying.levels.hire, exact: true }).check();
  await own.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 32));
  await press(page, groups.first().getByRole('button', { name: studying.takeQuote }));
  await expect(groups.first().getByText(studying.evidenceIsQuote)).toBeVisible();
  for (let left = (await groups.count()) - 1; left > 0; left -= 1) await groups.nth(left).getByRole('radio', { name: studying.levels['no-evidence'] }).check();
  await expect(page.getByText(scoring.writeNote(0))).toBeVisible();
  await expect(page.getByRole('button', { name: studying.compare })).toHaveCount(2);
  await expectNoFinding(page);
  await press(page, page.getByRole('button', { name: scoring.write }));

  await expect(page.getByRole('heading', { level: 1, name: debriefing.title })).toBeVisible();
  await expect(page.getByText('“I would look at the load first,”')).toBeVisible();
  await expect(page.getByText(debriefing.gapKinds['no-evidence']).first()).toBeVisible();
  await expectNoFinding(page);
  const saved = page.waitForEvent('download');
  await press(page, page.getByRole('button', { name: debriefing.download }));
  expect((await saved).suggestedFilename()).toMatch(/^debrief-\d{4}-\d\d-\d\d\.md$/);
  await press(page, page.getByRole('button', { name: debriefing.intoReviews }));
  await expect(page.getByText(debriefing.taken(2))).toBeVisible();
  await expect(page.getByText(debriefing.grade('Again')).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(debriefing.taken(2))).toBeVisible();
  await page.goto('/rounds');
  await expect(page.getByRole('link', { name: rounds.toDebrief })).toBeVisible();
  await expectNoFinding(page);
});

for (const [name, shift] of [
  ['an hour ahead', HOUR_MS],
  ['an hour behind', -HOUR_MS],
] as const)
  test(`a browser whose clock is ${name} has the same time, announced at half, 10, 5, 1 minute and 30 seconds, and nothing in between`, async ({
    page,
    origin,
  }) => {
    test.slow();
    await becomeCandidate(page, origin);
    const id = await startRound(page, origin);
    await page.clock.install({ time: Date.now() + shift });
    await page.goto(`/rounds/${id}`);
    await expect(page.getByRole('timer')).toBeVisible();
    const left = await minutesLeft(page);
    expect(left).toBeGreaterThan(MINUTES - 2);
    expect(left).toBeLessThanOrEqual(MINUTES);
    await expect(spoken(page)).toBeEmpty();
    const said: string[] = [];
    for (let minute = 0; minute < 90; minute += 1) {
      await page.clock.runFor(30_000);
      const text = (await spoken(page).textContent()) ?? '';
      if (text !== '' && said.at(-1) !== text) said.push(text);
      if (text === running.spoken.seconds(30)) break;
    }
    expect(said).toEqual([running.spoken.half, running.spoken.minutes(10), running.spoken.minutes(5), running.spoken.minutes(1), running.spoken.seconds(30)]);
    // only this browser thinks that it is late
    expect((await read<Round>(page, `/api/me/rounds/${id}`)).submittedAt).toBeNull();
  });

test('a reload in mid-round keeps every character, and the round goes on without a network', async ({ page, origin, context }) => {
  test.slow();
  await becomeCandidate(page, origin);
  const id = await startRound(page, origin);
  await page.goto(`/rounds/${id}`);
  await sheet(page).fill('Saved.');
  await expect(page.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible();
  await sheet(page).press('Control+End');
  await sheet(page).pressSequentially(' And then', { delay: 5 });
  await page.reload();
  await expect(sheet(page)).toHaveValue('Saved. And then');
  await context.setOffline(true);
  await sheet(page).fill('Written without a network.');
  await page.getByRole('button', { name: running.next, exact: true }).click();
  await sheet(page).fill('This, too.');
  await page.getByRole('button', { name: running.submit }).click();
  await page.getByRole('button', { name: running.submitNow }).click();
  await expect(page.getByText(running.submittedOffline)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: scoring.title })).toBeVisible();
  const round = await read<Round>(page, `/api/me/rounds/${id}`);
  expect(round.questions.map(({ ends }) => ends.map(({ text, isLate }) => [text, isLate]))).toEqual([
    [['Written without a network.', false]],
    [['This, too.', false]],
  ]);
});

test('a question in code is answered in code: it runs in the round without a network, and the answer arrives', async ({ page, origin, context }) => {
  test.slow();
  await becomeCandidate(page, origin);
  const id = await startRound(page, origin, { of: { kind: 'questions', questions: ['lru-cache'] }, count: 1 });
  await page.goto(`/rounds/${id}`);
  await adopted(page);
  const [python] = LANGUAGES;
  await page.getByRole('radio', { name: python.name, exact: true }).check();
  const code = codePage(page, python);
  await expect(code.summary).toHaveText(enCoding.coding.ready(python.name), { timeout: 120_000 });
  await context.setOffline(true);
  const reference = codingTask('lru-cache').code.reference.python ?? '';
  await code.write(reference);
  const states = await code.runAll();
  expect(states.length).toBeGreaterThan(0);
  expect(new Set(states)).toEqual(new Set(['passed']));
  await context.setOffline(false);
  await expect(page.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible();
  const { questions } = await read<Round>(page, `/api/me/rounds/${id}`);
  expect(questions[0]?.ends[0]?.text).toContain(reference.trim());
});

test('a practice round is paused and gone on with; a second start says which round is open', async ({ page, origin }) => {
  await becomeCandidate(page, origin);
  const id = await startRound(page, origin, { mode: 'practice' });
  await page.goto(`/rounds/${id}`);
  await page.getByRole('button', { name: running.pause }).click();
  await expect(page.getByText(running.pausedText)).toBeVisible();
  await expect(sheet(page)).toBeHidden();
  await expectNoFinding(page);
  await page.getByRole('button', { name: running.resume }).click();
  await expect(sheet(page)).toBeVisible();
  await page.goto('/rounds/new');
  await page.getByRole('radio', { name: rounds.kinds.weakest }).check();
  await page.getByRole('button', { name: composing.start }).click();
  await expect(page.getByText(composing.openFirst)).toBeVisible();
  await page.getByRole('alert').getByRole('link', { name: rounds.goOn }).click();
  await expect(page.getByRole('timer')).toBeVisible();
});

test.describe('in Chinese, dark, 320 px wide', () => {
  test.use({ locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 320, height: 800 } });

  test('no screen of a round has a finding or scrolls sideways', async ({ page, origin }) => {
    test.slow();
    await becomeCandidate(page, origin);
    const look = async (path: string, heading: string): Promise<void> => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await expectNoFinding(page);
      await expectNoSidewaysScroll(page);
    };
    await look('/rounds', zhCNRounds.rounds.title);
    await look('/rounds/new', zhCNRounds.composing.title);
    const id = await startRound(page, origin, { mode: 'practice' });
    await look(`/rounds/${id}`, zhCNRounds.running.pageTitle);
    const headers = { origin };
    await page.request.put(`${origin}/api/me/rounds/${id}/submission`, { headers, data: { claimedAt: null } });
    await look(`/rounds/${id}`, zhCNRounds.scoring.title);
    await page.request.put(`${origin}/api/me/rounds/${id}/packet`, { headers });
    await look(`/rounds/${id}/debrief`, zhCNRounds.debriefing.title);
    await look('/rounds', zhCNRounds.rounds.title);
  });
});

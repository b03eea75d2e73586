import { type APIRequestContext, type Browser, type Page } from 'playwright/test';
import { press } from './by-keyboard.ts';
import { becomeCandidate, becomeRecruiter, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { expect, test } from './page.ts';

const LEVELS = ['strong-no-hire', 'no-hire', 'hire', 'strong-hire'] as const;
const EVIDENCE = 'It says so in its second sentence.';

interface Question {
  id: string;
  slug: string;
  title: string;
}

/** Sends something that has to be taken. */
async function send<T>(request: APIRequestContext, path: string, { data, method = 'PUT' }: { data: object; method?: 'PUT' | 'POST' }): Promise<T> {
  const answer = await request.fetch(path, { method, data, headers: { origin: process.env['E2E_ORIGIN'] ?? '' } });
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200);
  return (await answer.json()) as T;
}

/** A set of three public questions, and an assessment of it with its link. */
async function invite(page: Page): Promise<{ path: string; assessment: string; token: string; questions: Question[] }> {
  const { id } = await send<{ id: string }>(page.request, '/api/workspaces', { method: 'POST', data: { name: 'Hiring 2027' } });
  const path = `/workspaces/${id}/sets/${crypto.randomUUID()}`;
  await send(page.request, `/api${path}`, { data: { name: 'Phone screen', guide: null, stage: null, minutes: 45, from: null } });
  const { items: questions } = await read<{ items: Question[] }>(page, '/api/questions?limit=3&kind=troubleshooting');
  const items = questions.map((question) => ({ questionId: question.id, minutes: 10, takeNewer: false }));
  await send(page.request, `/api${path}/items`, { data: { revision: 0, items } });
  const assessment = `/api${path}/assessments/${crypto.randomUUID()}`;
  await send(page.request, assessment, { data: { name: 'Warm-up', note: '', minutes: 30, mayPause: false, days: 7 } });
  const { token } = await send<{ token: string }>(page.request, `${assessment}/link`, { method: 'POST', data: {} });
  return { path, assessment, token, questions };
}

/** Takes the assessment, ends it at once and hands it in. */
async function handIn(page: Page, token: string): Promise<void> {
  const mine = `/api/me/assessments/${crypto.randomUUID()}`;
  await send(page.request, mine, { data: { token, chosenName: 'Robin R.' } });
  await send(page.request, `${mine.replace('assessments', 'rounds')}/submission`, { data: { claimedAt: null } });
  const { digest } = await read<{ digest: string }>(page, mine);
  await send(page.request, `${mine}/submission`, { data: { digest } });
}

/** Plays a round of one public question and judges it. */
async function judgeOneself(page: Page, slug: string, level: string): Promise<void> {
  const round = `/api/me/rounds/${crypto.randomUUID()}`;
  const of = { kind: 'questions', questions: [slug] };
  const { questions } = await send<{ questions: { attemptId: string }[] }>(page.request, round, { data: { mode: 'strict', minutes: 30, count: 1, of } });
  const over = await send<{ questions: { told: { rubric: { dimension: string }[] } | null }[] }>(page.request, `${round}/submission`, {
    data: { claimedAt: null },
  });
  const dimension = over.questions[0]?.told?.rubric[0]?.dimension ?? 'none';
  await send(page.request, `/api/me/attempts/${questions[0]?.attemptId}/levels/${dimension}`, { data: { level, evidence: EVIDENCE } });
}

/** As many people take it, each of them new; they get levels from low to high, the last two questions alike and the first the other way round. */
async function haveWorked(browser: Browser, recruiter: Page, given: Awaited<ReturnType<typeof invite>> & { origin: string; count: number }): Promise<void> {
  const { token, assessment, questions, origin, count } = given;
  for (let at = 0; at < count; at += 1) {
    const context = await browser.newContext({ baseURL: origin });
    const page = await context.newPage();
    await becomeCandidate(page, origin);
    await handIn(page, token);
    await judgeOneself(page, questions[0]?.slug ?? '', 'hire');
    await context.close();
  }
  const { items } = await read<{ items: { id: string; scored: number }[] }>(recruiter, `${assessment}/submissions`);
  for (const [at, { id }] of items.filter(({ scored }) => scored === 0).entries()) {
    const good = at % LEVELS.length;
    const levels = [LEVELS.length - 1 - good, good, good].map((level, index) => ({
      position: index + 1,
      dimension: null,
      level: LEVELS[level],
      evidence: EVIDENCE,
    }));
    await send(recruiter.request, `${assessment}/submissions/${id}/levels`, { data: { revision: 0, levels } });
  }
}

test('nine people say nothing of a question; ten say what it is worth, and an eleventh changes nothing', async ({ page, origin, browser }) => {
  test.slow();
  await becomeRecruiter(page, origin);
  const invited = await invite(page);
  await haveWorked(browser, page, { ...invited, origin, count: 9 });
  await page.goto(invited.path);
  await press(page, page.getByRole('link', { name: 'What the answers say' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Answers: Phone screen' })).toBeVisible();
  const handedIn = page.getByRole('table', { name: 'What was handed in' });
  const rounds = page.getByRole('table', { name: 'Everybody’s practice' });
  await expect(handedIn.getByText('Fewer than ten people so far')).toHaveCount(3);
  const withFew = await page.getByRole('main').innerText();
  expect(withFew).not.toMatch(/\b9\b/);

  await haveWorked(browser, page, { ...invited, origin, count: 1 });
  await page.reload();
  const rowOf = (at: number) => handedIn.getByRole('row').filter({ hasText: invited.questions[at]?.title ?? 'no question' });
  await expect(rowOf(0)).toContainText('10 people');
  await expect(rowOf(0)).toContainText('Who does well elsewhere does worse here.');
  await expect(rowOf(0).getByRole('listitem')).toHaveText([/^Strong hire/, /^Hire/, /^No hire/, /^Strong no hire/]);
  await expect(rowOf(0)).toContainText(/−\d\.\d\d, between −1\.00 and −\d\.\d\d/);
  await expect(rounds.getByRole('row').filter({ hasText: invited.questions[0]?.title ?? '' })).toContainText(/\d0 people/);
  await expect(rounds.getByText('Fewer than ten people so far')).toHaveCount(2);
  await expectNoFinding(page);
  await expectNoSidewaysScroll(page);
  const withTen = await page.getByRole('main').innerText();

  await haveWorked(browser, page, { ...invited, origin, count: 1 });
  await page.reload();
  await expect(rowOf(0)).toContainText('10 people');
  expect(await page.getByRole('main').innerText()).toBe(withTen);
});

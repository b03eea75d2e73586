import type { Page } from 'playwright/test';
import { becomeCandidate, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { press, tabTo, write } from './by-keyboard.ts';
import { expect, test } from './page.ts';

const QUESTION = 'fork-system-call';
const ANSWER = 'fork duplicates the calling process. The child gets its own page tables, and pages are copied when one of the two writes.';
const OWN_NOTE = 'a note of my own about how sure I felt';

/** An attempt with an answer and a level that its person gave it. */
async function haveAnswered(page: Page, origin: string): Promise<string> {
  const id = crypto.randomUUID();
  const put = async (path: string, body: object) => {
    const answer = await page.request.put(`${origin}/api/me/attempts/${id}${path}`, { headers: { origin }, data: body });
    expect(answer.status(), await answer.text()).toBe(200);
  };
  await put('', { question: QUESTION, version: 1, claimedAt: null });
  await put(`/answers/${crypto.randomUUID()}`, { text: ANSWER, basedOnId: null, claimedAt: null });
  await put(`/levels/${encodeURIComponent('Depth of mechanism')}`, { level: 'strong-hire', evidence: OWN_NOTE });
  return id;
}

test('a candidate hands an answer in by keyboard alone, sees it wait, and takes it back', async ({ page, origin }) => {
  test.slow();
  await becomeCandidate(page, origin);
  const attempt = await haveAnswered(page, origin);
  const previewed = page.waitForResponse((response) => response.url().includes('/submission-previews/'));
  await page.goto(`/study/${QUESTION}/attempts/${attempt}`);
  await press(page, page.getByRole('link', { name: 'Have it reviewed', exact: true }));

  // exactly what a mentor will see, and not what one thinks of it oneself
  await expect(page.getByText(ANSWER)).toBeVisible();
  const bytes = await (await previewed).text();
  expect(bytes).toContain(ANSWER);
  expect(bytes).not.toContain('strong-hire');
  expect(bytes).not.toContain(OWN_NOTE);
  await expect(page.getByText(OWN_NOTE)).toHaveCount(0);
  await expectNoFinding(page);

  await write(page, page.getByLabel('Your question to the mentor'), 'Is copy-on-write enough of an answer?');
  await tabTo(page, page.getByRole('checkbox', { name: 'Without my name' }));
  await page.keyboard.press('Space');
  await expect(page.getByText('Your progress, your other work, and your name.')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Hand it in', exact: true }));

  await expect(page.getByText('It waits for a mentor')).toBeVisible();
  await expect(page.getByText('Is copy-on-write enough of an answer?')).toBeVisible();
  await expect(page.getByText('strong-hire')).toHaveCount(0);
  await expectNoFinding(page);

  await press(page, page.getByRole('link', { name: 'All that I handed in', exact: true }));
  await expect(page.getByText('Waiting for a mentor')).toBeVisible();
  await press(page, page.getByRole('button', { name: /^Take back: / }));
  await expect(page.getByText(/^Taken back: .* No mentor sees it\./)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'without my name' }).getByText('Taken back', { exact: true })).toBeVisible();
  const { items } = await read<{ items: { state: string }[] }>(page, '/api/me/submissions');
  expect(items.map(({ state }) => state)).toEqual(['withdrawn']);
  await expectNoFinding(page);
});

test.describe('work that has changed since it was looked at', () => {
  test.use({ allowedErrors: [/status of 409/], viewport: { width: 320, height: 700 } });

  test('is shown anew before it is handed in, and what was typed stays', async ({ page, origin }) => {
    await becomeCandidate(page, origin);
    const attempt = await haveAnswered(page, origin);
    await page.goto(`/submit/answer/${attempt}`);
    await page.getByLabel('Your question to the mentor').fill('Still my question');
    const changed = await page.request.put(`${origin}/api/me/attempts/${attempt}/answers/${crypto.randomUUID()}`, {
      headers: { origin },
      data: { text: `${ANSWER} One line more.`, basedOnId: null, claimedAt: null },
    });
    expect(changed.status()).toBe(200);
    await page.getByRole('button', { name: 'Hand it in', exact: true }).click();
    await expect(page.getByText('The work has changed since you looked')).toBeVisible();
    await expect(page.getByText('One line more.')).toBeVisible();
    await expect(page.getByLabel('Your question to the mentor')).toHaveValue('Still my question');
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Hand it in', exact: true }).click();
    await expect(page.getByText('It waits for a mentor')).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});

test.describe('what was typed after a press whose answer was lost', () => {
  test.use({ allowedErrors: [/ERR_FAILED|status of 409/] });

  test('is kept, and can be handed in instead', async ({ page, origin }) => {
    await becomeCandidate(page, origin);
    await page.goto(`/submit/answer/${await haveAnswered(page, origin)}`);
    const question = page.getByLabel('Your question to the mentor');
    const send = page.getByRole('button', { name: 'Hand it in', exact: true });
    await question.fill('The first words.');
    await page.route('**/api/me/submissions/*', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await send.click();
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
    await page.unroute('**/api/me/submissions/*');

    await question.fill('Other words.');
    await send.click();
    await expect(page.getByText('It was handed in by an earlier press, as it stood then')).toBeVisible();
    await expect(question).toHaveValue('Other words.');
    await expectNoFinding(page);
    await page.getByRole('button', { name: 'Hand in this instead', exact: true }).click();
    await expect(page.getByText('It waits for a mentor')).toBeVisible();
    const { items } = await read<{ items: { state: string; question: string }[] }>(page, '/api/me/submissions');
    expect(items.map(({ state, question: asked }) => [state, asked])).toEqual([
      ['waiting', 'Other words.'],
      ['withdrawn', 'The first words.'],
    ]);
  });
});

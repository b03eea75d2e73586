import type { Page } from 'playwright/test';
import { press, tabTo, write } from './by-keyboard.ts';
import { becomeCandidate, becomeRecruiter, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { expect, test } from './page.ts';
import { ANSWER, NAME, inviteTo, workIt } from './work-assessment.ts';

/** A recruiter's set of two questions. @returns its path */
async function makeSet(page: Page, origin: string): Promise<string> {
  const headers = { origin };
  const made = await page.request.post(`${origin}/api/workspaces`, { headers, data: { name: 'Hiring 2027' } });
  const { id } = (await made.json()) as { id: string };
  const path = `/workspaces/${id}/sets/${crypto.randomUUID()}`;
  await page.request.put(`${origin}/api${path}`, { headers, data: { name: 'Phone screen', guide: null, stage: null, minutes: 45, from: null } });
  const { items: found } = await read<{ items: { id: string }[] }>(page, '/api/questions?limit=2&kind=concept');
  const items = found.map((question) => ({ questionId: question.id, minutes: 20, takeNewer: false }));
  const chosen = await page.request.put(`${origin}/api${path}/items`, { headers, data: { revision: 0, items } });
  expect(chosen.status(), await chosen.text()).toBe(200);
  return path;
}

test('a candidate works an assessment by its link and hands it in; the recruiter reads that and nothing else, until it is withdrawn', async ({
  page,
  origin,
  browser,
}) => {
  test.slow();
  await becomeRecruiter(page, origin);
  const path = await makeSet(page, origin);
  const link = await inviteTo(page, path);
  await expectNoFinding(page);

  const context = await browser.newContext();
  const candidate = await context.newPage();
  const { signInName } = await becomeCandidate(candidate, origin);
  await workIt(candidate, link);
  const work = candidate.locator('#work');
  await expect(work.getByText(ANSWER)).toBeVisible();
  await expect(work.getByText(`As ${NAME}`)).toBeVisible();
  await expect(candidate.getByText('Nothing was written.')).toBeVisible();
  await expectNoFinding(candidate);
  await expectNoSidewaysScroll(candidate);

  await page.reload();
  await expect(page.getByText(/Nothing was handed in yet/)).toBeVisible();
  await press(candidate, candidate.getByRole('button', { name: 'Hand it in', exact: true }));
  await expect(candidate.getByText('Nobody yet.')).toBeVisible();

  await page.reload();
  await press(page, page.getByRole('link', { name: NAME }));
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(page.locator('[data-work="1"]')).toHaveText(ANSWER);
  expect(await page.content()).not.toContain(signInName);
  await tabTo(page, page.getByRole('main').getByRole('radio').first());
  for (let left = 2; left > 0; left -= 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/is not saved: words of the answer/)).toBeVisible();
  await write(page, page.getByRole('textbox', { name: 'The words that earn it' }).first(), 'shares the pages of its parent');
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expectNoFinding(page);
  await expectNoSidewaysScroll(page);
  const submission = page.url();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'The words that earn it' }).first()).toHaveValue('shares the pages of its parent');

  await candidate.reload();
  await expect(candidate.locator('#readers').getByText('Ada Test').first()).toBeVisible();
  await expectNoFinding(candidate);
  await press(candidate, candidate.getByRole('button', { name: 'Withdraw', exact: true }));
  await expect(candidate.getByText('Withdrawn, for good. What stands below is yours alone.')).toBeVisible();
  const gone = await page.request.get(`${origin}/api${new URL(submission).pathname}`);
  expect(gone.status()).toBe(404);
  await candidate.goto('/submissions');
  await expect(candidate.locator('#assessments').getByText('withdrawn')).toBeVisible();
  await expectNoFinding(candidate);
  await context.close();
});

test('who is signed out is sent to sign in and comes back to the invitation', async ({ page, origin, browser }) => {
  await becomeRecruiter(page, origin);
  const link = await inviteTo(page, await makeSet(page, origin));
  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.goto(link);
  await press(guest, guest.getByRole('link', { name: 'Sign in', exact: true }).last());
  await expect(guest).toHaveURL(/\/sign-in\?next=%2Fassessment$/);
  await becomeCandidate(guest, origin);
  await guest.goto('/assessment');
  await expect(guest.getByRole('heading', { level: 1, name: 'Warm-up for the phone screen' })).toBeVisible();
  await context.close();
});

test('an assessment under way stands among the rounds, and another round that is begun meanwhile leads to it', async ({ page, origin, browser }) => {
  await becomeRecruiter(page, origin);
  const link = await inviteTo(page, await makeSet(page, origin));
  const context = await browser.newContext({ baseURL: origin });
  const candidate = await context.newPage();
  await becomeCandidate(candidate, origin);
  const id = crypto.randomUUID();
  const data = { token: new URL(link).hash.slice(1), chosenName: NAME };
  const taken = await candidate.request.put(`/api/me/assessments/${id}`, { headers: { origin }, data });
  expect(taken.status(), await taken.text()).toBe(200);
  await candidate.goto('/rounds');
  await expect(candidate.getByRole('link', { name: 'Warm-up for the phone screen' })).toHaveAttribute('href', `/assessments/${id}`);
  await expectNoFinding(candidate);
  await candidate.goto('/rounds/new');
  await candidate.getByRole('radio', { name: 'My weakest areas' }).check();
  await candidate.getByRole('button', { name: 'Start now' }).click();
  await candidate.getByRole('alert').getByRole('link', { name: 'Go on with it' }).click();
  await expect(candidate).toHaveURL(new RegExp(`/rounds/${id}$`));
  await expect(candidate.getByText('From Hiring 2027')).toBeVisible();
  await context.close();
});

import type { Page } from 'playwright/test';
import { becomeCandidate, becomeMentor, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { expect, test } from './page.ts';
import { inDays } from './study-person.ts';

test.use({ locale: 'en-GB' });

const REASON = 'It is asked at every first call.';
const GUIDE = 'alibaba-devops-engineer';

/** Lets a mentor see everything that can be shared, and prepares for something. */
async function share(page: Page, origin: string, mentorId: string): Promise<void> {
  const headers = { origin };
  const target = { guide: GUIDE, stages: [{ stage: 'technical-phone-screen', on: inDays(21) }], leftOut: [] };
  const put = await page.request.put(`${origin}/api/me/targets/${crypto.randomUUID()}`, { headers, data: target });
  expect(put.status()).toBe(200);
  const given = await page.request.post(`${origin}/api/me/consents`, { headers, data: { mentor: { id: mentorId }, scopes: ['rounds', 'progress'], days: 30 } });
  expect(given.status()).toBe(200);
}

test('a mentor reads a plan, notes, and suggests a question and a round; the candidate sees both live, accepts one and declines the other', async ({
  page,
  browser,
  origin,
}) => {
  test.slow();
  const context = await browser.newContext({ baseURL: origin });
  const mentor = await context.newPage();
  const { id: mentorId } = await becomeMentor(mentor, origin);
  const { id } = await becomeCandidate(page, origin);
  await share(page, origin, mentorId);

  await mentor.goto(`/my-people/${id}`);
  await expect(mentor.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible();
  await expect(mentor.getByText(/^It (fits|does not fit): /)).toBeVisible();
  await mentor.getByLabel('Notes on Ada Test', { exact: true }).fill('Says what, and not yet why.');
  await expect(mentor.getByText(/^Saved /)).toBeVisible();

  // The candidate looks on, and sees what comes as it comes.
  await page.goto('/me', { waitUntil: 'networkidle' });
  await mentor.getByLabel('Find the question', { exact: true }).fill('fork system call');
  await mentor.getByRole('group', { name: 'Questions found', exact: true }).getByRole('radio').first().check();
  await mentor.getByRole('button', { name: 'Suggest it', exact: true }).click();
  await expect(mentor.getByText('Say in a sentence why.')).toBeVisible();
  await mentor.getByLabel('Why', { exact: true }).fill(REASON);
  await mentor.getByRole('button', { name: 'Suggest it', exact: true }).click();
  await expect(mentor.getByText('Suggested. You see here what becomes of it.')).toBeVisible();
  await expect(page.getByText(REASON)).toBeVisible();

  await mentor.getByLabel('What', { exact: true }).selectOption({ label: 'A round of a stage' });
  await mentor.getByLabel('Minutes', { exact: true }).fill('30');
  await mentor.getByLabel('Why', { exact: true }).fill('You have never done one against the clock.');
  await mentor.getByRole('button', { name: 'Suggest it', exact: true }).click();
  await expect(page.getByText('You have never done one against the clock.')).toBeVisible();
  await expectNoFinding(mentor);
  await expectNoFinding(page);

  await page.getByRole('button', { name: /^Accept: The question / }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Accepted. The mentor has been told.')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Answer it', exact: true })).toBeVisible();
  expect((await read<{ items: object[] }>(page, '/api/me/stars')).items).toHaveLength(1);
  await expect(page.getByText('suggested by your mentor')).toBeVisible();
  await page.getByRole('button', { name: /^Decline: A round of 30 minutes/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Declined. The mentor has been told.')).toBeFocused();
  await expect(mentor.getByText(/ · accepted$/)).toBeVisible();
  await expect(mentor.getByText(/ · declined$/)).toBeVisible();

  await page.goto('/suggestions');
  await page.getByRole('button', { name: /^Undo: The question / }).click();
  await expect(page.getByText('Put back. It waits for your answer again.')).toBeFocused();
  expect((await read<{ items: object[] }>(page, '/api/me/stars')).items).toHaveLength(0);
  await expectNoFinding(page);

  for (const one of [page, mentor]) {
    await one.goto('/notifications');
    await one.getByRole('link', { name: 'Since yesterday, at a glance', exact: true }).click();
    await expect(one.getByRole('heading', { name: 'Suggestions', exact: true })).toBeVisible();
    await expectNoFinding(one);
    await one.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(one);
  }
  await expect(page.getByRole('link', { name: '1 suggestion to accept or decline', exact: true })).toBeVisible();

  // Taken back, everything is over at once.
  const { items } = await read<{ items: { id: string }[] }>(page, '/api/me/consents');
  for (const consent of items) await page.request.delete(`${origin}/api/me/consents/${consent.id}`, { headers: { origin } });
  await mentor.goto(`/my-people/${id}`);
  await expect(mentor.getByRole('heading', { name: 'Nothing is shared', exact: true })).toBeVisible();
  await page.goto('/suggestions');
  await expect(page.getByText(/closed: the grant has ended$/)).toBeVisible();
  await context.close();
});

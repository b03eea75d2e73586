import type { Page } from 'playwright/test';
import { press, tabTo, write } from './by-keyboard.ts';
import { becomeCandidate, becomeRecruiter, expectNoFinding } from './candidate.ts';
import { expect, test } from './page.ts';
import { makeWorkspace } from './recruiter-set.ts';
import { sortQuestion } from './sort-question.ts';
import { ANSWER, NAME, inviteTo, workIt } from './work-assessment.ts';

const TITLE = 'What does a full queue do to its writers?';
const OWN_ANSWER = 'It makes them wait, or it drops what they write.';
const BANK = `# Queues\n\n## ${TITLE}\n\n${OWN_ANSWER}\n\n## Why is a queue bounded?\n\nBecause memory is.\n`;

async function bringIn(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Bring in a bank' }));
  await write(page, page.getByLabel('Call it'), 'queues.md');
  // typed text would be indented by nobody, but takes its time
  await page.getByRole('textbox', { name: 'Text' }).fill(BANK);
  await press(page, page.getByRole('button', { name: 'Read it' }));
  await press(page, page.getByRole('button', { name: 'Bring in 2 questions' }));
  await expect(page.getByText('2 questions came in as drafts of this workspace.')).toBeVisible();
  await press(page, page.getByRole('link', { name: 'To its questions' }));
}

/** Says what the old bank did not, and hands the question in. */
async function makeReady(page: Page): Promise<void> {
  await press(page, page.locator('#questions').getByRole('link', { name: TITLE }));
  await press(page, page.getByRole('link', { name: 'Edit', exact: true }));
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(TITLE);
  await sortQuestion(page);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Saved \d\d:\d\d as version 2\.$/)).toBeVisible();
  await press(page, page.getByRole('link', { name: TITLE }));
  await press(page, page.getByRole('button', { name: 'Hand in' }));
  await expect(page.getByText('In review.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
}

/** A set for a guide with the workspace's own question in it. */
async function curate(page: Page): Promise<void> {
  await press(page, page.locator('summary', { hasText: 'New set' }));
  await write(page, page.getByLabel('Name of the set'), 'Phone screen');
  const guide = page.getByLabel('Guide');
  await tabTo(page, guide);
  await guide.selectOption('alibaba-devops-engineer');
  await write(page, page.getByLabel('Minutes it may take'), '30');
  await press(page, page.getByRole('button', { name: 'Make the set' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Phone screen' })).toBeVisible();
  await write(page, page.getByRole('searchbox', { name: 'Words to search for' }), 'full queue');
  await page.keyboard.press('Enter');
  await press(page, page.locator('#add').getByRole('button', { name: `Add “${TITLE}”` }));
  await expect(page.locator('#items [data-row]')).toHaveText([TITLE]);
}

test('one thread by keyboard: brought in, made ready with a colleague, curated, covered, shared, assessed', async ({ page, origin, browser }) => {
  test.slow();
  const id = await makeWorkspace(page, origin);
  await page.goto(`/workspaces/${id}`);
  await bringIn(page);
  await makeReady(page);

  const other = await (await browser.newContext({ baseURL: origin })).newPage();
  const { signInName } = await becomeRecruiter(other, origin);
  const added = await page.request.post(`${origin}/api/workspaces/${id}/members`, { headers: { origin }, data: { signInName, role: 'editor' } });
  expect(added.status()).toBe(200);
  await other.goto(`/workspaces/${id}`);
  await press(other, other.locator('#waiting').getByRole('link', { name: TITLE }));
  await press(other, other.getByRole('button', { name: 'Approve' }));
  await expect(other.getByText('Approved by you')).toBeVisible();
  await other.context().close();

  await page.goto(`/workspaces/${id}`);
  await curate(page);
  const coverage = page.getByRole('region', { name: 'Coverage' });
  await expect(coverage.getByRole('row', { name: /^Linux internals must have \d+ [1-9]$/ })).toBeVisible();
  await expect(coverage.getByText('3 must-haves not covered')).toBeVisible();
  const cloud = coverage.getByRole('list', { name: 'Questions that would cover Cloud and containers' });
  await press(page, cloud.getByRole('button').first());
  await expect(page.locator('#items [data-row]')).toHaveCount(2);
  await expect(page.locator('#items').getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expectNoFinding(page);

  await press(page, page.getByRole('button', { name: 'Make a link' }));
  const link = await page.getByLabel('The link', { exact: true }).inputValue();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { level: 2, name: TITLE })).toBeVisible();
  expect(await stranger.content()).not.toContain(OWN_ANSWER);
  await stranger.context().close();

  const invitation = await inviteTo(page, new URL(page.url()).pathname);
  const candidate = await (await browser.newContext()).newPage();
  await becomeCandidate(candidate, origin);
  await workIt(candidate, invitation);
  expect(await candidate.content()).not.toContain(OWN_ANSWER);
  await press(candidate, candidate.getByRole('button', { name: 'Hand it in', exact: true }));
  await expect(candidate.getByText('Nobody yet.')).toBeVisible();
  await candidate.context().close();

  await page.reload();
  await press(page, page.getByRole('link', { name: NAME }));
  await expect(page.locator('[data-work="1"]')).toHaveText(ANSWER);
  await expect(page.getByText(OWN_ANSWER).first()).toBeAttached();
});

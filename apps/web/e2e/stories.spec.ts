import type { Locator, Page } from 'playwright/test';
import { enStories } from '../src/messages/en-stories.ts';
import { enStudying } from '../src/messages/en-studying.ts';
import { becomeCandidate, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { adopted, expect, test } from './page.ts';
import { sheet, startRound } from './start-round.ts';
import { aimAt, inDays, tabTo } from './study-person.ts';

const { stories, writing, telling } = enStories;

test.use({ locale: 'en-GB', allowedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });

interface Bank {
  items: { title: string; situation: string; qualities: string[] }[];
}

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name });
const state = (page: Page): Locator => page.locator('[data-save-state]');
const titles = async (page: Page): Promise<string[]> => (await read<Bank>(page, '/api/me/stories')).items.map(({ title }) => title);

/** Writes a story by keyboard alone, on the screen for a new one. */
async function writeStory(page: Page): Promise<void> {
  await field(page, writing.title).press('ControlOrMeta+a');
  await page.keyboard.type('The outage');
  await page.keyboard.press('Tab');
  await page.keyboard.type('It was night and nobody could pay.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('I rolled back first.');
  const value = page.getByRole('checkbox', { name: 'Smart and tough' });
  await tabTo(page, value);
  await page.keyboard.press('Space');
}

test('a story is written by keyboard, shows a value, survives the network, and is removed and brought back', async ({ page, origin, context }) => {
  await becomeCandidate(page, origin);
  await aimAt(page, origin, inDays(30));
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/stories');
  await adopted(page);
  await expect(page.getByText(stories.none)).toBeVisible();
  await expect(page.getByText(stories.noStory)).toHaveCount(7);
  await expectNoFinding(page);
  await page.getByRole('button', { name: stories.write }).press('Enter');
  await writeStory(page);
  await expect(state(page)).toContainText('Saved');
  // what was typed just before a reload is there after it
  await field(page, writing.parts.task).pressSequentially('Find out', { delay: 5 });
  await page.reload();
  await expect(field(page, writing.parts.task)).toHaveValue('Find out');
  await field(page, writing.parts.task).fill('');
  await expect(state(page)).toContainText('Saved');
  await expectNoFinding(page);
  await expectNoSidewaysScroll(page);

  await context.setOffline(true);
  await field(page, writing.parts.result).fill('Fourteen minutes, and an alarm since.');
  await expect(state(page)).toContainText(enStudying.studying.states.offline(1));
  await page.getByRole('link', { name: writing.all }).click();
  await expect(page.getByText(stories.missing([writing.parts.task]))).toBeVisible();
  await expect(page.getByText(stories.noStory)).toHaveCount(6);
  await expectNoSidewaysScroll(page);
  await context.setOffline(false);
  const kept = async () => (await read<{ items: { result: string }[] }>(page, '/api/me/stories')).items.map(({ result }) => result);
  await expect.poll(kept).toEqual(['Fourteen minutes, and an alarm since.']);
  expect((await read<Bank>(page, '/api/me/stories')).items[0]?.qualities).toEqual(['alibaba#smart-and-tough']);

  await page.getByRole('button', { name: `${stories.remove}: The outage` }).click();
  await expect(page.getByRole('link', { name: 'The outage' })).toHaveCount(0);
  await expect.poll(async () => titles(page)).toEqual([]);
  await page.getByRole('button', { name: stories.undo }).click();
  await expect(page.getByRole('link', { name: 'The outage' }).first()).toBeVisible();
  await expect.poll(async () => titles(page)).toEqual(['The outage']);
});

test('an answer begins with a story, in a strict round too: below what is written, in the same words whatever is asked', async ({ page, origin }) => {
  await becomeCandidate(page, origin);
  const content = { title: 'The outage', situation: 'It was night.', task: '', action: 'I rolled back.', result: '', qualities: [], skills: ['ownership'] };
  const storyId = crypto.randomUUID();
  const put = async (basedOnIds: string[], title: string) => {
    const id = crypto.randomUUID();
    const data = { storyId, basedOnIds, ...content, title, isRemoved: false };
    const answer = await page.request.put(`${origin}/api/me/story-revisions/${id}`, { headers: { origin }, data });
    expect(answer.status(), await answer.text()).toBe(200);
    return id;
  };
  const begun = await put([], 'The outage');
  const of = { kind: 'questions', questions: ['production-incident-you-owned', 'fork-system-call'] };
  const id = await startRound(page, origin, { of });
  await page.goto(`/rounds/${id}`);
  await sheet(page).first().fill('In one sentence first.');
  const offer = page.getByRole('button', { name: telling.title });
  // it is for behavioural questions, and the kind is what a strict round tells
  await expect(offer).toHaveCount(1);
  await offer.click();
  await page.getByRole('button', { name: telling.insertOf('The outage') }).press('Enter');
  await expect(sheet(page).first()).toHaveValue('In one sentence first.\n\nIt was night.\n\nI rolled back.');
  await expect(sheet(page).first()).toBeFocused();
  await expect(page.getByText(telling.inserted)).toBeVisible();
  await expectNoFinding(page);

  // Another device goes on with the story while this one does.
  await page.goto(`/stories/${storyId}`);
  await field(page, writing.parts.task).fill('To bring it back.');
  await expect(state(page)).toContainText('Saved');
  await put([begun], 'From the phone');
  const own = page.getByRole('button', { name: writing.ownStory });
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect(own).toBeVisible({ timeout: 2000 });
  }).toPass();
  await own.click();
  await expect(page.getByText(writing.other)).toBeHidden();
  await expect.poll(async () => (await titles(page)).toSorted()).toEqual(['From the phone', 'The outage']);
  await expect(field(page, writing.parts.task)).toHaveValue('To bring it back.');
});

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { press, tabTo } from './by-keyboard.ts';
import { expectNoFinding, expectNoSidewaysScroll } from './candidate.ts';
import { expect, test } from './page.ts';
import { bringIn, makeSet, makeWorkspace, openSet } from './recruiter-set.ts';

async function choose(page: Page, format: RegExp): Promise<void> {
  const choice = page.locator('#export').getByRole('radio', { name: format });
  await choice.focus();
  await page.keyboard.press('Space');
}

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, page.locator('#export').getByRole('button', { name }))]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a set leaves as a file, and what the format cannot carry is said before', async ({ page, origin }) => {
  const set = await makeSet(page, origin);
  await openSet(page, set);
  await tabTo(page, page.locator('#export').getByRole('radio').first());
  await choose(page, /^GIFT/);
  const part = page.locator('#export');
  await expect(part.getByText('3 questions will leave.')).toBeVisible();
  await expect(part.getByRole('heading', { name: /^\d+ things will not be carried by GIFT as they are:$/ })).toBeVisible();
  await expect(part.getByText(/^Kind, .*rubric.*: left out, because GIFT has no place for that\.$/)).toBeVisible();
  await expectNoFinding(page);
  await expectNoSidewaysScroll(page);
  const { name, bytes } = await download(page, 'Download: GIFT');
  expect(name).toBe('whetstone-questions.gift');
  expect(bytes.toString().match(/^::/gm)).toHaveLength(3);
  await expect(part.getByText('The file is in your downloads.')).toBeVisible();
});

test('a workspace leaves as a table; what has no place among our files is named', async ({ page, origin }) => {
  const id = await makeWorkspace(page, origin);
  await bringIn(page, id);
  await page.goto(`/workspaces/${id}`);
  const part = page.locator('#export');
  await choose(page, /^Markdown/);
  await expect(part.getByText('No question leaves.')).toBeVisible();
  await expect(part.getByText('2 questions stay out: area, kind, difficulty or length is not stated yet.')).toBeVisible();
  await press(page, part.locator('summary', { hasText: 'Which ones' }));
  await expect(part.getByRole('link')).toContainText(['How hot is a kiln?', 'Why is it bricked up?']);
  await expect(part.getByRole('button', { name: /^Download/ })).toHaveCount(0);
  await expectNoFinding(page);
  await choose(page, /^CSV/);
  await expect(part.getByText('2 questions will leave.')).toBeVisible();
  const { name, bytes } = await download(page, 'Download: CSV');
  expect(name).toBe('whetstone-questions.csv');
  expect(bytes.toString()).toContain('As hot as its *clay* needs.');
});

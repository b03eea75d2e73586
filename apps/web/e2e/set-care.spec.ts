import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { press, tabTo } from './by-keyboard.ts';
import { becomeRecruiter, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { expect, test } from './page.ts';
import { bringIn, makeSet, makeWorkspace, openSet, rewrite, send, titlesOf } from './recruiter-set.ts';

const saved = (page: Page): Locator => page.locator('#items').getByText(/^Saved \d\d:\d\d$/);
const h1 = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name });

/** Takes a row by its handle and holds it above the middle of another. */
async function dragAbove(page: Page, from: number, to: number): Promise<void> {
  const rows = page.locator('#items li[data-set-item]');
  const handle = await rows.nth(from).locator('span[title="Drag to move"]').boundingBox();
  const target = await rows.nth(to).boundingBox();
  if (handle === null || target === null) throw new Error('a row is not there');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x + 4, target.y + target.height - 4, { steps: 4 });
  await page.mouse.move(handle.x + 4, target.y + 4, { steps: 4 });
}

test('a viewer reads a set, its versions and its kit, and changes nothing', async ({ page, origin, browser }) => {
  test.slow();
  const set = await makeSet(page, origin);
  const context = await browser.newContext({ baseURL: origin });
  const viewer = await context.newPage();
  const { signInName } = await becomeRecruiter(viewer, origin);
  await viewer.goto('/workspaces');
  await send(page, 'POST', { url: `/api/workspaces/${set.id}/members`, data: { signInName, role: 'viewer' } });
  await openSet(viewer, set);
  expect(await titlesOf(viewer)).toEqual(set.titles);
  await expect(viewer.getByRole('link', { name: 'Interviewer’s kit' })).toBeVisible();
  for (const name of [/^Clone/, /^Archive/, /^Make a link/, /^Move/, /^Remove/, /^Add “/, /^Replace/])
    await expect(viewer.getByRole('button', { name })).toHaveCount(0);
  await expect(viewer.locator('[title="Drag to move"]')).toHaveCount(0);
  await expect(viewer.locator('#add')).toHaveCount(0);
  await expect(viewer.getByRole('spinbutton')).toHaveCount(0);
  await expectNoFinding(viewer);
  expect((await send(viewer, 'PUT', { url: `${set.url}/items`, data: { revision: set.revision, items: [] } })).status).toBe(403);
  expect((await send(viewer, 'POST', { url: `${set.url}/versions/1/restore`, data: { revision: set.revision } })).status).toBe(403);
  await openSet(viewer, set);
  expect(await titlesOf(viewer)).toEqual(set.titles);
  await context.close();
});

test('a set is cloned with where it came from, put away, and brought back, by keyboard', async ({ page, origin }) => {
  const set = await makeSet(page, origin);
  await openSet(page, set);
  await press(page, page.getByRole('button', { name: 'Clone' }));
  await expect(h1(page, 'Phone screen (copy)')).toBeVisible();
  expect(await titlesOf(page)).toEqual(set.titles);
  await expect(page.getByText(/^Made from Phone screen, version 1$/)).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Archive' }));
  await expect(page.getByText('This set was archived.')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Bring back' }));
  await expect(page.getByRole('button', { name: 'Archive' })).toBeVisible();
  await expect(page.getByText('This set was archived.')).toHaveCount(0);
  await press(page, page.getByRole('link', { name: 'Phone screen', exact: true }));
  await expect(h1(page, 'Phone screen')).toBeVisible();
});

test('questions are ordered with the mouse, and an old version is opened and restored', async ({ page, origin }) => {
  test.slow();
  const set = await makeSet(page, origin);
  const [first = '', second = '', third = ''] = set.titles;
  // a link keeps the version
  await openSet(page, set);
  await press(page, page.getByRole('button', { name: 'Make a link' }));
  await expect(page.getByLabel('The link', { exact: true })).toBeVisible();
  await page.locator('#items').scrollIntoViewIfNeeded();
  await dragAbove(page, 2, 0);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await titlesOf(page)).toEqual(set.titles);
  await dragAbove(page, 2, 0);
  await page.mouse.up();
  expect(await titlesOf(page)).toEqual([third, first, second]);
  await expect(page.locator('#items output', { hasText: `“${third}” is now 1 of 3.` })).toHaveCount(1);
  await expect(saved(page)).toBeVisible();

  await expect(page.locator('#versions').getByText('as it stands')).toBeVisible();
  await press(page, page.locator('#versions').getByRole('link', { name: /^Version 1,/ }));
  await expect(h1(page, 'Phone screen, version 1')).toBeVisible();
  expect(await titlesOf(page)).toEqual(set.titles);
  await expect(page.locator('#changes')).toContainText('Moved');
  await expect(page.locator('#changes li')).toHaveText([`${third}from 3 to 1`]);
  await expectNoFinding(page);
  await expectNoSidewaysScroll(page);
  await press(page, page.getByRole('button', { name: 'Restore this version' }));
  await expect(h1(page, 'Phone screen')).toBeVisible();
  expect(await titlesOf(page)).toEqual(set.titles);
  await expect(page.locator('#versions li')).toHaveCount(3);
  await page
    .locator('#versions')
    .getByRole('link', { name: /^Version 2,/ })
    .click();
  await expect(h1(page, 'Phone screen, version 2')).toBeVisible();
  expect(await titlesOf(page)).toEqual([third, first, second]);
});

test.describe('a list that cannot be saved', () => {
  test.use({ allowedErrors: [/ERR_FAILED/] });

  test('holds whoever leaves until they say that it may be lost', async ({ page, origin }) => {
    const set = await makeSet(page, origin);
    await openSet(page, set);
    await page.route('**/items', (route) => route.abort());
    await tabTo(page, page.locator('#items [data-row]').first());
    await page.keyboard.press('x');
    await expect(page.getByText('Not saved yet.')).toBeVisible();
    const away = page.getByRole('link', { name: 'Hiring 2027' });
    await away.click();
    const dialog = page.getByRole('dialog', { name: 'Not saved' });
    await expect(dialog).toContainText('they are lost');
    await expectNoFinding(page);
    await press(page, dialog.getByRole('button', { name: 'Stay here' }));
    await expect(dialog).toHaveCount(0);
    expect(await titlesOf(page)).toEqual(set.titles.slice(1));
    await away.click();
    await press(page, dialog.getByRole('button', { name: 'Leave without saving' }));
    await expect(h1(page, 'Hiring 2027')).toBeVisible();
    await page.unroute('**/items');
    await openSet(page, set);
    expect(await titlesOf(page)).toEqual(set.titles);
  });
});

test('overlapping questions are told apart by one press, and the kit is taken along as a document', async ({ page, origin }) => {
  test.slow();
  const set = await makeSet(page, origin, { words: 'inode', count: 2 });
  await openSet(page, set);
  const overlaps = page.getByRole('list', { name: 'Questions that ask for much the same' });
  await expect(overlaps).toBeVisible();
  const replace = overlaps.getByRole('button', { name: /^Replace “/ });
  await press(page, replace.first());
  await expect(saved(page)).toBeVisible();
  await expect(overlaps).toHaveCount(0);
  const titles = await titlesOf(page);
  expect(titles[0]).toBe(set.titles[0]);
  expect(titles[1]).not.toBe(set.titles[1]);

  await press(page, page.getByRole('link', { name: 'Interviewer’s kit' }));
  await expect(h1(page, 'Kit: Phone screen')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Scorecard' })).toHaveCount(2);
  await expectNoFinding(page);
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, page.getByRole('button', { name: 'Download as a text document' }))]);
  expect(download.suggestedFilename()).toBe('whetstone-kit.docx');
  const bytes = await readFile(await download.path());
  expect([bytes.subarray(0, 2).toString(), bytes.includes('word/document.xml')]).toEqual(['PK', true]);
  await expect(page.getByText('The file is in your downloads.')).toBeVisible();
});

test('what has changed since it was chosen is taken by one press, and what is retired is replaced by one', async ({ page, origin }) => {
  test.slow();
  const id = await makeWorkspace(page, origin);
  const [questionId = ''] = await bringIn(page, id);
  const setId = crypto.randomUUID();
  const url = `/api/workspaces/${id}/sets/${setId}`;
  await send(page, 'PUT', { url, data: { name: 'Kilns', guide: null, stage: null, minutes: 45, from: null } });
  await send(page, 'PUT', { url: `${url}/items`, data: { revision: 0, items: [{ questionId, minutes: 10, takeNewer: false }] } });
  const question = `/api/workspaces/${id}/questions/${questionId}`;
  const { areas } = await read<{ areas: { slug: string }[] }>(page, `/api/workspaces/${id}/vocabulary`);
  const version = await rewrite(page, question, { title: 'How hot may a kiln be?', area: areas[0]?.slug ?? '' });

  await openSet(page, { id, setId });
  expect(await titlesOf(page)).toEqual(['How hot is a kiln?']);
  await press(page, page.getByRole('button', { name: 'Take the newer version of “How hot is a kiln?”' }));
  await expect(page.locator('#items [data-row]')).toHaveText(['How hot may a kiln be?']);
  await expect(page.getByText('There is a newer version.')).toHaveCount(0);

  await send(page, 'POST', { url: `${question}/decisions`, data: { id: crypto.randomUUID(), version, kind: 'retire', note: '' } });
  await openSet(page, { id, setId });
  await expect(page.locator('#items').getByText('Retired')).toBeVisible();
  await expectNoFinding(page);
  await press(
    page,
    page
      .locator('#items')
      .getByRole('button', { name: /^Replace by “/ })
      .first(),
  );
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.locator('#items [data-row]')).toHaveCount(1);
  expect(await titlesOf(page)).not.toEqual(['How hot may a kiln be?']);
  await expect(page.locator('#items').getByText('Retired')).toHaveCount(0);
});

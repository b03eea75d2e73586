import type { Locator, Page } from 'playwright/test';
import { press, tabTo, write } from './by-keyboard.ts';
import { becomeRecruiter, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { expect, test } from './page.ts';

const GUIDE = 'alibaba-devops-engineer';
const FORK = 'fork';
const TCP = 'UDP';

const makeWorkspace = async (page: Page, origin: string): Promise<string> => {
  const made = await page.request.post(`${origin}/api/workspaces`, { headers: { origin }, data: { name: 'Hiring 2027' } });
  expect(made.status()).toBe(200);
  return ((await made.json()) as { id: string }).id;
};

/** The titles of the set, in its order. */
const titles = async (page: Page): Promise<string[]> => page.locator('#items [data-row]').allTextContents();

const savedNow = (page: Page): Locator => page.locator('#items').getByText(/^Saved \d\d:\d\d$/);

/** Searches by keyboard and adds the first of the public bank that is found. */
async function addFirst(page: Page, words: string): Promise<void> {
  await write(page, page.getByRole('searchbox', { name: 'Words to search for' }), words);
  await page.keyboard.press('Enter');
  const bank = page.locator('#add section', { has: page.getByRole('heading', { name: /Public bank/ }) });
  await expect(bank.getByText(/question(s)? found/)).toBeVisible();
  const before = (await titles(page)).length;
  await press(page, bank.getByRole('button', { name: /^Add “/ }).first());
  await expect(page.locator('#items [data-row]')).toHaveCount(before + 1);
}

test('a recruiter makes a set by keyboard, sees what it covers, orders it, shares it, and prints the kit', async ({ page, origin, browser }) => {
  test.slow();
  await becomeRecruiter(page, origin);
  const id = await makeWorkspace(page, origin);
  await page.goto(`/workspaces/${id}`);
  await expect(page.getByText('No set yet.')).toBeVisible();
  await press(page, page.locator('summary', { hasText: 'New set' }));
  await write(page, page.getByLabel('Name of the set'), 'Phone screen');
  const guide = page.getByLabel('Guide');
  await tabTo(page, guide);
  await guide.selectOption(GUIDE);
  await write(page, page.getByLabel('Minutes it may take'), '45');
  await press(page, page.getByRole('button', { name: 'Make the set' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Phone screen' })).toBeVisible();
  const coverage = page.getByRole('region', { name: 'Coverage' });
  await expect(coverage.getByText('4 must-haves not covered')).toBeVisible();

  await addFirst(page, FORK);
  await addFirst(page, TCP);
  await expect(savedNow(page)).toBeVisible();
  await expect(coverage.getByText('2 must-haves not covered')).toBeVisible();
  await expect(coverage.getByRole('row', { name: /^Linux internals must have \d+ [1-9]$/ })).toBeVisible();
  await expect(coverage.getByRole('row', { name: /Cloud and containers.*not covered/ })).toBeVisible();

  const [first, second] = await titles(page);
  for (let left = 6; left > 0; left -= 1) await page.keyboard.press('Shift+Tab');
  await tabTo(page, page.locator('#items [data-row]').first());
  await page.keyboard.press('j');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await titles(page)).toEqual([second, first]);
  await expect(page.locator('#items [data-row]').first()).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByText(`Removed “${second}”.`)).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Undo' }));
  expect(await titles(page)).toEqual([second, first]);

  // a must-have that nothing covers is closed by one press
  const cloud = coverage.getByRole('list', { name: 'Questions that would cover Cloud and containers' });
  await press(page, cloud.getByRole('button').first());
  await expect(coverage.getByText('1 must-have not covered')).toBeVisible();
  await page.reload();
  await expect(page.locator('#items [data-row]')).toHaveCount(3);
  expect((await titles(page)).slice(0, 2)).toEqual([second, first]);
  await expectNoFinding(page);
  await expectNoSidewaysScroll(page);

  await press(page, page.getByRole('button', { name: 'Make a link' }));
  const link = await page.getByLabel('The link', { exact: true }).inputValue();
  const path = new URL(page.url()).pathname;

  const visitor = await browser.newContext();
  const stranger = await visitor.newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { level: 1, name: 'Phone screen' })).toBeVisible();
  await expect(stranger.getByRole('heading', { level: 2 })).toHaveCount(3);
  await expect(stranger).toHaveURL(`${origin}/shared-set`);
  const { answers } = await read<{ items: { answerHtml: string }[] }>(page, `/api${path}/kit`).then(({ items }) => ({
    answers: items.map(({ answerHtml }) => answerHtml.replaceAll(/<[^>]*>/g, ' ').trim()),
  }));
  const shown = await stranger.getByRole('main').innerText();
  for (const answer of answers) {
    expect(answer.length).toBeGreaterThan(100);
    expect(shown).not.toContain(answer.slice(0, 60));
  }
  await expectNoFinding(stranger);

  await press(page, page.getByRole('button', { name: /^Withdraw the link/ }));
  await expect(page.getByText('Withdrawn. It opens nothing any more.')).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole('heading', { level: 1, name: 'This link does not open anything' })).toBeVisible();
  await visitor.close();

  await press(page, page.getByRole('link', { name: 'Interviewer’s kit' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Kit: Phone screen' })).toBeVisible();
  await expectNoFinding(page);
  const notes = page.getByRole('article').first().getByText('Notes on the answer').locator('xpath=ancestor::details/div');
  await expect(notes).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(notes).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('table', { name: 'Scorecard' }).first()).toBeVisible();
});

test.describe('a set that somebody else changes', () => {
  test.use({ allowedErrors: [/status of 409/] });

  test('what two people choose at once is not written over: both lists stand there until one is taken', async ({ page, origin }) => {
    test.slow();
    await becomeRecruiter(page, origin);
    const id = await makeWorkspace(page, origin);
    const url = `/api/workspaces/${id}/sets/${crypto.randomUUID()}`;
    const headers = { origin };
    const made = await page.request.put(url, { headers, data: { name: 'Twice', guide: null, stage: null, minutes: 45, from: null } });
    const { revision } = (await made.json()) as { revision: number };
    await page.goto(url.replace('/api', ''));
    await expect(page.getByRole('heading', { level: 1, name: 'Twice' })).toBeVisible();
    const found = await read<{ items: { id: string; title: string }[] }>(page, '/api/questions?q=inode&limit=1');
    const items = found.items.map(({ id: questionId }) => ({ questionId, minutes: 5, takeNewer: false }));
    expect((await page.request.put(`${url}/items`, { headers, data: { revision, items } })).status()).toBe(200);

    await addFirst(page, FORK);
    const notice = page.getByRole('alert').filter({ hasText: 'Somebody else has changed these questions.' });
    await expect(notice).toContainText(found.items[0]?.title ?? 'no question was found');
    const [mine] = await titles(page);
    await press(page, page.getByRole('button', { name: 'Keep mine' }));
    await expect(savedNow(page)).toBeVisible();
    await page.reload();
    await expect(page.locator('#items [data-row]')).toHaveText([mine ?? '']);
  });
});

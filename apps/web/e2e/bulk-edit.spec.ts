import type { Locator, Page } from 'playwright/test';
import { press, tabTo, write } from './by-keyboard.ts';
import { becomeRecruiter, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { expect, test } from './page.ts';

const COUNT = 60;

interface Listed {
  items: { id: string; title: string; version: number; kind: string | null; minutes: number | null }[];
  total: number;
}

async function send<T>(page: Page, origin: string, { method = 'put', path, data }: { method?: 'put' | 'post'; path: string; data: object }): Promise<T> {
  const answer = await page.request[method](`${origin}/api/workspaces${path}`, { headers: { origin }, data });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as T;
}

/** A workspace with sixty drafts that nobody has sorted. */
async function makeBank(page: Page, origin: string): Promise<string> {
  const { id } = await send<{ id: string }>(page, origin, { method: 'post', path: '', data: { name: 'Hiring 2027' } });
  const subjects = ['queue', 'cache', 'lock'];
  const text = Array.from({ length: COUNT }, (_, at) => `## How does ${subjects[at % 3]} number ${at + 1} fail?\n\nSlowly, then at once.\n`).join('\n');
  const path = `/${id}/imports/${crypto.randomUUID()}`;
  const files = [{ path: 'bank.md', base64: Buffer.from(text).toString('base64') }];
  const { revision } = await send<{ revision: number }>(page, origin, { path, data: { files } });
  await send(page, origin, { path: `${path}/commit`, data: { revision } });
  return id;
}

/** Somebody else's change of one question, meanwhile. */
async function changeMeanwhile(page: Page, origin: string, { id, question }: { id: string; question: { id: string; version: number } }): Promise<void> {
  const change = { minutes: 7 };
  const selection = { by: 'rows', rows: [{ id: question.id, version: question.version }] };
  const shown = await send<{ seen: object[]; digest: string }>(page, origin, {
    method: 'post',
    path: `/${id}/bulk-edits/preview`,
    data: { selection, change },
  });
  await send(page, origin, { path: `/${id}/bulk-edits/${crypto.randomUUID()}`, data: { change, seen: shown.seen, digest: shown.digest } });
}

async function choose(page: Page, field: Locator, value: string): Promise<void> {
  await tabTo(page, field);
  await field.selectOption(value);
}

const listed = async (page: Page, id: string, query = ''): Promise<Listed> => read<Listed>(page, `/api/workspaces/${id}/questions?limit=100${query}`);

test('a recruiter narrows a bank, picks rows by keyboard, sees what a change does, makes it and takes it back', async ({ page, origin }) => {
  test.slow();
  await becomeRecruiter(page, origin);
  const id = await makeBank(page, origin);
  const before = await listed(page, id);
  await page.goto(`/workspaces/${id}`);
  const section = page.getByRole('region', { name: 'Questions', exact: true });
  await expect(section.getByText(`${COUNT} questions`)).toBeVisible();
  await expectNoFinding(page);
  await expectNoSidewaysScroll(page);

  await write(page, section.getByRole('searchbox'), 'queue');
  await choose(page, section.getByLabel('Sorted'), 'no');
  await press(page, section.getByRole('button', { name: 'Search' }));
  await expect(page).toHaveURL(/q=queue&sorted=no/);
  await expect(section.getByText('20 questions')).toBeVisible();

  // three rows: one, and all from it to the third
  await tabTo(page, section.locator('[data-row]').first());
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await expect(section.getByText('3 questions picked')).toBeVisible();
  await expect(section.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Change 3 questions' });
  await press(page, dialog.getByRole('button', { name: 'Show what it does' }));
  await expect(dialog.getByText('Say first what should change.')).toBeVisible();
  await choose(page, dialog.getByLabel('Area'), 'linux');
  await choose(page, dialog.getByLabel('Kind'), 'concept');
  await write(page, dialog.getByLabel('Minutes'), '12');
  await press(page, dialog.locator('summary', { hasText: 'Add skills' }));
  await tabTo(page, dialog.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await press(page, dialog.getByRole('button', { name: 'Show what it does' }));
  await expect(dialog.getByText('3 change')).toBeVisible();
  await expect(dialog.getByText(/Area: nothing → .+ · Kind: nothing → Concept · Minutes: nothing → 12 min/).first()).toBeVisible();
  await expectNoFinding(page);

  const [first] = before.items;
  if (first === undefined) throw new Error('nothing is listed');
  await changeMeanwhile(page, origin, { id, question: first });
  await press(page, dialog.getByRole('button', { name: 'Change 3 questions' }));
  await expect(page.getByText('2 questions changed, 1 left alone.').first()).toBeVisible();
  await expect(section.getByText('1 question left alone:')).toBeVisible();
  await expect(section.getByRole('link', { name: first.title })).toHaveCount(2);
  await expectNoFinding(page);
  expect((await listed(page, id, '&kind=concept')).items.map(({ minutes }) => minutes)).toEqual([12, 12]);
  expect((await listed(page, id)).items.find((one) => one.id === first.id)).toMatchObject({ kind: null, minutes: 7 });

  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Taken back: 2 questions as before.').first()).toBeVisible();
  const after = await listed(page, id);
  expect(after.items.slice(1).map(({ kind, minutes }) => [kind, minutes])).toEqual(before.items.slice(1).map(({ kind, minutes }) => [kind, minutes]));
});

test('all that match are changed at once, and an earlier edit is taken back from the list', async ({ page, origin }) => {
  await becomeRecruiter(page, origin);
  const id = await makeBank(page, origin);
  await page.goto(`/workspaces/${id}`);
  const section = page.getByRole('region', { name: 'Questions', exact: true });
  await press(page, section.getByRole('button', { name: 'Pick all 60 that match' }));
  await press(page, section.getByRole('button', { name: 'Retire 60…' }));
  const dialog = page.getByRole('dialog', { name: 'Retire 60 questions' });
  await expect(dialog.getByText('60 change')).toBeVisible();
  await press(page, dialog.getByRole('button', { name: 'Retire 60 questions' }));
  await expect(page.getByText('60 questions changed.').first()).toBeVisible();
  await expect(section.getByText('All questions of this workspace are retired.')).toBeVisible();
  await page.reload();
  const edits = page.getByRole('region', { name: 'Bulk edits' });
  await press(page, edits.getByRole('button', { name: 'Undo: retired' }));
  await expect(edits.getByText('Taken back', { exact: true })).toBeVisible();
  await expect(section.getByText(`${COUNT} questions`)).toBeVisible();
});

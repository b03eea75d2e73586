import type { Browser, Page } from 'playwright/test';
import { press, write } from './by-keyboard.ts';
import { becomeRecruiter, expectNoFinding, expectNoSidewaysScroll } from './candidate.ts';
import { expect, test } from './page.ts';
import { sortQuestion } from './sort-question.ts';

const TITLE = 'What does a full queue do to its writers?';
async function makeWorkspace(page: Page, origin: string): Promise<string> {
  const made = await page.request.post(`${origin}/api/workspaces`, { headers: { origin }, data: { name: 'Hiring 2027' } });
  expect(made.status()).toBe(200);
  return ((await made.json()) as { id: string }).id;
}

/** A colleague who edits in the same workspace, in a browser of their own. */
async function addEditor(page: Page, { browser, origin, id }: { browser: Browser; origin: string; id: string }): Promise<Page> {
  const other = await (await browser.newContext({ baseURL: origin })).newPage();
  const { signInName } = await becomeRecruiter(other, origin);
  const added = await page.request.post(`${origin}/api/workspaces/${id}/members`, { headers: { origin }, data: { signInName, role: 'editor' } });
  expect(added.status()).toBe(200);
  return other;
}

/** Nothing that axe finds, in light and in dark, and nothing that is too wide for a phone. */
async function expectSound(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoFinding(page);
  }
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(size);
}

/** What makes a question ready, written field by field. */
async function writeWhole(page: Page): Promise<void> {
  await write(page, page.getByLabel('Prompt', { exact: true }), 'A queue is full, and somebody writes to it. What happens?');
  await write(page, page.getByLabel('Model answer', { exact: true }), 'The writer waits, or what it writes is dropped.');
  await sortQuestion(page);
}

const saved = (page: Page, version: number) => page.getByText(new RegExp(`^Saved \\d\\d:\\d\\d as version ${version}\\.$`));

test('two recruiters write, approve and compare a question by keyboard', async ({ page, origin, browser }) => {
  test.slow();
  await becomeRecruiter(page, origin);
  const id = await makeWorkspace(page, origin);
  const other = await addEditor(page, { browser, origin, id });

  await page.goto(`/workspaces/${id}`);
  await press(page, page.getByRole('link', { name: 'Write a question' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Write a question' })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Write a title first.')).toBeVisible();
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.type(TITLE);
  await writeWhole(page);
  await expect(page.getByRole('region', { name: 'Preview' }).getByText('The writer waits')).toBeVisible();
  await expect(page.getByText('Nothing is missing and nothing is wrong.')).toBeVisible();

  // a finding, by one press from the summary to the field
  const prompt = page.getByLabel('Prompt', { exact: true });
  await write(page, prompt, 'What does the timeline above show?');
  const finding = page.getByRole('region', { name: 'Findings' }).getByRole('button', { name: /^Prompt: / });
  await press(page, finding);
  await expect(prompt).toBeFocused();
  await expect(prompt).toHaveAccessibleDescription(/timeline/);
  await expectSound(page);
  await write(page, prompt, 'A queue is full, and somebody writes to it. What happens?');
  await expect(finding).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(saved(page, 1)).toBeVisible();
  await expect(page).toHaveURL(/\/questions\/q-[0-9a-f-]{36}\/edit$/);

  // what is not saved outlives the page
  await write(page, page.getByLabel('Pitfalls', { exact: true }), '- It is said that a queue grows.');
  await expect(page.getByText('Not saved yet. Kept in this browser.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('What you had written and not saved is back.')).toBeVisible();
  await expect(page.getByLabel('Pitfalls', { exact: true })).toHaveValue('- It is said that a queue grows.');
  await press(page, page.getByRole('link', { name: TITLE }));
  await expect(page.getByRole('dialog', { name: 'Not saved yet' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Save and go on' }));
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();

  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  await press(page, page.getByRole('button', { name: 'Hand in' }));
  await expect(page.getByText('You have written some of what is to be approved, so somebody else approves it.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  await expectSound(page);

  await other.goto(`/workspaces/${id}`);
  await press(other, other.locator('#waiting').getByRole('link', { name: TITLE }));
  await press(other, other.getByRole('button', { name: 'Send back…' }));
  await other.keyboard.type('Say who is told.');
  await press(other, other.getByRole('button', { name: 'Send back', exact: true }));
  await expect(other.getByText('Sent back by you')).toBeVisible();

  await page.reload();
  await expect(page.getByText('Say who is told.')).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Edit', exact: true }));
  await write(page, page.getByLabel('Model answer', { exact: true }), 'The writer waits, or what it writes is dropped and its owner is told.');
  await page.keyboard.press('Control+s');
  await expect(saved(page, 3)).toBeVisible();
  await press(page, page.getByRole('link', { name: TITLE }));
  await press(page, page.getByRole('button', { name: 'Hand in' }));
  await expect(page.getByText('In review.')).toBeVisible();

  await other.reload();
  await press(other, other.getByRole('button', { name: 'Approve' }));
  await expect(other.getByText('Ready.', { exact: true })).toBeVisible();
  await expect(other.getByText('Approved by you')).toBeVisible();

  await page.reload();
  await press(page, page.getByRole('link', { name: 'What changed in version 3' }));
  await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Model answer', exact: true }));
  await expect(page.locator('ins').filter({ hasText: 'and its owner is told' })).toBeVisible();
  await expectSound(page);
  await other.context().close();
});

test.describe('two windows at once', () => {
  test.use({ allowedErrors: [/status of 409/] });

  test('both sides of what two people save at once are shown, and both are kept', async ({ page, origin, browser }) => {
    test.slow();
    await becomeRecruiter(page, origin);
    const id = await makeWorkspace(page, origin);
    const other = await addEditor(page, { browser, origin, id });
    await page.goto(`/workspaces/${id}/questions/new`);
    await write(page, page.getByLabel('Title', { exact: true }), TITLE);
    await write(page, page.getByLabel('Prompt', { exact: true }), 'Explain it.');
    await page.keyboard.press('Control+s');
    await expect(saved(page, 1)).toBeVisible();
    await expect(page).toHaveURL(/\/edit$/);

    await other.goto(page.url());
    await write(other, other.getByLabel('Prompt', { exact: true }), 'Explain it to a colleague.');
    await write(other, other.getByLabel('Pitfalls', { exact: true }), '- None.');
    await other.keyboard.press('Control+s');
    await expect(saved(other, 2)).toBeVisible();

    await write(page, page.getByLabel('Prompt', { exact: true }), 'Explain it with a drawing.');
    await page.keyboard.press('Control+s');
    const notice = page.getByRole('alert').filter({ hasText: 'Somebody else has saved version 2 meanwhile.' });
    await expect(notice).toBeVisible();
    const form = page.locator('form');
    await expect(form.getByText('Explain it to a colleague.').first()).toBeVisible();
    await expect(form.getByText('Explain it with a drawing.').first()).toBeVisible();
    await expect(page.getByRole('group', { name: 'Prompt: which to take' }).getByRole('radio', { name: 'Both' })).toBeChecked();
    await expect(page.getByRole('group', { name: 'Pitfalls: which to take' }).getByRole('radio', { name: 'Theirs' })).toBeChecked();
    await expectSound(page);
    await press(page, page.getByRole('button', { name: 'Go on with these' }));
    await expect(page.getByLabel('Prompt', { exact: true })).toHaveValue('Explain it with a drawing.\n\nExplain it to a colleague.');
    await expect(page.getByLabel('Pitfalls', { exact: true })).toHaveValue('- None.');
    await page.keyboard.press('Control+s');
    await expect(saved(page, 3)).toBeVisible();
    await other.reload();
    await expect(other.getByLabel('Prompt', { exact: true })).toHaveValue('Explain it with a drawing.\n\nExplain it to a colleague.');
    await other.context().close();
  });
});

const NEW_TITLE = 'What is a full stack?';

/** A file of ours that says something else than the question. */
const fileOf = (questionId: string, title = TITLE): string => `---
id: ${questionId}
kind: concept
area: linux
skills: [linux]
difficulty: easy
minutes: 10
status: draft
visibility: workspace
sources: []
---

# ${title}

## Prompt

Explain it.

## Answer

The writer is told.
`;

test('a file that says something else than its question is shown beside it, and both are kept until one holds', async ({ page, origin }) => {
  test.slow();
  await becomeRecruiter(page, origin);
  const id = await makeWorkspace(page, origin);
  const questionId = `q-${crypto.randomUUID()}`;
  const said = { kind: 'concept', difficulty: 'easy', minutes: 10, prompt: 'Explain it.', answer: 'The writer waits.' };
  const unsaid = { choices: [], hints: [], rubric: [], probes: [], pitfalls: '', references: '', code: '' };
  const data = { base: 0, basePlace: '', place: { area: 'linux', skills: ['linux'], sources: [] }, record: { title: TITLE, ...said, ...unsaid } };
  const made = await page.request.put(`${origin}/api/workspaces/${id}/questions/${questionId}/source`, { headers: { origin }, data });
  expect(made.status(), await made.text()).toBe(200);

  await page.goto(`/workspaces/${id}`);
  await press(page, page.getByRole('link', { name: 'Bring back files' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Bring back files' })).toBeVisible();
  await expectSound(page);
  const chooser = page.waitForEvent('filechooser');
  await press(page, page.getByRole('button', { name: 'Choose files' }));
  await (
    await chooser
  ).setFiles([
    { name: 'queue.md', mimeType: 'text/markdown', buffer: Buffer.from(fileOf(questionId)) },
    { name: 'other.md', mimeType: 'text/markdown', buffer: Buffer.from(fileOf('q-nowhere').replace('kind:', 'version: 3\nkind:')) },
    { name: 'new.md', mimeType: 'text/markdown', buffer: Buffer.from(fileOf('q-new', NEW_TITLE)) },
  ]);
  await expect(page.getByText('1 file says something that its question does not. 1 file becomes a new draft.')).toBeVisible();
  await expect(page.getByText('No question of this workspace')).toBeVisible();
  await expect(page.getByText('New draft', { exact: true })).toBeVisible();
  await expect(page.getByText(NEW_TITLE)).toBeVisible();
  await expect(page.getByRole('link', { name: NEW_TITLE })).toHaveCount(0);
  await expectSound(page);
  await press(page, page.getByRole('button', { name: 'Do it' }));
  await expect(page.getByText('1 file was taken, or set beside its question. 1 file is a new draft now.')).toBeVisible();
  await expectSound(page);
  await press(page, page.getByRole('link', { name: NEW_TITLE }));
  await expect(page.getByRole('heading', { level: 1, name: NEW_TITLE })).toBeVisible();
  await expect(page.locator('#answer').getByText('The writer is told.')).toBeVisible();

  await page.goto(`/workspaces/${id}`);
  await press(page, page.locator('#waiting').getByRole('link', { name: TITLE }));
  await expect(page.getByRole('heading', { level: 1, name: 'A file and a question' })).toBeVisible();
  await expect(page.locator('form').getByText('The writer is told.').first()).toBeVisible();
  await expectSound(page);
  await expect(page.getByRole('group', { name: 'Model answer: which to take' }).getByRole('radio', { name: 'Both' })).toBeChecked();
  await press(page, page.getByRole('button', { name: 'Settle with these' }));
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.locator('#answer').getByText('The writer waits.')).toBeVisible();
  await expect(page.locator('#answer').getByText('The writer is told.')).toBeVisible();
  await page.goto(`/workspaces/${id}`);
  await expect(page.locator('#waiting').getByRole('link', { name: TITLE })).toHaveCount(0);
});

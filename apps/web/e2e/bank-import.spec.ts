import type { Page } from 'playwright/test';
import { press, tabTo, write } from './by-keyboard.ts';
import { becomeRecruiter, expectNoFinding, expectNoSidewaysScroll } from './candidate.ts';
import { expect, test } from './page.ts';

const BANK = `# Queues

## What does a full queue do to its writers?

It makes them wait, or it drops what they write.

## Why is a queue bounded?

Because memory is.

## How is a bounded queue drained when its reader dies?

Somebody else reads it, and says so.

## What does a full queue do to all its writers?

It blocks them.
`;

const makeWorkspace = async (page: Page, origin: string): Promise<string> => {
  const made = await page.request.post(`${origin}/api/workspaces`, { headers: { origin }, data: { name: 'Hiring 2027' } });
  expect(made.status()).toBe(200);
  return ((await made.json()) as { id: string }).id;
};

/** A row of the preview, by the words of its title. */
const row = (page: Page, title: string) => page.locator('[data-import-row]', { has: page.getByRole('button', { name: title, exact: true }) });

/** Goes to the first row by k, and on by j until the row has the focus. */
async function goTo(page: Page, title: string): Promise<void> {
  const button = row(page, title).locator('[data-row]');
  for (let left = 10; left > 0; left -= 1) await page.keyboard.press('k');
  for (let left = 10; left > 0; left -= 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('j');
  }
  throw new Error(`not reached by j: ${title}`);
}

/** Nothing for axe to find and no sideways scroll, light and dark, wide and narrow. */
async function expectSoundInAllForms(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390, 320]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await expectNoFinding(page);
      await expectNoSidewaysScroll(page);
    }
  }
}

test('a recruiter brings a bank in by keyboard: pasted, mended, committed, found, undone', async ({ page, origin }) => {
  test.slow();
  await becomeRecruiter(page, origin);
  const id = await makeWorkspace(page, origin);
  await page.goto(`/workspaces/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Hiring 2027' })).toBeVisible();
  await expectNoFinding(page);
  await press(page, page.getByRole('link', { name: 'Bring in a bank' }));
  await expect(page).toHaveURL(/bring-in$/);
  await expect(page.getByLabel('Call it')).toBeVisible();
  await expectNoFinding(page);
  await write(page, page.getByLabel('Call it'), 'queues.md');
  // typed text would be indented by nobody, but takes its time
  await page.getByRole('textbox', { name: 'Text' }).fill(BANK);
  await press(page, page.getByRole('button', { name: 'Read it' }));

  await expect(page.getByRole('heading', { level: 1, name: 'What will come in' })).toBeVisible();
  await expect(page.getByText('4 questions will come in · 1 like another')).toBeVisible();
  await expect(row(page, 'Why is a queue bounded?').getByText('queues.md:7')).toBeVisible();
  const like = row(page, 'What does a full queue do to all its writers?');
  await expect(like.getByText('Only here: all')).toBeVisible();
  await expectNoFinding(page);

  await goTo(page, 'Why is a queue bounded?');
  await page.keyboard.press('x');
  await expect(row(page, 'Why is a queue bounded?').getByText('left out')).toBeVisible();
  await page.keyboard.press('u');
  await expect(row(page, 'Why is a queue bounded?').getByText('comes in')).toBeVisible();
  await goTo(page, 'What does a full queue do to all its writers?');
  await page.keyboard.press('1');
  await expect(like.getByText('duplicate', { exact: true })).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('m');
  await expect(page.getByText('2 questions will come in · 1 left out · 1 joined to another')).toBeVisible();
  await goTo(page, 'Why is a queue bounded?');
  await page.keyboard.press('e');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Why does a queue have an end?');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Why does a queue have an end?')).toBeVisible();
  await expectNoFinding(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('On the row with the focus')).toBeVisible();
  await page.keyboard.press('Escape');

  await press(page, page.getByRole('button', { name: 'Bring in 2 questions' }));
  await expect(page.getByText('2 questions came in as drafts of this workspace.')).toBeVisible();
  await expectNoFinding(page);
  await expect(row(page, 'Why does a queue have an end?').getByText('came in', { exact: true })).toBeVisible();
  await press(page, page.getByRole('link', { name: 'To its questions' }));
  await write(page, page.getByRole('searchbox', { name: 'Search these questions' }), 'reader DIES');
  await page.keyboard.press('Enter');
  const found = page.locator('#questions').getByRole('link', { name: 'Why does a queue have an end?' });
  await expect(page.locator('#questions').locator('[data-row]')).toHaveCount(1);
  await press(page, found);
  await expect(page.getByText('How is a bounded queue drained when its reader dies?')).toBeVisible();
  await expect(page.getByRole('link', { name: 'queues.md:7' })).toBeVisible();
  await expectNoFinding(page);

  await press(page, page.getByRole('link', { name: 'queues.md:7' }));
  await press(page, page.getByRole('button', { name: 'Undo' }));
  await expect(page.getByText('Undone: 2 questions were retired.')).toBeVisible();
  await expect(row(page, 'Why does a queue have an end?').getByText('came in, was taken back')).toBeVisible();
  await page.goto(`/workspaces/${id}`);
  await expect(page.getByText('All questions of this workspace are retired.')).toBeVisible();
});

test('files are dropped, looked at in four forms, and thrown away', async ({ page, origin }) => {
  await becomeRecruiter(page, origin);
  const id = await makeWorkspace(page, origin);
  await page.goto(`/workspaces/${id}/bring-in`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  const files = [
    { name: 'queues.md', mimeType: 'text/markdown', buffer: Buffer.from(BANK) },
    { name: 'noise.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 255, 254, 0, 1, 2]) },
  ];
  await (await chooser).setFiles(files);
  await expect(page.getByRole('heading', { name: 'What was dropped or doubtful, and why' })).toBeVisible();
  await expect(page.getByText(/noise\.bin:1/)).toBeVisible();
  await row(page, 'Why is a queue bounded?').locator('[data-row]').click();
  await expectSoundInAllForms(page);
  await page.getByRole('button', { name: 'Throw away' }).click();
  await expect(page).toHaveURL(new RegExp(`/workspaces/${id}$`));
  await expect(page.getByText('Waits for you')).toHaveCount(0);
});

test.describe('a table', () => {
  test.use({ allowedErrors: [/status of 400/] });

  test('columns that no name tells are named by keyboard, and the table is read by them', async ({ page, origin }) => {
    await becomeRecruiter(page, origin);
    const id = await makeWorkspace(page, origin);
    await page.goto(`/workspaces/${id}/bring-in`);
    await write(page, page.getByLabel('Call it'), 'stems.csv');
    await page.getByRole('textbox', { name: 'Text' }).fill('Wording,Model,Where,Level\nWhy is a queue bounded?,Because memory is.,Queues,hard\n');
    await press(page, page.getByRole('button', { name: 'Read it' }));
    await expect(page.getByText('2 questions will come in')).toBeVisible();

    const columns = page.getByRole('region', { name: 'Columns' });
    const readAgain = columns.getByRole('button', { name: 'Read again by these columns' });
    const choose = async (column: string, words: string): Promise<void> => {
      await tabTo(page, columns.getByLabel(column));
      await page.keyboard.type(words);
    };
    await tabTo(page, columns.getByLabel('The first row holds the names of the columns'));
    await page.keyboard.press('Space');
    await expect(columns.getByLabel('Column 1: Wording')).toHaveValue('question');
    await expect(columns.getByLabel('Column 4: Level')).toHaveValue('difficulty');
    await choose('Column 3: Where', 'The answer');
    await press(page, readAgain);
    await expect(columns.getByLabel('Column 3: Where')).toHaveAccessibleDescription(/^Another column holds this already/);
    await choose('Column 1: Wording', 'Leave out');
    await press(page, readAgain);
    await expect(columns.getByRole('alert')).toHaveText('No column holds the question. Choose one.');
    await expectNoFinding(page);
    await choose('Column 1: Wording', 'The question');
    await choose('Column 3: Where', 'Area');
    await press(page, readAgain);
    await expect(columns.getByText('Read again: 1 question.')).toBeVisible();
    await expect(page.getByText('1 question will come in')).toBeVisible();
    await row(page, 'Why is a queue bounded?').locator('[data-row]').click();
    await expect(page.getByText('Under: Queues · hard')).toBeVisible();
    await expectSoundInAllForms(page);
    await press(page, page.getByRole('button', { name: 'Bring in 1 question' }));
    await expect(columns).toHaveCount(0);
  });
});

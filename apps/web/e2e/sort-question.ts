import type { Page } from 'playwright/test';
import { press, tabTo, write } from './by-keyboard.ts';

const LEVELS = ['Strong no hire', 'No hire', 'Hire', 'Strong hire'] as const;
const PROBES = ['What is lost?', 'Who waits?', 'Who is told?', 'What would you measure?'] as const;

async function choose(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await tabTo(page, field);
  await field.selectOption(value);
}

async function tick(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('checkbox', { name, exact: true }));
  await page.keyboard.press('Space');
}

/** One more of a list; its first field then has the focus. */
async function add(page: Page, name: string, texts: readonly string[]): Promise<void> {
  await press(page, page.getByRole('button', { name, exact: true }));
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
}

/** What a question needs to be ready and an import does not bring, written field by field. */
export async function sortQuestion(page: Page): Promise<void> {
  await choose(page, 'Kind', 'concept');
  await choose(page, 'Area', 'linux');
  await choose(page, 'Difficulty', 'easy');
  await write(page, page.getByLabel('Minutes', { exact: true }), '10');
  await tick(page, 'Linux internals');
  await add(page, 'Add a hint', ['There are two things that it can do.']);
  for (const dimension of [1, 2]) {
    await press(page, page.getByRole('button', { name: 'Add a dimension' }));
    const place = page.locator('[data-item]', { hasText: `Dimension ${dimension}` });
    for (const level of LEVELS) await write(page, place.getByLabel(level, { exact: true }), `${level} ${dimension}.`);
  }
  for (const probe of PROBES) await add(page, 'Add a follow-up', [probe, 'A reason.']);
}

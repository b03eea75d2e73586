import type { Page } from 'playwright/test';
import { enStudying } from '../src/messages/en-studying.ts';
import { expectNoFinding, press, tabTo, write } from './by-keyboard.ts';
import { becomeCandidate, haveDue, read } from './candidate.ts';
import { expect, test } from './page.ts';
import { aimAt, inDays } from './study-person.ts';

const { studying, reviewing } = enStudying;
const SLUG = 'load-average';
const NOTE = 'A map to the nodes of a list: the head is the newest.';

interface Mine {
  card: { lapses: number; isSuspended: boolean } | null;
  note: { text: string } | null;
  attempts: { answerLength: number }[];
}
const mine = async (page: Page): Promise<Mine> => read<Mine>(page, `/api/me/questions/${SLUG}`);

test.use({ locale: 'en-GB' });

/** A candidate who did not know a question the first time, and then forgot it eight times. */
async function haveLeech(page: Page, origin: string): Promise<void> {
  await becomeCandidate(page, origin);
  const answers = Array.from({ length: 1 + 8 }, () => SLUG);
  await haveDue(page, origin, answers);
  expect((await mine(page)).card).toMatchObject({ lapses: 8, isSuspended: false });
}

/** Turns the question over, so that the ways out stand there. */
async function turnOver(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText(reviewing.leech(8))).toBeVisible();
}

test('what was forgotten eight times has three ways out of a review, each by keyboard', async ({ page, origin }) => {
  test.slow();
  await haveLeech(page, origin);
  await page.goto('/review');
  await turnOver(page);
  await expectNoFinding(page);

  await press(page, page.getByRole('button', { name: reviewing.leechNote }));
  await write(page, page.getByRole('textbox', { name: studying.noteLabel }), NOTE);
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await mine(page)).note?.text).toBe(NOTE);

  await press(page, page.getByRole('button', { name: reviewing.leechAside }));
  await expect(page.getByText(reviewing.wasSetAside)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: reviewing.doneTitle })).toBeFocused();
  await expect.poll(async () => (await mine(page)).card?.isSuspended).toBe(true);
  await page.keyboard.press('u');
  await expect(page.getByText(reviewing.leech(8))).toBeVisible();
  await expect.poll(async () => (await mine(page)).card?.isSuspended).toBe(false);

  await press(page, page.getByRole('link', { name: reviewing.leechAnew }));
  await expect(page).toHaveURL(new RegExp(`/study/${SLUG}$`));
  await write(page, page.getByRole('textbox', { name: studying.answer, exact: true }), 'Once more, from the beginning.');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await mine(page)).attempts.map(({ answerLength }) => answerLength)).toEqual(['Once more, from the beginning.'.length]);
});

test('Today names it, and its sheet sets it aside and takes it up again, by keyboard', async ({ page, origin }) => {
  test.slow();
  await haveLeech(page, origin);
  await aimAt(page, origin, inDays(30));
  await page.goto('/me');
  const leeches = page.getByRole('region', { name: 'Questions that do not stick' });
  await press(page, leeches.locator('a[data-row]'));
  await expect(page).toHaveURL(new RegExp(`/study/${SLUG}$`));
  const [setAside, takeUp] = [page.getByRole('button', { name: reviewing.leechAside }), page.getByRole('button', { name: studying.takeUp })];
  await press(page, setAside);
  await expect(takeUp).toBeFocused();
  await expect(page.getByText(studying.setAside, { exact: true })).toBeVisible();
  await expectNoFinding(page);
  await page.goto('/review');
  await expect(page.getByText(reviewing.emptyTitle)).toBeVisible();
  await page.goto('/me');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(leeches).toHaveCount(0);
  await page.goto(`/study/${SLUG}`);
  await tabTo(page, takeUp);
  await page.keyboard.press('Enter');
  await expect(setAside).toBeFocused();
  await expect.poll(async () => (await mine(page)).card?.isSuspended).toBe(false);
  await page.goto('/review');
  await turnOver(page);
});

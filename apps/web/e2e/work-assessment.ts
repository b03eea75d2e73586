import type { Page } from 'playwright/test';
import { press, write } from './by-keyboard.ts';
import { expectNoFinding, expectNoSidewaysScroll } from './candidate.ts';
import { expect } from './page.ts';
import { sheet } from './start-round.ts';

export const ANSWER = 'It makes a child that shares the pages of its parent until one of them writes.';
export const NAME = 'Robin R.';

/** Makes an assessment of the set and its link, by keyboard. @returns the link */
export async function inviteTo(page: Page, path: string): Promise<string> {
  await page.goto(`${path}#assessments`);
  await expect(page.getByText('No assessment yet.')).toBeVisible();
  await press(page, page.locator('summary', { hasText: 'New assessment' }));
  await write(page, page.getByLabel('Name, as candidates see it'), 'Warm-up for the phone screen');
  await write(page, page.getByLabel('What candidates are told beforehand'), 'Ada and Kim read it, to decide what to talk about.');
  await expectNoFinding(page);
  await press(page, page.getByRole('button', { name: 'Make the assessment' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Warm-up for the phone screen' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Make the link' }));
  return page.getByLabel('The link', { exact: true }).inputValue();
}

/** Agrees, answers the first question, and ends the round, by keyboard. */
export async function workIt(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Warm-up for the phone screen' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What Hiring 2027 sees' })).toBeVisible();
  await expect(page).toHaveURL(/\/assessment$/);
  await expectNoFinding(page);
  await expectNoSidewaysScroll(page);
  await write(page, page.getByLabel('Name under which you hand it in'), NAME);
  await press(page, page.getByRole('button', { name: 'Agree and begin' }));
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Warm-up for the phone screen' })).toHaveAttribute('href', /^\/assessments\/[0-9a-f-]{36}$/);
  await expect(page.getByText('From Hiring 2027')).toBeVisible();
  await write(page, sheet(page).first(), ANSWER);
  await press(page, page.getByRole('button', { name: 'Finish', exact: true }));
  await press(page, page.getByRole('button', { name: 'Finish now' }));
  await expect(page.getByRole('heading', { level: 2, name: 'Hand it in?' })).toBeVisible();
}

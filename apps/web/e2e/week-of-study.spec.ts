import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright/test';
import { enCoding } from '../src/messages/en-coding.ts';
import { enRounds } from '../src/messages/en-rounds.ts';
import { enStudying } from '../src/messages/en-studying.ts';
import { expectNoFinding, press, write } from './by-keyboard.ts';
import { part, read } from './candidate.ts';
import { makeDataFolder } from './data-folder.ts';
import { expect, test } from './page.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { aimAt, signInAs } from './study-person.ts';

const { studying, reviewing } = enStudying;
const { composing, running, scoring } = enRounds;
const SHIFT_CLOCK = fileURLToPath(new URL('../../../packages/db/src/testing/shift-clock.ts', import.meta.url));
const DAY_MS = 86_400_000;
const CAP = 40;
const REVIEW_MINUTES = 4;
/** the fourth is missed */
const DAYS = [0, 1, 2, 4, 5, 6, 7];
const DAYS_TO_DATE = 14;

interface Plan {
  isFeasible: boolean;
  days: { on: string; capMinutes: number; plannedMinutes: number; newQuestions: { slug: string }[]; rehearsal: object | null }[];
}
interface Today {
  on: string;
  leftMinutes: number;
  items: { kind: keyof typeof DOING; isDone: boolean; minutes: number; question: { slug: string } | null }[];
}

const later = (on: string, days: number): string => new Date(Date.parse(on) + days * DAY_MS).toISOString().slice(0, 10);

let folder = '';
let app: RunningApp | null = null;

test.use({ locale: 'en-GB' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await makeDataFolder();
  app = await startApp({ WHETSTONE_DATA: folder });
});
test.afterAll(async () => {
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Makes it some days later than it is: for the app by the clock of its database, for the browser by its own. */
async function goToDay(page: Page, { first, day }: { first: string; day: number }): Promise<void> {
  await page.goto('about:blank');
  if (day > 0) await promisify(execFile)(process.execPath, [SHIFT_CLOCK, folder, String(day)]);
  await page.clock.setSystemTime(Date.now() + day * DAY_MS);
  const today = async (): Promise<string> => {
    const response = await page.request.get(`${app?.origin}/api/me/today`);
    return response.ok() ? ((await response.json()) as Today).on : response.statusText();
  };
  await expect.poll(today).toBe(later(first, day));
}

const todayOf = async (page: Page): Promise<Today> => read<Today>(page, `${app?.origin}/api/me/today`);
const planOf = async (page: Page): Promise<Plan> => read<Plan>(page, `${app?.origin}/api/me/plan`);
const spend = async (page: Page, minutes: number): Promise<void> => page.clock.fastForward(minutes * 60_000);

/** Writes an answer to a new question, compares and grades it. @returns the one grade */
async function answer(page: Page, minutes: number): Promise<number> {
  const sheet = page.getByRole('textbox', { name: studying.answer, exact: true });
  // Beside code one writes as well, and the field has another name.
  await write(page, sheet.or(page.getByRole('textbox', { name: enCoding.coding.notes, exact: true })), 'What I know of it, in my own words.');
  await spend(page, minutes);
  await press(page, part(page, 'answer'));
  await page.keyboard.press('3');
  await expect(page.getByRole('button', { name: studying.undo })).toBeVisible();
  return 1;
}

/** Turns over and grades, until all that is asked is done. @returns how many that were */
async function review(page: Page): Promise<number> {
  const [flip, end] = [page.getByRole('button', { name: reviewing.flip }), page.getByRole('heading', { level: 2, name: reviewing.doneTitle })];
  for (let count = 0; ; count += 1) {
    await expect(flip.or(end)).toBeVisible();
    if (await end.isVisible()) return count;
    await spend(page, REVIEW_MINUTES);
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { level: 3, name: reviewing.modelAnswer })).toBeFocused();
    await page.keyboard.press('3');
  }
}

/** Starts the mock round that the plan has, and submits it at once. @returns no grades: those come with its debrief */
async function rehearse(page: Page): Promise<number> {
  await press(page, page.getByRole('button', { name: composing.start }));
  await expect(page.getByRole('timer')).toBeVisible();
  await page.keyboard.press('Control+Shift+Enter');
  await press(page, page.getByRole('button', { name: running.submitNow }));
  await expect(page.getByRole('heading', { level: 1, name: scoring.title })).toBeVisible();
  return 0;
}

const DOING = { new: answer, review, round: rehearse };

/** Follows the next action of Today until nothing more is asked, while the minutes that are left go down. @returns how much was done */
async function study(page: Page): Promise<number> {
  await page.goto(`${app?.origin}/me`);
  let grades = 0;
  for (let left = CAP + 1; ;) {
    const { items, leftMinutes } = await todayOf(page);
    expect(leftMinutes).toBeLessThan(left);
    const next = items.find(({ isDone }) => !isDone);
    if (next === undefined) break;
    await expect(page.getByText(`${leftMinutes} min left of ${CAP} min.`)).toBeVisible();
    await press(page, page.locator('main a.button-primary'));
    const done = await DOING[next.kind](page, next.minutes);
    await expect.poll(async () => (await todayOf(page)).items.filter(({ isDone }) => !isDone)).not.toContainEqual(next);
    grades += done;
    left = next.kind === 'round' ? leftMinutes + 1 : leftMinutes; // a round has the server's clock, which does not run faster here
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused();
  }
  await expect(page.getByText('All of today is done.')).toBeVisible();
  return grades;
}

test('a week of study by keyboard: each day is done within its minutes, and a missed one is planned anew', async ({ page }) => {
  test.setTimeout(300_000);
  const origin = app?.origin ?? '';
  await page.clock.install();
  await signInAs(page, origin, 'demo-newcomer');
  const data = { weekdayMinutes: Array.from({ length: 7 }, () => CAP) };
  expect((await page.request.patch(`${origin}/api/me/study/preferences`, { headers: { origin }, data })).status()).toBe(200);
  const first = (await todayOf(page)).on;
  await aimAt(page, origin, later(first, DAYS_TO_DATE));

  let [grades, rehearsed] = [0, 0];
  let missed: string[] = [];
  for (const day of DAYS) {
    await goToDay(page, { first, day });
    const before = await planOf(page);
    expect(before.isFeasible).toBe(true);
    expect(before.days.filter(({ capMinutes, plannedMinutes }) => plannedMinutes > capMinutes)).toEqual([]);
    const planned = new Set(before.days.flatMap(({ newQuestions }) => newQuestions.map(({ slug }) => slug)));
    expect(missed.filter((slug) => !planned.has(slug))).toEqual([]); // what the missed day held has another day
    rehearsed += Number(before.days[0]?.rehearsal !== null);
    const done = await study(page);
    expect(done).toBeGreaterThan(0);
    grades += done;
    const tomorrow = (await planOf(page)).days[1];
    missed = DAYS.includes(day + 1) ? [] : (tomorrow?.newQuestions.map(({ slug }) => slug) ?? []);
  }

  expect(rehearsed).toBe(1);
  await page.goto(`${origin}/progress`);
  const heat = page.getByRole('figure', { name: new RegExp(`^Studied on ${DAYS.length} days`) });
  await heat.locator('summary').press('Enter');
  await expect(heat.getByRole('row')).toHaveCount(1 + DAYS.length);
  await expectNoFinding(page);
  const numbers = page.locator('#areas').getByRole('link', { name: /^\d+ grades? on / });
  const counts = (await numbers.evaluateAll((links) => links.map((link) => link.ariaLabel ?? ''))).map((name) => Number.parseInt(name, 10));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(grades);
  await press(page, numbers.first());
  await expect(page.locator('main a[data-row]')).toHaveCount(counts[0] ?? 0);
  await page.keyboard.press('k'); // the last row, which is the first grade
  await page.keyboard.press('o');
  await expect(page.getByText('What I know of it, in my own words.').first()).toBeVisible();
});

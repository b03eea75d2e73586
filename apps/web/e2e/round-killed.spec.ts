import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright/test';
import { enRounds } from '../src/messages/en-rounds.ts';
import { becomeCandidate, read } from './candidate.ts';
import { makeDataFolder } from './data-folder.ts';
import { killApi } from './kill-api.ts';
import { killBrowser } from './kill-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { expect, test } from './page.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { minutesLeft, type Round, sheet, startRound } from './start-round.ts';

const { running } = enRounds;
const FIRST = 'First answer, said to be saved.';
const SECOND = 'Second answer, said to be saved, too.';
const UNSENT = ' Written while nobody answered.';

let data = '';
let profile = '';
let app: RunningApp;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  [data, profile] = [await makeDataFolder(), await mkdtemp(join(tmpdir(), 'whetstone-browser-'))];
  app = await startApp({ WHETSTONE_DATA: data });
});
test.afterAll(async () => {
  await app.stop();
  for (const folder of [data, profile]) await rm(folder, { recursive: true, force: true });
});

const saveState = (page: Page) => page.locator('[data-save-state]').filter({ visible: true });

/** Writes on, as a person does, at the end of what stands there. */
async function writeOn(page: Page, text: string): Promise<void> {
  await sheet(page).press('Control+End');
  await sheet(page).pressSequentially(text);
}

const textsOf = async (page: Page, id: string): Promise<(string | undefined)[]> =>
  (await read<Round>(page, `${app.origin}/api/me/rounds/${id}`)).questions.map(({ ends }) => ends[0]?.text);

async function answerBoth(page: Page): Promise<void> {
  for (const text of [FIRST, SECOND]) {
    if (text === SECOND) await page.getByRole('button', { name: running.next, exact: true }).click();
    await sheet(page).fill(text);
    await expect(saveState(page)).toContainText(/^Saved \d\d:\d\d$/);
  }
}

/** The same port, so that a browser finds it where it was. */
async function startAgain(): Promise<void> {
  app = await startApp({ WHETSTONE_DATA: data, PORT: new URL(app.origin).port });
}

/** What a browser shows that has nothing of its own: the cookies, and no more. */
async function lookFromElsewhere(
  from: BrowserContext,
  { browser, id }: { browser: NonNullable<ReturnType<BrowserContext['browser']>>; id: string },
): Promise<string> {
  const elsewhere = await browser.newContext({ baseURL: app.origin, locale: 'en-GB', storageState: { cookies: await from.cookies(), origins: [] } });
  const page = await elsewhere.newPage();
  await page.goto(`/rounds/${id}`);
  await expect(sheet(page)).toBeVisible();
  const text = await sheet(page).inputValue();
  await elsewhere.close();
  return text;
}

test('what was said to be saved in a round outlives a killed API and a killed browser, and the deadline stays', async ({ playwright, browser }) => {
  test.setTimeout(240_000);
  const { chromium } = playwright;
  // A browser writes down who is signed in some half a minute later, or when it is closed.
  const before = await launchBrowser(chromium, profile, app.origin);
  await becomeCandidate(await before.newPage(), app.origin);
  await before.close();
  const first = await launchBrowser(chromium, profile, app.origin);
  const page = await first.newPage();
  const id = await startRound(page, app.origin);
  await page.goto(`/rounds/${id}`);
  await answerBoth(page);
  const { endsAt } = await read<Round>(page, `/api/me/rounds/${id}`);
  const left = await minutesLeft(page);

  await killApi(app);
  await writeOn(page, UNSENT);
  await expect(saveState(page)).toContainText('to send');
  await killBrowser(first, profile);
  await startAgain();

  const second = await launchBrowser(chromium, profile, app.origin);
  const again = await second.newPage();
  // The server has what it has said, and no more: what is beyond comes from the browser alone.
  expect(await textsOf(again, id)).toEqual([FIRST, SECOND]);
  expect(await lookFromElsewhere(second, { browser, id })).toBe(SECOND);
  await again.goto(`/rounds/${id}`);
  await expect(sheet(again)).toHaveValue(SECOND + UNSENT);
  await expect.poll(async () => textsOf(again, id)).toEqual([FIRST, SECOND + UNSENT]);
  await again.getByRole('button', { name: running.previous, exact: true }).click();
  await expect(sheet(again)).toHaveValue(FIRST);

  expect(await read<Round>(again, `/api/me/rounds/${id}`)).toMatchObject({ endsAt, submittedAt: null });
  expect(await minutesLeft(again)).toBeLessThanOrEqual(left);
  await second.close();
});

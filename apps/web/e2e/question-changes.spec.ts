import { execFile } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { makeDataFolder } from './data-folder.ts';
import { adopted, expect, test } from './page.ts';
import { type RunningApp, startApp } from './start-app.ts';

const run = promisify(execFile);
const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const SYNC = fileURLToPath(new URL('../../cli/src/content-sync.ts', import.meta.url));
const FILE = 'questions/linux/fork-system-call.md';
const CHANGES = '/questions/fork-system-call/changes';

/** Words of the file, and what each sync after the first makes of them. */
const EDITS: [string, string][][] = [
  [
    ['within a fraction of a second', 'within a few milliseconds'],
    ['makes a second `task_struct`', 'creates a second `task_struct`'],
    ['minutes: 20', 'minutes: 25'],
  ],
  [['3. `h-write-bit`', '3. `h-cache` Something that caches the old entries has to be told.\n4. `h-write-bit`']],
];

test.describe.configure({ mode: 'serial' });

let app: RunningApp;
const folders: string[] = [];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const [data, content] = [await makeDataFolder(), await makeDataFolder()];
  folders.push(data, content);
  app = await startApp({ WHETSTONE_DATA: data });
  await cp(CONTENT, content, { recursive: true });
  for (const edits of EDITS) {
    let text = await readFile(join(content, FILE), 'utf8');
    for (const [from, to] of edits) {
      expect(text).toContain(from);
      text = text.replace(from, to).replace('4. `h-register-frame`', '5. `h-register-frame`');
    }
    await writeFile(join(content, FILE), text);
    await run(process.execPath, [SYNC, '--dir', content], { env: { ...process.env, WHETSTONE_DATA: data } });
  }
});
test.afterAll(async () => {
  expect(await app.stop()).toBe(0);
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

test('from the question one comes to what its last version changed, and from there to any two versions', async ({ page }) => {
  // A click on a page that the app has not adopted yet is followed as a plain link, which moves no focus.
  await page.goto(`${app.origin}/questions/fork-system-call`);
  await adopted(page);
  await page.getByRole('link', { name: 'What changed in version 3' }).first().click();
  await expect(page).toHaveURL(`${app.origin}${CHANGES}?from=2&to=3`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('#prompt')).toHaveCount(0);
  await page.getByLabel('From', { exact: true }).selectOption('1');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(`${app.origin}${CHANGES}?from=1&to=3`);
  await expect(page.locator('#prompt del')).toContainText('fraction of a second');
  await expect(page.locator('#prompt ins')).toContainText('few milliseconds');
  await expect(page.getByText(/^Unchanged: Title,/)).toBeVisible();
});

test('a change says in words whether it was added or removed', async ({ page }) => {
  await page.goto(`${app.origin}${CHANGES}?from=1&to=2`);
  await expect(page.locator('#prompt ins')).toHaveText(/^\s*added:\s+few milliseconds\s*\(end of change\)\s*$/);
  await expect(page.locator('#prompt del')).toHaveText(/^\s*removed:\s+fraction of a second\s*\(end of change\)\s*$/);
});

test('the answer stays closed until it is opened, also by its address, and after a reload', async ({ page }) => {
  await page.goto(`${app.origin}${CHANGES}?from=1&to=2`);
  await expect(page.getByText('task_struct')).toHaveCount(0);
  await page.goto(`${app.origin}${CHANGES}?from=1&to=2#answer`);
  await expect(page.locator('#answer ins')).toContainText('creates');
  await page.goto(`${app.origin}${CHANGES}?from=1&to=2`, { waitUntil: 'networkidle' });
  await expect(page.locator('#answer del')).toContainText('makes');
  await page.getByRole('button', { name: 'Close all' }).click();
  await expect(page.locator('#answer del')).toHaveCount(0);
});

test('without numbers the current version stands beside the one before it', async ({ page }) => {
  await page.goto(`${app.origin}${CHANGES}#hints`);
  await expect(page.locator('#hints ins')).toHaveCount(1);
  await expect(page.locator('#hints ins')).toContainText('Something that caches the old entries has to be told.');
  await expect(page.locator('#hints del')).toHaveCount(0);
});

test('an old version says which of how many it is and leads to what changed since', async ({ page }) => {
  await page.goto(`${app.origin}/questions/fork-system-call/versions/1`);
  await expect(page.getByText('This is version 1 of 3, not the current one')).toBeVisible();
  await page.getByRole('link', { name: 'What changed since version 1' }).click();
  await expect(page).toHaveURL(`${app.origin}${CHANGES}?from=1&to=3`);
});

test.describe('a version that is not there', () => {
  test.use({ allowedErrors: [/status of 404/] });

  test('is answered with 404', async ({ page }) => {
    const response = await page.goto(`${app.origin}${CHANGES}?from=1&to=9`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
  });
});

for (const form of [
  { colorScheme: 'light', locale: 'en-GB', all: 'Open all' },
  { colorScheme: 'dark', locale: 'zh-CN', all: '全部展开' },
] as const) {
  test.describe(`${form.colorScheme}, ${form.locale}`, () => {
    test.use({ colorScheme: form.colorScheme, locale: form.locale });

    test('what changed has no accessibility finding and fits 320 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`${app.origin}${CHANGES}?from=1&to=3`, { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: form.all }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
  });
}

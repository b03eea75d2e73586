import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { enCalibration } from '../src/messages/en-calibration.ts';
import { enSettings } from '../src/messages/en-settings.ts';
import { press, tabTo } from './by-keyboard.ts';
import { becomeMentor, expectNoFinding, expectNoSidewaysScroll, read } from './candidate.ts';
import { adopted, expect, test } from './page.ts';

const { calibrating } = enCalibration;
const REFERENCES = fileURLToPath(new URL('../../../content/references/', import.meta.url));
const LEVELS = ['Strong no hire', 'No hire', 'Hire', 'Strong hire'];

test.use({ locale: 'en-GB' });

interface Reference {
  /** how the answer begins */
  begins: string;
  /** the key of each dimension's level */
  keys: Record<string, string>;
}

const letters = (text: string): string => text.replaceAll(/[^A-Za-z]/g, '').slice(0, 80);

/** The answers as they are written in the files, with the levels that the files give them. */
async function readReferences(): Promise<Reference[]> {
  const texts = await Promise.all((await readdir(REFERENCES)).map(async (name) => readFile(REFERENCES + name, 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('### Answer')
      .slice(1)
      .map((part) => {
        const [answer = '', levels = ''] = part.split('### Levels');
        const scored = levels.matchAll(/^- \*\*(.+?)\*\* \*\*(.+?)\*\*/gm);
        return {
          begins: letters(answer),
          keys: Object.fromEntries([...scored].map(([, dimension = '', level = '']) => [dimension, String(LEVELS.indexOf(level) + 1)])),
        };
      }),
  );
}

/** Gives each dimension the level of the reference, by its key, and sends them. */
async function scoreByKeys(page: Page, references: Reference[]): Promise<void> {
  const shown = letters(await page.locator('main .prose').filter({ visible: true }).first().innerText());
  const reference = references.find(({ begins }) => begins === shown);
  const groups = page.getByRole('group').filter({ has: page.getByRole('radio') });
  for (let at = 0; at < (await groups.count()); at += 1) {
    const group = groups.nth(at);
    const dimension = (await group.locator('legend').innerText()).trim();
    await tabTo(page, group.getByRole('radio').first());
    await page.keyboard.press(reference?.keys[dimension] ?? '0');
    await expect(group.getByRole('radio', { checked: true })).toBeFocused();
  }
  await press(page, page.getByRole('button', { name: calibrating.give }));
  await expect(page.getByRole('heading', { name: calibrating.compared })).toBeFocused();
}

test('a new mentor scores six reference answers by keyboard, sees each reference after it, and the open queue opens', async ({ page, origin }) => {
  test.slow();
  const references = await readReferences();
  expect(references).toHaveLength(24);
  await becomeMentor(page, origin);
  await page.goto('/me');
  await adopted(page);
  await press(page, page.getByRole('link', { name: enSettings.mine.mentor.calibrate }));
  await expect(page.getByText(calibrating.place(1, 6))).toBeVisible();
  expect(JSON.stringify(await read(page, '/api/desk/calibration'))).not.toMatch(/"reference"|whyHtml/);
  await expectNoFinding(page);
  await press(page, page.getByRole('button', { name: calibrating.give }));
  await expect(page.getByRole('alert')).toContainText('Choose a level for');
  for (let place = 1; place <= 6; place += 1) {
    await expect(page.getByText(calibrating.place(place, 6))).toBeVisible();
    await scoreByKeys(page, references);
    await expect(page.getByText(calibrating.agree, { exact: true })).toHaveCount(3);
    if (place === 1) {
      await page.reload();
      await adopted(page);
      await expect(page.getByText(calibrating.place(2, 6))).toBeVisible();
      continue;
    }
    if (place === 2) await expectNoFinding(page);
    await press(page, page.getByRole('button', { name: place === 6 ? calibrating.toResult : calibrating.next }));
  }
  await expect(page.getByText(calibrating.openTitle)).toBeVisible();
  await expect(page.getByText(calibrating.noDifferences)).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoFinding(page);
  await expectNoSidewaysScroll(page);
  await press(page, page.getByRole('link', { name: calibrating.back }));
  await expect(page.getByRole('link', { name: enSettings.mine.mentor.people })).toBeVisible();
  await expect(page.getByRole('link', { name: enSettings.mine.mentor.calibrate })).toHaveCount(0);
});

test.describe('in the dark, in Chinese, on a narrow screen', () => {
  test.use({ locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 320, height: 700 } });

  test('an answer with its rubric has no accessibility finding and does not scroll sideways', async ({ page, origin }) => {
    await becomeMentor(page, origin);
    await page.goto('/desk/calibration');
    await adopted(page);
    await expect(page.locator('main fieldset')).toHaveCount(3);
    await expectNoFinding(page);
    await expectNoSidewaysScroll(page);
  });
});

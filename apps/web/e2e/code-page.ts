import type { Locator, Page } from 'playwright/test';
import { enCoding } from '../src/messages/en-coding.ts';
import { expect } from './page.ts';

const { coding } = enCoding;

export const LANGUAGES = [
  { language: 'python', name: 'Python' },
  { language: 'typescript', name: 'TypeScript' },
  { language: 'sql', name: 'SQL' },
  { language: 'shell', name: 'Shell' },
] as const;
type Language = (typeof LANGUAGES)[number];

/** The languages in which one question is answered, and between which one chooses. */
export const CHOICES = [LANGUAGES[0], LANGUAGES[1]] as const;

/** The part of a screen in which one answers in code, in English. */
export interface CodePage {
  editor: Locator;
  /** the sentence that says what stands of a run */
  summary: Locator;
  cases: Locator;
  /** puts code in place of what stands in the editor, as a paste does */
  write: (code: string) => Promise<void>;
  run: () => Promise<void>;
  stop: () => Promise<void>;
  /** runs, and gives the state of every case when all is over */
  runAll: () => Promise<string[]>;
}

export function codePage(page: Page, { name }: Language): CodePage {
  const editor = page.getByRole('textbox', { name: coding.editor(name), exact: true });
  const summary = page
    .getByRole('button', { name: coding.run, exact: true })
    .or(page.getByRole('button', { name: coding.stop, exact: true }))
    .locator('..')
    .getByRole('status');
  const cases = page.locator('[data-case-state]');
  const write = async (code: string): Promise<void> => {
    await editor.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await editor.evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, code);
  };
  const run = async (): Promise<void> => page.getByRole('button', { name: coding.run, exact: true }).click();
  const stop = async (): Promise<void> => page.getByRole('button', { name: coding.stop, exact: true }).click();
  const runAll = async (): Promise<string[]> => {
    await run();
    await expect(summary).toHaveText(/ passed in /, { timeout: 120_000 });
    return cases.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-case-state') ?? ''));
  };
  return { editor, summary, cases, write, run, stop, runAll };
}

/** Opens the sheet of a coding question in one language, and waits until its runtime is there. */
export async function openCode(page: Page, slug: string, language: Language): Promise<CodePage> {
  await page.goto(`/study/${slug}`);
  // Where there is one language there is no choice.
  if (CHOICES.some(({ name }) => name === language.name)) await page.getByRole('radio', { name: language.name, exact: true }).first().check();
  const code = codePage(page, language);
  await expect(code.editor).toBeVisible();
  await expect(code.summary).toHaveText(coding.ready(language.name), { timeout: 120_000 });
  return code;
}

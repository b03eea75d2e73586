import type { Page } from 'playwright/test';
import { enAccount } from '../src/messages/en-account.ts';
import { enRecordings } from '../src/messages/en-recordings.ts';
import { becomeCandidate, expectNoFinding, expectNoSidewaysScroll } from './candidate.ts';
import { expect, test } from './page.ts';
import config from './playwright.config.ts';

const { recording } = enRecordings;
const { launchOptions } = config.use ?? {};

// A microphone that plays a tone, and a browser that gives it unasked.
test.use({
  locale: 'en-GB',
  launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] },
});

/** Plays the recording that is shown, as far as a browser without a loudspeaker does. */
const play = async (page: Page): Promise<void> => page.getByLabel(recording.mine).evaluate(async (player) => (player as HTMLAudioElement).play());

const open = async (page: Page): Promise<void> => page.getByRole('button', { name: recording.title }).click();

async function record(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByText(/^0:(?!00)\d\d of 10:00$/)).toBeVisible();
  await page.getByRole('button', { name: recording.stop }).press('Enter');
  await expect(page.getByLabel(recording.mine)).toBeVisible();
}

test('an answer is said aloud, listened to after a reload, deleted and brought back, and gone with signing out', async ({ page, origin }) => {
  await becomeCandidate(page, origin);
  await page.goto('/study/production-incident-you-owned');
  await open(page);
  await expect(page.getByText(recording.note)).toBeVisible();
  await record(page, recording.record);
  await page.getByRole('textbox').first().fill('Said rather than written.');
  await expect(page.locator('[data-save-state]')).toContainText('Saved');
  await page.reload();
  await open(page);
  await expect(page.getByLabel(recording.mine)).toBeVisible();
  await play(page);
  await expectNoFinding(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: recording.download }).click();
  expect((await download).suggestedFilename()).toMatch(/^answer-.*\.webm$/);

  await page.getByRole('button', { name: recording.remove, exact: true }).click();
  await expect(page.getByLabel(recording.mine)).toBeHidden();
  await page.getByRole('button', { name: recording.undo }).click();
  await expect(page.getByLabel(recording.mine)).toBeVisible();
  await record(page, recording.again);
  await expect(page.getByText(recording.replaced)).toBeVisible();

  await page.getByRole('button', { name: enAccount.account.menuOf('Ada Test') }).click();
  await page.getByRole('button', { name: enAccount.account.signOut }).click();
  await expect(page.getByText(enAccount.account.unsentText(1))).toBeVisible();
  await page.getByRole('button', { name: enAccount.account.signOutAnyway }).click();
  await expect(page.getByRole('link', { name: enAccount.account.signIn })).toBeVisible();
  const left = await page.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const request = indexedDB.open('whetstone-recordings');
    request.addEventListener('success', () => {
      const counting = request.result.transaction(['recordings']).objectStore('recordings').count();
      counting.addEventListener('success', () => resolve(counting.result));
    });
    return promise;
  });
  expect(left).toBe(0);
});

test('where the microphone is refused, that is said, and one can still write', async ({ page, origin }) => {
  await becomeCandidate(page, origin);
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('denied', 'NotAllowedError');
    };
  });
  await page.goto('/study/fork-system-call');
  await open(page);
  await page.getByRole('button', { name: recording.record, exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: recording.faults.refused })).toBeVisible();
  await expect(page.getByRole('button', { name: recording.record, exact: true })).toBeEnabled();
});

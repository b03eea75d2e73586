import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './page.ts';

const PASSWORD = 'seven blue lanterns by the quay';

/** A new candidate, signed in in this browser. */
async function signUp(page: Page, origin: string): Promise<string> {
  const headers = { origin };
  await page.request.post(`${origin}/api/session/demo`, { headers, data: { signInName: 'demo-admin' } });
  const invite = await page.request.post(`${origin}/api/invites`, { headers, data: { role: 'candidate' } });
  const { token } = (await invite.json()) as { token: string };
  const signInName = `leaver-${crypto.randomUUID()}`;
  const person = { link: token, signInName, name: 'Lee', password: PASSWORD, timeZone: 'Asia/Shanghai' };
  expect((await page.request.post(`${origin}/api/people`, { headers, data: person })).status()).toBe(200);
  return signInName;
}

const expectNoFaults = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
};

test('my data comes as two files, one to read and one for programs', async ({ page, origin }) => {
  const signInName = await signUp(page, origin);
  await page.goto('/settings');
  for (const [button, ending] of [
    ['Download to read (Markdown)', 'md'],
    ['Download for programs (JSON)', 'json'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(String.raw`^whetstone-\d{4}-\d\d-\d\d\.${ending}$`));
    expect(await readFile(await download.path(), 'utf8')).toContain(signInName);
    await expect(page.getByText(`Saved as ${download.suggestedFilename()}.`)).toBeVisible();
  }
});

test.describe('an account', () => {
  test.use({ allowedErrors: [/status of 401/] });

  test('is deleted by keyboard alone, with the password, and kept after all by signing in', async ({ page, origin }) => {
    const signInName = await signUp(page, origin);
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Delete my account …' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Delete this account?' });
    await expectNoFaults(page);
    const password = dialog.getByLabel('Your password');
    await password.focus();
    await page.keyboard.press('Enter');
    await expect(password).toHaveAccessibleDescription('Write your password.');
    await page.keyboard.type('not the right password');
    await page.keyboard.press('Enter');
    await expect(password).toHaveAccessibleDescription('The password is not right.');
    await expect(password).toBeFocused();
    await password.fill(PASSWORD);
    await page.keyboard.press('Enter');
    const farewell = page.getByRole('dialog', { name: 'You are signed out' });
    await expect(farewell.getByRole('heading')).toBeFocused();
    await expectNoFaults(page);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(`${origin}/`);

    await page.goto('/sign-in');
    await page.getByLabel('Sign-in name').fill(signInName);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/This account will be deleted on/)).toBeVisible();
    await page.getByRole('button', { name: 'Keep the account' }).click();
    await expect(page.getByText(/This account will be deleted on/)).toBeHidden();
  });
});

import type { Page } from 'playwright/test';
import { enAccount } from '../src/messages/en-account.ts';
import { enSecurity } from '../src/messages/en-security.ts';
import { enSettings } from '../src/messages/en-settings.ts';
import { enSignIn } from '../src/messages/en-sign-in.ts';
import { zhCNAccount } from '../src/messages/zh-cn-account.ts';
import { zhCNSecurity } from '../src/messages/zh-cn-security.ts';
import { zhCNSettings } from '../src/messages/zh-cn-settings.ts';
import { zhCNSignIn } from '../src/messages/zh-cn-sign-in.ts';
import { addAuthenticator, expectNoFinding, press, tabTo } from './by-keyboard.ts';
import { expect, test } from './page.ts';
import { totpCode } from './totp-code.ts';

const EN = { ...enAccount, ...enSecurity, ...enSettings, ...enSignIn };
const ZH: typeof EN = { ...zhCNAccount, ...zhCNSecurity, ...zhCNSettings, ...zhCNSignIn };
const PASSWORD = 'seven blue lanterns by the quay';

// Passkeys belong to names of hosts, so these journeys go to localhost where the others go to its number.
test.use({
  origin: async ({ browserName }, use) => {
    expect(browserName).toBe('chromium');
    await use((process.env['E2E_ORIGIN'] ?? '').replace('127.0.0.1', 'localhost'));
  },
  // A refusal is an answer here; browsers write each to the console.
  allowedErrors: [/status of 4\d\d/],
});

let count = 0;

/** What the API answers to another browser: the JSON, and its cookie. */
async function ask(origin: string, path: string, body: unknown, cookie = ''): Promise<{ cookie: string; json: unknown; status: number }> {
  const response = await fetch(origin + path, { method: 'POST', headers: { origin, cookie, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', json: await response.json(), status: response.status };
}

const isSignedIn = async (origin: string, cookie: string): Promise<boolean> => {
  const response = await fetch(`${origin}/api/session`, { headers: { cookie } });
  return ((await response.json()) as { person: unknown }).person !== null;
};

/** A new account, signed in on this page. */
async function signUp(page: Page, origin: string, role: 'candidate' | 'mentor'): Promise<string> {
  const admin = await ask(origin, '/api/session/demo', { signInName: 'demo-admin' });
  const { token } = (await ask(origin, '/api/invites', { role }, admin.cookie)).json as { token: string };
  const signInName = `passkey-${process.pid}-${Date.now()}-${(count += 1)}`;
  const body = { link: token, signInName, name: 'Ada Test', password: PASSWORD, timeZone: 'Etc/UTC' };
  const [name = '', value = ''] = (await ask(origin, '/api/people', body)).cookie.split('=');
  await page.context().addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }]);
  return signInName;
}

/** Codes change every 30 seconds: one that is read just before would be another's a moment later. */
async function awayFromStep(page: Page): Promise<void> {
  const leftMs = 30_000 - (Date.now() % 30_000);
  if (leftMs < 5_000) await page.waitForTimeout(leftMs + 200);
}

async function signOut(page: Page, words: typeof EN): Promise<void> {
  await page.goto('/settings');
  await press(page, page.getByRole('button', { name: words.account.menuOf('Ada Test') }));
  await press(page, page.getByRole('button', { name: words.account.signOut }));
  await expect(page.getByRole('link', { name: words.account.signIn })).toBeVisible();
}

for (const { locale, colorScheme, words } of [
  { locale: 'en-GB', colorScheme: 'light', words: EN },
  { locale: 'zh-CN', colorScheme: 'dark', words: ZH },
] as const) {
  const { security } = words;
  test.describe(`${locale}, ${colorScheme}, by keyboard alone`, () => {
    test.use({ locale, colorScheme });

    test('a passkey is created, another session ended, and the account opened with the passkey', async ({ page, origin }) => {
      test.slow(); // dozens of presses of Tab
      await addAuthenticator(page);
      const signInName = await signUp(page, origin, 'candidate');
      const elsewhere = await ask(origin, '/api/session', { signInName, password: PASSWORD });

      await page.goto('/settings');
      await tabTo(page, page.getByLabel(security.passkeyName));
      await page.keyboard.type('Test laptop');
      await page.keyboard.press('Enter');
      await expect(page.getByText(security.passkeyAdded('Test laptop'))).toBeVisible();
      await expect(page.getByRole('button', { name: security.removeOf('Test laptop') })).toBeVisible();
      await expectNoFinding(page);

      expect(await isSignedIn(origin, elsewhere.cookie)).toBe(true);
      await press(page, page.getByRole('button', { name: words.settings.endOthers }));
      await expect(page.getByText(words.settings.othersEnded)).toBeVisible();
      expect(await isSignedIn(origin, elsewhere.cookie)).toBe(false);

      await signOut(page, words);
      await page.goto('/sign-in');
      await expectNoFinding(page);
      await press(page, page.getByRole('button', { name: security.byPasskey }));
      await expect(page).toHaveURL('/me');
      await expect(page.getByRole('button', { name: words.account.menuOf('Ada Test') })).toBeVisible();
    });

    test('a mentor sets an app up, keeps recovery codes, and comes in with each', async ({ page, origin }) => {
      test.slow(); // dozens of presses of Tab
      const signInName = await signUp(page, origin, 'mentor');
      await page.goto('/second-factor');
      await expectNoFinding(page);
      await press(page, page.getByRole('button', { name: security.setUpApp }));
      await expect(page.getByRole('img', { name: security.qr })).toBeVisible();
      await expectNoFinding(page);
      const secret = await page.locator('dd', { hasText: /^[A-Z2-7 ]{39}$/ }).innerText();
      const code = page.getByLabel(security.appCode);
      await expect(code).toBeFocused();
      await page.keyboard.type('12345');
      await page.keyboard.press('Enter');
      await expect(code).toHaveAccessibleDescription(security.appCodeWrong);
      await page.keyboard.press('Control+a');
      await awayFromStep(page);
      await page.keyboard.type(totpCode(secret, -1));
      await page.keyboard.press('Enter');
      await expect(page.getByText(security.neededDone)).toBeVisible();

      await press(page, page.getByRole('button', { name: security.makeCodes }));
      await expect(page.getByText(security.codesShown)).toBeFocused();
      const recovery = (await page.locator('ol li', { hasText: /^[0-9a-z-]{19}$/ }).allInnerTexts())[0] ?? '';
      await expectNoFinding(page);
      await press(page, page.getByRole('button', { name: security.kept }));
      await expect(page.getByText(security.codesLeft(10))).toBeFocused();

      for (const way of ['app', 'recovery'] as const) {
        await signOut(page, words);
        await page.goto('/sign-in');
        await tabTo(page, page.getByLabel(words.fields.signInName, { exact: true }));
        await page.keyboard.type(signInName);
        await tabTo(page, page.getByLabel(words.fields.password, { exact: true }));
        await page.keyboard.type(PASSWORD);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { name: security.stepTitle })).toBeFocused();
        if (way === 'recovery') await press(page, page.getByRole('button', { name: security.useRecovery }));
        const field = page.getByLabel(way === 'app' ? security.code : security.recoveryCode, { exact: true });
        await tabTo(page, field);
        await expectNoFinding(page);
        await page.keyboard.type(way === 'app' ? totpCode(secret) : recovery);
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL('/me');
      }
    });
  });
}

test('a wrong code is said beside its field, and after five the password comes first again', async ({ page, origin }) => {
  const { security } = EN;
  const signInName = await signUp(page, origin, 'candidate');
  await page.goto('/settings');
  await page.getByRole('button', { name: security.setUpApp }).click();
  const secret = await page.locator('dd', { hasText: /^[A-Z2-7 ]{39}$/ }).innerText();
  await page.getByLabel(security.appCode).fill(totpCode(secret));
  await page.getByRole('button', { name: security.confirm }).click();
  await expect(page.getByText(security.appSet)).toBeFocused();
  await signOut(page, EN);
  await page.goto('/sign-in');
  await page.getByLabel(EN.fields.signInName, { exact: true }).fill(signInName);
  await page.getByLabel(EN.fields.password, { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  const code = page.getByLabel(security.code, { exact: true });
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const answered = page.waitForResponse('**/api/session/second-step');
    await code.fill('abcdef');
    await code.press('Enter');
    await answered;
    await expect(code).toHaveAccessibleDescription(new RegExp(security.codeWrong));
  }
  await code.press('Enter');
  await expect(page.getByText(security.over)).toBeVisible();
  await page.getByRole('button', { name: security.beginAgain }).click();
  await expect(page.getByLabel(EN.fields.password, { exact: true })).toBeVisible();
});

test('who came in with the password alone shows the passkey before anything changes, and a passkey can be renamed and removed', async ({ page, origin }) => {
  const { security } = EN;
  await addAuthenticator(page);
  const signInName = await signUp(page, origin, 'candidate');
  await page.goto('/settings');
  await page.getByRole('button', { name: security.addPasskey }).click();
  await expect(page.getByText(security.passkeyAdded(security.defaultPasskeyName))).toBeVisible();
  const [name = '', value = ''] = (await ask(origin, '/api/session', { signInName, password: PASSWORD })).cookie.split('=');
  await page.context().addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }]);
  await page.goto('/settings');
  await page.getByRole('button', { name: security.makeCodes }).click();
  const dialog = page.getByRole('dialog', { name: security.proofTitle });
  await expect(dialog).toBeVisible();
  await expectNoFinding(page);
  await dialog.getByRole('button', { name: security.showPasskey }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(security.proofDone)).toBeVisible();
  await page.getByRole('button', { name: security.makeCodes }).click();
  await expect(page.getByText(security.codesShown)).toBeFocused();

  await page.getByRole('button', { name: security.renameOf(security.defaultPasskeyName) }).click();
  await page.getByLabel(security.passkeyName).first().fill('Old phone');
  await page.getByRole('button', { name: security.save }).click();
  await page.getByRole('button', { name: security.removeOf('Old phone') }).click();
  await expectNoFinding(page);
  await page.getByRole('dialog').getByRole('button', { name: security.remove }).click();
  await expect(page.getByText(security.passkeyRemoved('Old phone'))).toBeFocused();
  await expect(page.getByText(security.noPasskeys)).toBeVisible();
});

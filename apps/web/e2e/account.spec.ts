import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright/test';
import { enAccount } from '../src/messages/en-account.ts';
import { enSettings } from '../src/messages/en-settings.ts';
import { enSignIn } from '../src/messages/en-sign-in.ts';
import { zhCNAccount } from '../src/messages/zh-cn-account.ts';
import { zhCNSettings } from '../src/messages/zh-cn-settings.ts';
import { zhCNSignIn } from '../src/messages/zh-cn-sign-in.ts';
import { expect, test } from './page.ts';

const EN = { ...enAccount, ...enSettings, ...enSignIn };
const ZH: typeof EN = { ...zhCNAccount, ...zhCNSettings, ...zhCNSignIn };
const PASSWORD = 'seven blue lanterns by the quay';

// A refusal is an answer here; browsers write each to the console.
test.use({ allowedErrors: [/status of 4\d\d/] });

let count = 0;
const newName = (): string => `e2e-${process.pid}-${Date.now()}-${(count += 1)}`;

/** Has the demo's admin make something, who is signed in beside the test. */
async function askAsAdmin(origin: string, path: string, body: unknown): Promise<{ token: string }> {
  const headers = { origin, 'content-type': 'application/json' };
  const signedIn = await fetch(`${origin}/api/session/demo`, { method: 'POST', headers, body: '{"signInName":"demo-admin"}' });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const content = body === null ? { headers: { origin, cookie } } : { headers: { ...headers, cookie }, body: JSON.stringify(body) };
  const made = await fetch(`${origin}${path}`, { method: 'POST', ...content });
  return (await made.json()) as { token: string };
}

/** A one-time link for a new account. */
async function makeInvite(origin: string, role = 'candidate'): Promise<string> {
  const { token } = await askAsAdmin(origin, '/api/invites', { role });
  return `/join#${token}`;
}

/** A new candidate, who is signed in on this page. */
async function signUp(page: Page, origin: string): Promise<string> {
  const signInName = newName();
  await page.goto(await makeInvite(origin));
  await page.getByLabel(EN.fields.name, { exact: true }).fill('Ada Test');
  await page.getByLabel(EN.fields.signInName).fill(signInName);
  await page.getByLabel(EN.fields.newPassword).fill(PASSWORD);
  await page.getByRole('button', { name: EN.join.submit }).click();
  await expect(page).toHaveURL('/me');
  return signInName;
}

async function signIn(page: Page, signInName: string, password = PASSWORD): Promise<void> {
  await page.getByLabel(EN.fields.signInName).fill(signInName);
  await page.getByLabel(EN.fields.password, { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: EN.signIn.submit, exact: true }).click();
}

async function signInAsDemo(page: Page, name = 'Demo newcomer'): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await expect(page).toHaveURL('/me');
}

/** Another browser of the same test, whose pages are closed with it. */
async function newPage(browser: Browser, origin: string): Promise<Page> {
  return (await browser.newContext({ baseURL: origin, locale: 'en-GB' })).newPage();
}

async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let left = 60; left > 0; left -= 1) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached by Tab: ${wanted.toString()}`);
}

async function expectNoFinding(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

for (const { locale, colorScheme, words } of [
  { locale: 'en-GB', colorScheme: 'light', words: EN },
  { locale: 'zh-CN', colorScheme: 'dark', words: ZH },
] as const) {
  test.describe(`${locale}, ${colorScheme}, by keyboard alone`, () => {
    test.use({ locale, colorScheme });

    test('one joins by an invite, signs out, is refused with a wrong password, and comes back to where one was', async ({ page, origin }) => {
      test.slow(); // the whole way, with every screen on it looked at
      const signInName = newName();
      await page.goto(await makeInvite(origin));
      await expect(page.getByRole('heading', { level: 1, name: words.join.title })).toBeVisible();
      await expect(page).toHaveURL(/\/join$/);
      await page.reload();
      await expect(page.getByText(words.join.inviteLead(words.account.roles.candidate))).toBeVisible();
      await expectNoFinding(page);

      const [name, login] = [page.getByLabel(words.fields.name, { exact: true }), page.getByRole('textbox', { name: words.fields.signInName })];
      await tabTo(page, name);
      await page.keyboard.type('Ada Test');
      await tabTo(page, login);
      await page.keyboard.type(signInName);
      await tabTo(page, page.getByLabel(words.fields.newPassword));
      await page.keyboard.type('short');
      await page.keyboard.press('Enter');
      const password = page.getByLabel(words.fields.newPassword);
      await expect(password).toBeFocused();
      await expect(password).toHaveAccessibleDescription(new RegExp(words.refusals.rules.password));
      await expectNoFinding(page);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/me');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expectNoFinding(page);

      const menu = page.getByRole('button', { name: words.account.menuOf('Ada Test') });
      await tabTo(page, menu, 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expectNoFinding(page);
      await page.keyboard.press('Escape');
      await expect(menu).toBeFocused();
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('button', { name: words.account.signOut }));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/');
      await expect(page.getByRole('link', { name: words.account.signIn })).toBeVisible();

      await page.goto('/settings');
      await expect(page).toHaveURL('/sign-in?next=%2Fsettings');
      await expectNoFinding(page);
      await tabTo(page, login);
      await page.keyboard.type(signInName.toUpperCase());
      await page.keyboard.press('Tab');
      await page.keyboard.type('not the right password');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main').getByRole('alert').filter({ hasText: words.refusals.codes.sign_in_failed })).toBeVisible();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/settings');
      await expect(page.getByRole('heading', { level: 1, name: words.settings.title })).toBeVisible();
      await expect(page.getByText(words.settings.thisOne)).toBeVisible();
      await expectNoFinding(page);
    });
  });
}

test.describe('a link', () => {
  test.use({ locale: 'en-GB' });

  for (const path of ['/join', '/reset']) {
    test(`that opens nothing says so at ${path}, and what to do`, async ({ page }) => {
      await page.goto(`${path}#${'A'.repeat(43)}`);
      await expect(page.getByRole('heading', { level: 1, name: EN.join.spentTitle })).toBeVisible();
      await page.goto('about:blank');
      await page.goto(`${path}#not-even-a-token`);
      await expect(page.getByRole('heading', { level: 1, name: EN.join.spentTitle })).toBeVisible();
      await expectNoFinding(page);
    });
  }

  test('of an admin sets a new password, by keyboard alone, and ends every session', async ({ page, origin, browser }) => {
    const signInName = await signUp(page, origin);
    const { id } = await page.evaluate(async () => ((await (await fetch('/api/session')).json()) as { person: { id: string } }).person);
    const { token } = await askAsAdmin(origin, `/api/admin/people/${id}/reset-link`, null);
    const other = await newPage(browser, origin);
    await other.goto(`/join#${token}`);
    await expect(other.getByRole('heading', { level: 1, name: EN.reset.title })).toBeVisible();
    await expect(other).toHaveURL('/reset');
    await expectNoFinding(other);
    await tabTo(other, other.getByLabel(EN.fields.newPassword));
    await other.keyboard.type('passwordpassword');
    await other.keyboard.press('Enter');
    await expect(other.getByLabel(EN.fields.newPassword)).toHaveAccessibleDescription(new RegExp(EN.refusals.reasons.passwordCommon));
    await other.keyboard.press('Control+a');
    await other.keyboard.type('eleven quiet otters in the rain');
    await other.keyboard.press('Enter');
    await expect(other.getByRole('heading', { level: 1, name: EN.reset.doneTitle })).toBeVisible();
    await other.goto('/sign-in');
    await signIn(other, signInName, 'eleven quiet otters in the rain');
    await expect(other).toHaveURL('/me');
    await page.goto('/settings');
    await expect(page).toHaveURL('/sign-in?next=%2Fsettings');
    await other.context().close();
  });

  test('works once', async ({ page, origin, browser }) => {
    const link = await makeInvite(origin);
    await page.goto(link);
    await expect(page.getByRole('button', { name: EN.join.submit })).toBeVisible();
    const other = await newPage(browser, origin);
    await other.goto(link);
    for (const [at, one] of [other, page].entries()) {
      await one.getByLabel(EN.fields.name, { exact: true }).fill(`Person ${at}`);
      await one.getByLabel(EN.fields.signInName).fill(newName());
      await one.getByLabel(EN.fields.newPassword).fill(PASSWORD);
      await one.getByRole('button', { name: EN.join.submit }).click();
      if (at === 0) await expect(one).toHaveURL('/me');
    }
    await expect(page.getByRole('main').getByText(EN.refusals.codes.link_spent)).toBeVisible();
    await expect(page.getByLabel(EN.fields.name, { exact: true })).toHaveValue('Person 1');
    await other.context().close();
  });
});

test.describe('signing in', () => {
  test.use({ locale: 'en-GB' });

  test('as a demo person is one click, and leads to where one came from', async ({ page }) => {
    await page.goto('/tracks');
    await page.getByRole('link', { name: EN.account.signIn }).click();
    await expect(page.getByText(EN.signIn.demoNote)).toBeVisible();
    await page.getByRole('button', { name: 'Demo recruiter' }).click();
    await expect(page).toHaveURL('/tracks');
    await expect(page.getByRole('button', { name: EN.account.menuOf('Demo recruiter') })).toBeVisible();
  });

  test('leads to no other site', async ({ page, origin }) => {
    await page.goto('/sign-in?next=%2F%2Fevil.example%2F');
    await page.getByRole('button', { name: 'Demo mentor' }).click();
    await expect(page).toHaveURL(`${origin}/me`);
  });

  test('moves nothing in the header when it becomes known who is signed in', async ({ page }) => {
    await signInAsDemo(page);
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/session', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/guides');
    const boxes = async () =>
      Promise.all(
        [page.locator('header').first(), page.locator('header nav'), page.getByRole('button', { name: /Search or go to/ })].map(async (part) =>
          part.boundingBox(),
        ),
      );
    await expect(page.locator('header').getByText(EN.account.signIn)).toHaveCount(0);
    const before = await boxes();
    answer();
    await expect(page.getByRole('button', { name: EN.account.menuOf('Demo newcomer') })).toBeVisible();
    expect(await boxes()).toEqual(before);
  });

  test('too often says when to come back', async ({ page }) => {
    await page.goto('/sign-in');
    const signInName = newName();
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      const answered = page.waitForResponse((response) => response.url().endsWith('/api/session') && response.request().method() === 'POST');
      await signIn(page, signInName, 'wrong wrong wrong');
      expect((await answered).status()).toBe(attempt === 6 ? 429 : 401);
    }
    await expect(page.getByRole('main').getByText(/Try again after \d\d:\d\d\./)).toBeVisible();
  });
});

test.describe('settings', () => {
  test.use({ locale: 'en-GB', timezoneId: 'Asia/Shanghai' });

  test('are saved at once, can be undone, survive a reload, and hold in another browser', async ({ page, origin, browser }) => {
    const signInName = await signUp(page, origin);
    await page.goto('/settings');
    const zone = page.getByLabel(EN.fields.timeZone);
    await expect(zone).toHaveValue('Asia/Shanghai');
    await zone.selectOption('Europe/Berlin');
    await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    await page.getByRole('button', { name: EN.settings.undo }).click();
    await expect(page.getByText(/^Undone \d\d:\d\d$/)).toBeVisible();
    await expect(zone).toHaveValue('Asia/Shanghai');

    await page.getByLabel(EN.settings.dayEnds).selectOption('180');
    await page.getByLabel(EN.settings.extraTime).selectOption('double');
    await expect(page.getByText(EN.settings.extraTimeNotes.double)).toBeVisible();
    await page.getByLabel(EN.fields.name, { exact: true }).fill('Ada Changed');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: EN.account.menuOf('Ada Changed') })).toBeVisible();
    await page.getByLabel('Appearance', { exact: true }).selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const singleKeys = page.getByRole('main').getByRole('switch', { name: EN.settings.singleKeys });
    await singleKeys.click();
    await expect(singleKeys).not.toBeChecked();
    await expect(page.getByText(/^Saved \d\d:\d\d$/)).toHaveCount(5);

    await page.reload();
    await expect(page.getByLabel(EN.settings.dayEnds)).toHaveValue('180');
    await expect(page.getByLabel(EN.settings.extraTime)).toHaveValue('double');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByLabel(EN.settings.language, { exact: true }).selectOption('zh-CN');
    await expect(page.getByRole('heading', { level: 1, name: ZH.settings.title })).toBeVisible();

    const other = await newPage(browser, origin);
    await other.goto('/sign-in');
    await signIn(other, signInName);
    await expect(other).toHaveURL('/me');
    await expect(other.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
    await other.context().close();
  });

  test('refuse an empty name beside its field', async ({ page, origin }) => {
    await signUp(page, origin);
    await page.goto('/settings');
    const name = page.getByLabel(EN.fields.name, { exact: true });
    await name.fill('');
    await page.keyboard.press('Enter');
    await expect(name).toHaveAccessibleDescription(new RegExp(EN.refusals.rules.name));
    await expectNoFinding(page);
  });

  test('change the password, which ends the other sessions', async ({ page, origin, browser }) => {
    const signInName = await signUp(page, origin);
    const other = await newPage(browser, origin);
    await other.goto('/sign-in?next=/settings');
    await signIn(other, signInName);
    await expect(other.getByText(`(${EN.settings.thisOne})`)).toBeVisible();
    await page.goto('/settings');
    await page.getByLabel(EN.fields.presentPassword).fill('not the right password');
    await page.getByLabel(EN.fields.newPassword).fill('eleven quiet otters in the rain');
    await page.getByRole('button', { name: EN.settings.changePassword }).click();
    await expect(page.getByLabel(EN.fields.presentPassword)).toHaveAccessibleDescription(EN.settings.presentWrong);
    await page.getByLabel(EN.fields.presentPassword).fill(PASSWORD);
    await page.getByRole('button', { name: EN.settings.changePassword }).click();
    await expect(page.getByText(/All other sessions have ended\./)).toBeVisible();
    await other.getByLabel(EN.settings.dayEnds).selectOption('0');
    await expect(other.getByText(EN.account.ended)).toBeVisible();
    await other.context().close();
  });
});

test.describe('a session', () => {
  test.use({ locale: 'en-GB' });

  test('that is ended elsewhere signs this browser out politely', async ({ page, origin, browser }) => {
    const signInName = await signUp(page, origin);
    const other = await newPage(browser, origin);
    await other.goto('/sign-in?next=/settings');
    await signIn(other, signInName);
    await expect(other.getByRole('button', { name: /^End the session on/ })).toHaveCount(1);
    await page.goto('/settings');
    await page.getByRole('button', { name: /^End the session on/ }).click();
    await expect(page.getByText(EN.settings.ended)).toBeFocused();

    await other.getByLabel(EN.settings.extraTime).selectOption('half');
    await expect(other.getByText(EN.account.ended)).toBeVisible();
    await expectNoFinding(other);
    await other.getByRole('link', { name: EN.account.signInAgain }).click();
    await signIn(other, signInName);
    await expect(other).toHaveURL('/settings');
    await expect(other.getByText(EN.account.ended)).toHaveCount(0);
    await other.context().close();
  });

  test('is dead for a copy of its cookie after signing out', async ({ page, origin, browser }) => {
    await signUp(page, origin);
    const other = await newPage(browser, origin);
    await other.context().addCookies((await page.context().cookies()).filter(({ name }) => name === 'sid'));
    await other.goto('/settings');
    await expect(other).toHaveURL('/settings');
    await page.getByRole('button', { name: EN.account.menuOf('Ada Test') }).click();
    await page.getByRole('button', { name: EN.account.signOut }).click();
    await expect(page).toHaveURL('/');
    await other.reload();
    await expect(other).toHaveURL(/\/sign-in\?next=%2Fsettings$/);
    await other.context().close();
  });
});

test.describe('an account that is to be deleted', () => {
  test.use({ locale: 'en-GB' });

  test('says so on every page, with the way back', async ({ page, origin }) => {
    const signInName = await signUp(page, origin);
    await page.evaluate(
      async (password) => fetch('/api/me/deletion', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ password }) }),
      PASSWORD,
    );
    await page.goto('/sign-in?next=/guides');
    await signIn(page, signInName);
    await expect(page).toHaveURL('/guides');
    const words = page.getByText(/^This account will be deleted on/);
    await expect(words).toBeVisible();
    await expectNoFinding(page);
    await page.getByRole('button', { name: EN.account.undoDeletion }).click();
    await expect(words).toHaveCount(0);
  });
});

test.describe('320 px wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the screens of an account scroll in one direction only', async ({ page }) => {
    await signInAsDemo(page);
    for (const path of ['/sign-in', '/join', '/reset', '/me', '/settings']) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expect(page.locator('h1')).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
  });
});

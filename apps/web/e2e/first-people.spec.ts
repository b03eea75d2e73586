import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright/test';
import { enAccount } from '../src/messages/en-account.ts';
import { enAdmin } from '../src/messages/en-admin.ts';
import { enSecurity } from '../src/messages/en-security.ts';
import { enSettings } from '../src/messages/en-settings.ts';
import { enSignIn } from '../src/messages/en-sign-in.ts';
import { addAuthenticator, expectNoFinding, press, tabTo, write } from './by-keyboard.ts';
import { makeDataFolder } from './data-folder.ts';
import { expect, test } from './page.ts';
import { type RunningApp, startApp } from './start-app.ts';

/* An installation of its own, in which there is nobody: the first admin, whom they invite, and the ways back in. By keyboard alone. */

const { account } = enAccount;
const { adminInvites, adminPeople } = enAdmin;
const { security } = enSecurity;
const { mine, settings } = enSettings;
const { fields, join, reset } = enSignIn;
const PASSWORD = 'seven blue lanterns by the quay';
const NEXT = 'eleven quiet otters in the rain';
const MINUTES = 10;

let app: RunningApp;
test.use({
  origin: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const folder = await makeDataFolder();
      app = await startApp({ WHETSTONE_DATA: folder, WHETSTONE_DEMO: 'false' });
      await use(app.origin);
      expect(await app.stop()).toBe(0);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'test', timeout: MINUTES * 60_000 },
  ],
  locale: 'en-GB',
  colorScheme: 'light',
  allowedErrors: [/status of 4\d\d/], // a refusal is an answer here; browsers write each to the console
});

/** The link that the start command has printed. */
async function firstAdminLink(): Promise<string> {
  await expect.poll(app.output).toMatch(/this link makes the first one: \S+#[\w-]{43}\s/);
  return /makes the first one: (\S+)/.exec(app.output())?.[1] ?? '';
}

/** The browser of somebody else, at the same address. */
async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: app.origin, locale: 'en-GB', colorScheme: 'light' })).newPage();
}

async function writeProfile(page: Page, { name, signInName }: { name: string; signInName: string }): Promise<void> {
  await write(page, page.getByLabel(fields.name, { exact: true }), name);
  await write(page, page.getByLabel(fields.signInName), signInName);
}

/** Makes recovery codes on a screen that offers them. @returns them */
async function keepCodes(page: Page): Promise<string[]> {
  await press(page, page.getByRole('button', { name: security.makeCodes }));
  await expect(page.getByText(security.codesShown)).toBeFocused();
  await expectNoFinding(page);
  const codes = await page.locator('ol li', { hasText: /^[0-9a-z-]{19}$/ }).allInnerTexts();
  expect(codes).toHaveLength(10);
  await press(page, page.getByRole('button', { name: security.kept }));
  await expect(page.getByText(security.codesLeft(10))).toBeFocused();
  return codes;
}

async function signOut(page: Page, name: string): Promise<void> {
  await press(page, page.getByRole('button', { name: account.menuOf(name) }));
  await press(page, page.getByRole('button', { name: account.signOut }));
  await expect(page.getByRole('link', { name: account.signIn })).toBeVisible();
}

async function signInBy(page: Page, signInName: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await expectNoFinding(page);
  await write(page, page.getByLabel(fields.signInName, { exact: true }), signInName);
  await write(page, page.getByLabel(fields.password, { exact: true }), password);
  await page.keyboard.press('Enter');
}

/** What stands in the field of a link that was just made, which has the focus. */
async function newLink(page: Page, name: string): Promise<string> {
  const link = page.getByRole('textbox', { name });
  await expect(link).toBeFocused();
  await expectNoFinding(page);
  return link.inputValue();
}

test('the first admin, an invited mentor, and the ways back in', async ({ page, browser }) => {
  test.setTimeout(MINUTES * 60_000); // hundreds of presses of Tab
  const loseDevice = await addAuthenticator(page);

  await test.step('the first admin sets a password, then a second factor, and is told what to do', async () => {
    await page.goto(await firstAdminLink());
    await expect(page.getByRole('heading', { name: join.firstAdminTitle })).toBeVisible();
    await expectNoFinding(page);
    await writeProfile(page, { name: 'Ada Admin', signInName: 'ada' });
    await write(page, page.getByLabel(fields.newPassword, { exact: true }), PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/second-factor');
    await expectNoFinding(page);
    await write(page, page.getByLabel(security.passkeyName), 'Laptop');
    await page.keyboard.press('Enter');
    await expect(page.getByText(security.neededDone)).toBeVisible();
  });
  const adminCodes = await keepCodes(page);
  await press(page, page.getByRole('link', { name: security.toMyPage }));
  await expect(page).toHaveURL('/me');
  await expect(page.getByRole('heading', { name: mine.admin.title })).toBeVisible();
  await expectNoFinding(page);

  const invite = await test.step('the admin makes an invite for a mentor', async () => {
    await press(page, page.getByRole('link', { name: mine.admin.invites }));
    await tabTo(page, page.getByRole('radio', { name: account.roles.candidate }));
    const mentor = page.getByRole('radio', { name: account.roles.mentor });
    await page.keyboard.press('ArrowDown');
    await expect(mentor).toBeChecked();
    await press(page, page.getByRole('button', { name: adminInvites.create }));
    return newLink(page, adminInvites.made(account.roles.mentor));
  });

  const theirs = await newPage(browser);
  const loseTheirDevice = await addAuthenticator(theirs);
  const theirCodes = await test.step('the mentor joins with a passkey and no password, and keeps recovery codes', async () => {
    await theirs.goto(invite);
    await expect(theirs.getByText(join.inviteLead(account.roles.mentor))).toBeVisible();
    await expectNoFinding(theirs);
    await writeProfile(theirs, { name: 'Mia Mentor', signInName: 'mia' });
    await tabTo(theirs, theirs.getByRole('radio', { name: join.byPassword }));
    await theirs.keyboard.press('ArrowRight');
    await expect(theirs.getByLabel(fields.newPassword, { exact: true })).toBeHidden();
    await expectNoFinding(theirs);
    await press(theirs, theirs.getByRole('button', { name: join.submitPasskey }));
    await expect(theirs).toHaveURL('/me');
    await expect(theirs.getByRole('heading', { name: mine.mentor.title })).toBeVisible();
    await expect(theirs.getByText(mine.onlyWayIn)).toBeVisible();
    await expectNoFinding(theirs);
    await press(theirs, theirs.getByRole('link', { name: mine.toSecurity }));
    await expect(theirs).toHaveURL('/settings#security');
    return keepCodes(theirs);
  });

  await test.step('the link opens nothing a second time', async () => {
    const late = await newPage(browser);
    await late.goto(invite);
    await expect(late.getByRole('heading', { name: join.spentTitle })).toBeVisible();
    await expectNoFinding(late);
    await late.context().close();
  });

  await test.step('the mentor, whose device is lost, comes in by one code, shows another, and makes a new passkey', async () => {
    await signOut(theirs, 'Mia Mentor');
    await loseTheirDevice();
    await signInBy(theirs, 'mia', theirCodes[0] ?? '');
    await expect(theirs.getByRole('heading', { name: security.proofTitle })).toBeVisible();
    await expectNoFinding(theirs);
    await write(theirs, theirs.getByLabel(security.recoveryCode, { exact: true }), theirCodes[1] ?? '');
    await theirs.keyboard.press('Enter');
    await expect(theirs.getByText(security.neededDone)).toBeVisible();
    await write(theirs, theirs.getByLabel(security.passkeyName), 'New phone');
    await theirs.keyboard.press('Enter');
    await expect(theirs.getByText(security.passkeyAdded('New phone'))).toBeVisible();
    await expectNoFinding(theirs);
  });

  await test.step('and sets a first password, by the factor that was just shown', async () => {
    await theirs.goto('/settings');
    await write(theirs, theirs.getByLabel(fields.newPassword, { exact: true }), PASSWORD);
    await theirs.keyboard.press('Enter');
    await expect(theirs.getByRole('button', { name: settings.changePassword })).toBeVisible();
    await expectNoFinding(theirs);
  });

  await test.step('the admin, whose device is lost, comes in by password and a recovery code', async () => {
    await signOut(page, 'Ada Admin');
    await loseDevice();
    await signInBy(page, 'ada', PASSWORD);
    await expect(page.getByRole('heading', { name: security.stepTitle })).toBeFocused();
    await write(page, page.getByLabel(security.recoveryCode, { exact: true }), adminCodes[0] ?? '');
    await expectNoFinding(page);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/me');
  });

  const link = await test.step('and makes a reset link for the mentor', async () => {
    await press(page, page.getByRole('link', { name: mine.admin.people, exact: true }));
    await press(page, page.getByRole('main').getByRole('button', { name: /Mia Mentor/ }));
    await press(page, page.getByRole('button', { name: adminPeople.reset }));
    return newLink(page, adminPeople.resetOf('Mia Mentor'));
  });

  await test.step('with which the mentor sets a new password, and then a second factor again', async () => {
    await theirs.goto(link);
    await expect(theirs.getByRole('heading', { name: reset.title })).toBeVisible();
    await expectNoFinding(theirs);
    await write(theirs, theirs.getByLabel(fields.newPassword, { exact: true }), NEXT);
    await theirs.keyboard.press('Enter');
    await expect(theirs.getByRole('heading', { name: reset.doneTitle })).toBeVisible();
    await expectNoFinding(theirs);
    await signInBy(theirs, 'mia', NEXT);
    await expect(theirs.getByRole('heading', { name: security.neededTitle })).toBeVisible();
    await expect(theirs).toHaveURL('/second-factor');
  });
  await theirs.context().close();
});

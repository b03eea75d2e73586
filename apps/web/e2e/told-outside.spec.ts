import { rm } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { enAccount } from '../src/messages/en-account.ts';
import { enAdmin } from '../src/messages/en-admin.ts';
import { enNotifications } from '../src/messages/en-notifications.ts';
import { enSignIn } from '../src/messages/en-sign-in.ts';
import { zhCNNotifications } from '../src/messages/zh-cn-notifications.ts';
import { makeDataFolder } from './data-folder.ts';
import { startMailServer } from './mail-server.ts';
import { expect, test as base } from './page.ts';
import { type RunningApp, startApp } from './start-app.ts';

const { notifications: words, stopMail: stopWords } = enNotifications;

interface Outside {
  app: RunningApp;
  mails: string[];
}

/** An app of this spec's own, with a mail server; push is switched on in the course of it. */
const test = base.extend<object, { outside: Outside }>({
  outside: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const [folder, server] = [await makeDataFolder(), await startMailServer()];
      const env = { SMTP_URL: server.url, SMTP_FROM: 'Whetstone <prep@example.org>', WHETSTONE_ORIGIN: 'http://localhost' };
      const app = await startApp({ WHETSTONE_DATA: folder, ...env });
      await use({ app, mails: server.mails });
      await app.stop();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  origin: async ({ outside }, use) => use(outside.app.origin),
});

test.describe.configure({ mode: 'serial' });
// The real attempt at a subscription is told of by the browser, as are refusals.
test.use({ locale: 'en-GB', allowedErrors: [/does not support the Push API in incognito mode|status of 4\d\d/] });

async function signIn(page: Page, origin: string, signInName: string): Promise<void> {
  const response = await page.request.post(`${origin}/api/session/demo`, { headers: { origin }, data: { signInName } });
  expect(response.status()).toBe(200);
}

async function expectNoFinding(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

const theSwitch = (page: Page) => page.getByRole('switch', { name: words.pushSwitch });

/** Headless Chromium has no push service: this stands in for one that takes every subscription, and remembers it in the tab. */
async function haveAPushService(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made = (endpoint: string): PushSubscription =>
      ({
        endpoint,
        toJSON: () => ({ endpoint, keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) } }),
        unsubscribe: async () => {
          sessionStorage.removeItem('endpoint');
          return true;
        },
      }) as unknown as PushSubscription;
    PushManager.prototype.subscribe = async () => {
      sessionStorage.setItem('endpoint', `https://push.example/${crypto.randomUUID()}`);
      return made(sessionStorage.getItem('endpoint') ?? '');
    };
    PushManager.prototype.getSubscription = async () => {
      const endpoint = sessionStorage.getItem('endpoint');
      return endpoint === null ? null : made(endpoint);
    };
  });
}

test('push is off until an admin switches it on, and says so', async ({ page, origin, browser }) => {
  await signIn(page, origin, 'demo-candidate');
  await page.goto('/notifications');
  await expect(theSwitch(page)).toBeDisabled();
  await expect(theSwitch(page)).toHaveAccessibleDescription(words.pushOff);
  // A worker may be there, which keeps today's work for offline; it is subscribed to nothing.
  const subscriptions = page.evaluate(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    return Promise.all(workers.map(async ({ pushManager }) => (await pushManager.getSubscription())?.endpoint ?? null));
  });
  expect((await subscriptions).filter((endpoint) => endpoint !== null)).toEqual([]);

  const boss = await (await browser.newContext({ baseURL: origin, locale: 'en-GB' })).newPage();
  await signIn(boss, origin, 'demo-admin');
  await boss.goto('/admin/settings');
  await boss.getByRole('switch', { name: enAdmin.adminSettings.isPushOn }).click();
  await expect(boss.getByText(/^Saved /)).toBeVisible();
  await expectNoFinding(boss);
  await boss.context().close();

  await page.reload();
  await expect(theSwitch(page)).toHaveAccessibleDescription(words.pushNote);
});

test('a browser that may show nothing says so; one whose push service is away says that', async ({ page, origin, context }) => {
  await signIn(page, origin, 'demo-candidate');
  await context.grantPermissions(['notifications'], { origin });
  await page.goto('/notifications');
  await theSwitch(page).click();
  await expect(page.getByText(words.pushRefused.unreachable)).toBeVisible({ timeout: 30_000 });
  await expect(theSwitch(page)).not.toBeChecked();
  await page.addInitScript(() => Object.defineProperty(Notification, 'permission', { get: () => 'denied' }));
  await page.reload();
  await expect(theSwitch(page)).toHaveAccessibleDescription(words.pushDenied);
  await expect(theSwitch(page)).toBeDisabled();
});

test('the worker shows what is pushed, leads to it in this app alone, and shows what it cannot read as well', async ({ page, origin, context }) => {
  await signIn(page, origin, 'demo-candidate');
  await context.grantPermissions(['notifications'], { origin });
  await haveAPushService(page);
  await page.goto('/notifications');
  const devTools = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devTools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
  await devTools.send('ServiceWorker.enable');
  await theSwitch(page).click();
  await expect(theSwitch(page)).toBeChecked();
  await expect(page.getByText(words.pushDone)).toBeVisible();
  await expect(page.getByText(`(${words.pushThisOne})`)).toBeVisible();
  const registrationId = await registered;
  const push = async (data: string) => devTools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
  const shown = async () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const all = await registration.getNotifications();
      return all.map(({ title, tag, data }) => [title, tag, (data as { path: string }).path]);
    });
  await push(JSON.stringify({ title: 'Your report was taken up', path: '/notifications', tag: 'one' }));
  await expect.poll(shown).toEqual([['Your report was taken up', 'one', '/notifications']]);
  await push('not JSON');
  await expect.poll(shown).toContainEqual(['Whetstone', 'unreadable', '/notifications']);
  await expectNoFinding(page);

  await page.reload();
  await expect(theSwitch(page)).toBeChecked();
  await theSwitch(page).click();
  await expect(page.getByText(words.pushEnded)).toBeVisible();
  await expect(theSwitch(page)).not.toBeChecked();
});

test('signing out ends the subscription of this browser', async ({ page, origin, context }) => {
  await signIn(page, origin, 'demo-newcomer');
  await context.grantPermissions(['notifications'], { origin });
  await haveAPushService(page);
  await page.goto('/notifications');
  await theSwitch(page).click();
  await expect(theSwitch(page)).toBeChecked();
  await page.getByRole('button', { name: enAccount.account.menuOf('Demo newcomer') }).click();
  await page.getByRole('button', { name: enAccount.account.signOut }).click();
  await expect(page).toHaveURL(`${origin}/`);
  expect(await page.evaluate(() => sessionStorage.getItem('endpoint'))).toBeNull();
  await signIn(page, origin, 'demo-newcomer');
  await page.goto('/notifications');
  await expect(theSwitch(page)).not.toBeChecked();
  await expect(page.getByText(words.pushDevices)).toHaveCount(0);
});

test('an address is confirmed by keyboard, told by mail, and stopped by the link in it', async ({ page, origin, outside, browser }) => {
  await signIn(page, origin, 'demo-mentor');
  await page.goto('/notifications');
  const field = page.getByLabel(words.mailAddress, { exact: true });
  await field.fill('nowhere');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(new RegExp(enSignIn.refusals.reasons.mailAddress));
  await field.fill('mentor@example.org');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.mailSent('mentor@example.org'))).toBeVisible();
  await expectNoFinding(page);
  const code = /\b\d{6}\b/.exec(outside.mails.at(-1) ?? '')?.[0] ?? '';
  await page.getByLabel(words.mailCode, { exact: true }).fill(code === '000000' ? '000001' : '000000');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(words.mailCode, { exact: true })).toHaveAccessibleDescription(new RegExp(enSignIn.refusals.reasons.mailCode));
  await page.getByLabel(words.mailCode, { exact: true }).fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.mailTo('mentor@example.org'))).toBeVisible();

  const candidate = await (await browser.newContext({ baseURL: origin, locale: 'en-GB' })).newPage();
  await signIn(candidate, origin, 'demo-newcomer');
  await candidate.goto('/sharing');
  await candidate.getByLabel('Mentor', { exact: true }).selectOption({ label: 'Demo mentor' });
  await candidate.getByRole('checkbox', { name: /^Progress/ }).check();
  await candidate.getByRole('button', { name: 'Grant', exact: true }).click();
  await candidate.context().close();
  await expect.poll(() => outside.mails.length, { timeout: 30_000 }).toBe(2);
  const told = outside.mails[1]?.replaceAll('=\r\n', '') ?? '';
  expect(told).toContain('A candidate lets you see something');
  expect(told).not.toContain('newcomer');

  const token = /stop-mail#([\w-]{43})/.exec(told)?.[1];
  const stranger = await (await browser.newContext({ baseURL: origin, locale: 'en-GB' })).newPage();
  await stranger.goto(`/stop-mail#${token}`);
  await expect(stranger.getByRole('heading', { level: 1, name: stopWords.title })).toBeVisible();
  await expectNoFinding(stranger);
  await stranger.getByRole('button', { name: stopWords.stop }).click();
  await expect(stranger.getByRole('heading', { level: 1, name: stopWords.doneTitle })).toBeVisible();
  await stranger.context().close();
  await page.reload();
  await expect(page.getByLabel(words.mailAddress, { exact: true })).toBeVisible();
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN', viewport: { width: 320, height: 640 } });

  test('the screen says the same, without findings, 320 px wide', async ({ page, origin }) => {
    await signIn(page, origin, 'demo-recruiter');
    await page.goto('/notifications');
    await expect(page.getByRole('switch', { name: zhCNNotifications.notifications.pushSwitch })).toBeVisible();
    await expect(page.getByLabel(zhCNNotifications.notifications.mailAddress, { exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await expectNoFinding(page);
  });
});

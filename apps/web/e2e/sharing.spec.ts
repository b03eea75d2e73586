import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright/test';
import { expect, test } from './page.ts';

type DemoName = 'demo-candidate' | 'demo-newcomer' | 'demo-mentor' | 'demo-recruiter' | 'demo-admin';

/** Signs in as a demo person, in the context of the page. */
async function signIn(page: Page, origin: string, signInName: DemoName): Promise<void> {
  const response = await page.request.post(`${origin}/api/session/demo`, { headers: { origin }, data: { signInName } });
  expect(response.status()).toBe(200);
}

/** A page of another person, in a browser of their own. */
async function pageOf(browser: Browser, origin: string, signInName: DemoName): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await signIn(page, origin, signInName);
  return page;
}

const violationsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

// In order, in one worker: what one test makes the later ones look at.
test.describe.configure({ mode: 'default' });

test('a candidate grants a mentor something by keyboard alone, and takes it back', async ({ page, browser, origin }) => {
  await signIn(page, origin, 'demo-newcomer');
  await page.goto('/sharing');
  await page.getByRole('button', { name: 'Grant', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choose at least one.')).toBeVisible();
  await page.getByLabel('Mentor', { exact: true }).selectOption({ label: 'Demo mentor' });
  await page.getByRole('checkbox', { name: /^Progress/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Grant', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Granted until /)).toBeVisible();
  await expect(page.getByText('Progress to Demo mentor').first()).toBeVisible();

  const mentor = await pageOf(browser, origin, 'demo-mentor');
  await mentor.goto('/my-people');
  await expect(mentor.getByText('Demo newcomer')).toBeVisible();
  await expect(mentor.getByText(/^Progress until /)).toBeVisible();
  await mentor.goto('/notifications');
  await expect(mentor.getByText(/^Demo newcomer lets you see Progress until /).first()).toBeVisible();

  await page.reload();
  await expect(page.getByText('saw your name in the list of people').first()).toBeVisible();
  await page.getByRole('button', { name: 'Take back: Progress to Demo mentor', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Taken back\./)).toBeFocused();
  await expect(page.getByText('You have granted nothing.')).toBeVisible();

  await mentor.goto('/my-people');
  await expect(mentor.getByText('Nobody lets you see anything yet.')).toBeVisible();
  await mentor.goto('/notifications');
  await expect(mentor.getByText(/^A candidate has taken back what you could see: Progress\.$/).first()).toBeVisible();
  await mentor.getByRole('button', { name: 'Mark all as read', exact: true }).click();
  await expect(mentor.getByText('Nothing unread.')).toBeFocused();
  await mentor.context().close();
});

test.describe('a name that no mentor has', () => {
  test.use({ allowedErrors: [/status of 404/] });

  test('is said beside its field', async ({ page, origin }) => {
    await signIn(page, origin, 'demo-newcomer');
    await page.goto('/sharing');
    await page.getByLabel('Mentor', { exact: true }).selectOption({ label: 'Someone else, by sign-in name' });
    await page.getByLabel('Sign-in name of the mentor', { exact: true }).fill('nobody-here');
    await page.getByRole('checkbox', { name: /^Rounds/ }).check();
    await page.getByRole('button', { name: 'Grant', exact: true }).click();
    await expect(page.getByLabel('Sign-in name of the mentor', { exact: true })).toHaveAccessibleDescription(/^There is no mentor of this name here\./);
  });
});

test('a visitor reports what is wrong, and an admin closes it', async ({ page, browser, origin }) => {
  await page.goto('/questions/fork-system-call', { waitUntil: 'networkidle' });
  const link = page.getByRole('button', { name: 'Something wrong here?', exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Something wrong here' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Which part is it?', { exact: true }).selectOption({ label: 'The answer' });
  const text = `The answer is wrong, says test ${Date.now()}.`;
  await dialog.getByLabel('What is wrong?', { exact: true }).fill(text);
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(dialog.getByText('Thank you. The report has arrived.')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();

  const admin = await pageOf(browser, origin, 'demo-admin');
  await admin.goto('/me');
  await admin.getByRole('link', { name: /^\d+ open reports?$/ }).click();
  await expect(admin).toHaveURL(/\/reports/);
  const row = admin.getByRole('listitem').filter({ hasText: text });
  await row.getByRole('button', { name: /^Resolve the report on / }).click();
  await expect(admin.getByText(/Closed\. Who wrote it/)).toBeFocused();
  await expect(row).toBeHidden();
  await admin.getByRole('link', { name: 'Resolved' }).click();
  await expect(row).toBeVisible();
  await admin.context().close();
});

test.describe('a report that is too short', () => {
  test.use({ allowedErrors: [/status of 400/] });

  test('is said beside its field, and nothing typed is lost', async ({ page }) => {
    await page.goto('/pay', { waitUntil: 'networkidle' });
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Something wrong here?', exact: true }).click();
    await page.getByLabel('What is wrong?', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(page.getByLabel('What is wrong?', { exact: true })).toHaveAccessibleDescription(/^Write 10 to 2,000 characters\./);
    await expect(page.getByLabel('What is wrong?', { exact: true })).toHaveValue('short');
  });
});

test('a recruiter creates a workspace and renames it', async ({ page, origin }) => {
  await signIn(page, origin, 'demo-recruiter');
  await page.goto('/workspaces');
  await page.getByLabel('Name', { exact: true }).fill('Hiring in spring');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hiring in spring');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Hiring in summer');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hiring in summer');
  await page.goto('/workspaces');
  await expect(page.getByRole('link', { name: 'Hiring in summer' }).first()).toBeVisible();
});

test.describe('what a workspace refuses', () => {
  test.use({ allowedErrors: [/status of 40[49]/] });

  test('is said: the last owner’s leave, and a name that no recruiter has', async ({ page, origin }) => {
    await signIn(page, origin, 'demo-recruiter');
    await page.goto('/workspaces');
    await page.getByRole('link', { name: 'Hiring in summer' }).first().click();
    await page.getByRole('button', { name: 'Leave the workspace', exact: true }).click();
    await expect(page.getByText('A workspace keeps at least one owner')).toBeVisible();
    await page.getByLabel('Sign-in name', { exact: true }).fill('demo-candidate');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByLabel('Sign-in name', { exact: true })).toHaveAccessibleDescription('There is no recruiter of this name here.');
  });
});

test('the private feed has an address that is shown once and ends', async ({ page, origin }) => {
  await signIn(page, origin, 'demo-candidate');
  await page.goto('/notifications');
  await page.getByRole('button', { name: /^Make a/ }).click();
  const address = await page.getByLabel('Address of the feed', { exact: true }).inputValue();
  const response = await page.request.get(address);
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  await page.getByRole('button', { name: 'End the address', exact: true }).click();
  await expect(page.getByText('The address has ended.')).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
});

const SCREENS: [DemoName, string][] = [
  ['demo-candidate', '/sharing'],
  ['demo-mentor', '/my-people'],
  ['demo-mentor', '/notifications'],
  ['demo-admin', '/reports?state=resolved'],
  ['demo-recruiter', '/workspaces'],
];

for (const form of [
  { colorScheme: 'light', locale: 'en-GB' },
  { colorScheme: 'dark', locale: 'zh-CN' },
] as const) {
  test.describe(`${form.colorScheme}, ${form.locale}`, () => {
    test.use({ colorScheme: form.colorScheme, locale: form.locale });

    for (const [signInName, address] of SCREENS) {
      test(`${address} has no accessibility finding and fits 320 pixels`, async ({ page, origin }) => {
        await signIn(page, origin, signInName);
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(address, { waitUntil: 'networkidle' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (address === '/workspaces') await page.getByRole('main').getByRole('link', { name: 'Demo workspace' }).click();
        if (address === '/workspaces') await expect(page.getByRole('heading', { level: 1 })).toHaveText('Demo workspace');
        expect(await violationsOf(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
        if (form.locale === 'zh-CN')
          expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(address === '/workspaces' ? /./ : /\p{Script=Han}/u);
      });
    }
  });
}

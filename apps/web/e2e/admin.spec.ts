import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright/test';
import { expect, test } from './page.ts';

const PASSWORD = 'seven blue lanterns by the quay';
const SCREENS = ['/admin/people', '/admin/people?q=nobody-at-all', '/admin/invites', '/admin/content', '/admin/audit', '/admin/settings'];
const FORMS = [
  { colorScheme: 'light', locale: 'en-GB' },
  { colorScheme: 'dark', locale: 'en-GB' },
  { colorScheme: 'light', locale: 'zh-CN' },
  { colorScheme: 'dark', locale: 'zh-CN' },
] as const;

/** Signs in as one of the demo people; the browser's own fetch says where it comes from. */
async function signInAs(page: Page, signInName: string): Promise<void> {
  await page.goto('/guides');
  const status = await page.evaluate(async (name) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/session/demo', { method: 'POST', headers, body: JSON.stringify({ signInName: name }) })).status;
  }, signInName);
  expect(status).toBe(200);
}

/** Joins with an invite link in a browser of one's own. */
async function join(context: BrowserContext, link: string, signInName: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  await page.locator('input[name="signInName"]').fill(signInName);
  await page.locator('input[name="name"]').fill('Ada Invited');
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('main form button[type="submit"]').click();
  await expect(page).not.toHaveURL(/\/join/);
  return page;
}

async function makeInvite(page: Page, role: 'Candidate' | 'Mentor'): Promise<string> {
  await page.goto('/admin/invites');
  await page.getByRole('radio', { name: role }).check();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = page.getByRole('textbox', { name: `Invite for one account: ${role}` });
  await expect(link).toHaveValue(/\/join#[\w-]{43}$/);
  return link.inputValue();
}

test('an admin invites a candidate, who joins; deactivated, they are out at once, and may come back', async ({ page, browser }) => {
  await signInAs(page, 'demo-admin');
  const link = await makeInvite(page, 'Candidate');
  const context = await browser.newContext();
  const name = `ada-${Date.now()}`;
  const theirs = await join(context, link, name);
  const whoTheyAre = async (): Promise<string | null> =>
    theirs.evaluate(async () => ((await (await fetch('/api/session')).json()) as { person: { signInName: string } | null }).person?.signInName ?? null);
  expect(await whoTheyAre()).toBe(name);

  await page.goto(`/admin/people?q=${name}`);
  const main = page.getByRole('main');
  await expect(main).toContainText('1 person');
  await main.getByRole('button', { name: 'Ada Invited' }).click();
  await main.getByRole('button', { name: 'Deactivate', exact: true }).click();
  await expect(main).toContainText(/Deactivated \d\d:\d\d\. All sessions have ended\./);
  expect(await whoTheyAre()).toBeNull();

  await main.getByRole('button', { name: 'Undo' }).click();
  await expect(main).toContainText(/Reactivated \d\d:\d\d\./);
  await expect(main.getByRole('button', { name: 'Deactivate', exact: true })).toBeVisible();
  expect(await whoTheyAre()).toBeNull();

  await page.goto(`/admin/audit?person=${name}&act=person.deactivate`);
  await expect(main.getByRole('listitem').filter({ hasText: 'deactivated a person' })).toContainText('Ada Invited');
  await context.close();
});

test('roles are changed by keyboard alone, and changed back', async ({ page }) => {
  await signInAs(page, 'demo-admin');
  await page.goto('/admin/people?q=demo-newcomer');
  const main = page.getByRole('main');
  const row = main.getByRole('button', { name: 'Demo newcomer' });
  await row.focus();
  await page.keyboard.press('Enter');
  const mentor = main.getByRole('checkbox', { name: 'Mentor' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(mentor).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(main).toContainText(/Saved \d\d:\d\d/);
  await expect(row).toContainText('Candidate, Mentor');
  const undo = main.getByRole('button', { name: 'Undo' });
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(main).toContainText(/Undone \d\d:\d\d/);
  await expect(row).not.toContainText('Mentor');
});

test.describe('what the server refuses', () => {
  test.use({ allowedErrors: [/status of 4(?:00|04|09)/] });

  test('is said: the last admin stays, a short reason opens nothing, a wrong filter has a way out', async ({ page }) => {
    await signInAs(page, 'demo-admin');
    await page.goto('/admin/people?q=demo-admin');
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Demo admin' }).click();
    await expect(main).toContainText('The last admin: make someone else one before you take this away.');
    await main.getByRole('button', { name: 'Deactivate', exact: true }).click();
    await expect(main.getByRole('alert').filter({ hasText: 'The last admin has to stay.' })).toBeVisible();

    await page.goto('/admin/people?q=demo-mentor');
    await main.getByRole('button', { name: 'Demo mentor' }).click();
    await main.getByRole('button', { name: 'Emergency access' }).click();
    const dialog = page.getByRole('dialog', { name: 'Emergency access to Demo mentor' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('too short');
    await dialog.getByRole('button', { name: 'Open for 30 minutes' }).click();
    await expect(dialog).toContainText('Write at least 20 characters, at most 500.');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('They asked me by phone to look at their settings.');
    await dialog.getByRole('button', { name: 'Open for 30 minutes' }).click();
    await expect(dialog).toContainText('The person has been told.');
    await expect(dialog).toContainText('demo-mentor');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(main.getByRole('button', { name: 'Emergency access' })).toBeFocused();

    await page.goto('/admin/audit?from=yesterday');
    await main.getByRole('link', { name: 'Show all' }).click();
    await expect(page).toHaveURL(/\/admin\/audit$/);
    await expect(main.getByRole('listitem').first()).toBeVisible();
  });

  test('is not shown to who is no admin', async ({ page }) => {
    await signInAs(page, 'demo-candidate');
    await page.goto('/admin/people');
    await expect(page.locator('h1')).toHaveText('There is no such page');
  });
});

test.describe('an invite that is withdrawn', () => {
  test.use({ allowedErrors: [/status of 404/] });

  test('is asked about before, and opens nothing any more', async ({ page }) => {
    await signInAs(page, 'demo-admin');
    // Of a role that no other journey invites: they run at the same time, and theirs are not to be withdrawn.
    const link = await makeInvite(page, 'Mentor');
    const main = page.getByRole('main');
    await main
      .getByRole('button', { name: /^Withdraw the invite for: Mentor/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(main).toContainText('The invite is withdrawn.');
    await expect(main.getByRole('listitem').filter({ hasText: /^Mentor/ })).toContainText('withdrawn');
    const status = await page.evaluate(async (token) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/links/look', { method: 'POST', headers, body: JSON.stringify({ token }) })).status;
    }, new URL(link).hash.slice(1));
    expect(status).toBe(404);
  });
});

test('sign-up is opened and closed again', async ({ page }) => {
  await signInAs(page, 'demo-admin');
  await page.goto('/admin/settings');
  const open = page.getByRole('switch', { name: 'Anyone may make an account' });
  await open.click();
  await expect(open).toBeChecked();
  await expect(page.getByRole('main')).toContainText(/Saved \d\d:\d\d/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('main')).toContainText(/Undone \d\d:\d\d/);
  await expect(open).not.toBeChecked();
});

for (const form of FORMS) {
  test.describe(`${form.colorScheme}, ${form.locale}`, () => {
    test.use(form);

    for (const path of SCREENS) {
      test(`${path} has no accessibility finding`, async ({ page }) => {
        await signInAs(page, 'demo-admin');
        await page.goto(path, { waitUntil: 'networkidle' });
        await expect(page.locator('h1')).toHaveCount(1);
        const first = page.locator('main li button[aria-expanded="false"]').first();
        if (await first.isVisible()) await first.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      });
    }
  });
}

test.describe('320 px wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the screens of an admin scroll in one direction only', async ({ page }) => {
    await signInAs(page, 'demo-admin');
    for (const path of SCREENS) {
      await page.goto(path, { waitUntil: 'networkidle' });
      const first = page.locator('main li button[aria-expanded="false"]').first();
      if (await first.isVisible()) await first.click();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([path, overflow]).toEqual([path, 0]);
    }
  });
});

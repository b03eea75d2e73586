import { expect, test } from './page.ts';
import { aimAt, inDays, signInAs, tabTo, typeDate } from './study-person.ts';

// In order, in one worker: they share one person.
test.describe.configure({ mode: 'default' });

test('a candidate comes from an empty account to a target and a plan by keyboard alone', async ({ page, origin }) => {
  await signInAs(page, origin, 'demo-newcomer');
  await page.goto('/me');
  await expect(page.getByText('Begin here')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/target\?guide=alibaba-devops-engineer$/);
  const effect = page.getByRole('heading', { name: 'What this does to your plan' }).locator('..');
  await expect(effect.getByText('Without a date the plan reaches four weeks ahead.')).toBeVisible();

  await tabTo(page, page.getByLabel('Date of: Technical phone screen'));
  await typeDate(page, inDays(20));
  await expect(page.getByLabel('Date of: Technical phone screen')).toHaveValue(inDays(20));
  await expect(effect.getByText(/^Until the Technical phone screen, in 20 days/)).toBeVisible();
  await tabTo(page, page.getByLabel('Minutes on Saturday'));
  await page.keyboard.type('90');
  await tabTo(page, page.getByRole('button', { name: 'Save the target' }));
  await page.keyboard.press('Enter');
  await expect(effect.getByText(/^Saved \d/)).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: 'Go to Today' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused();
  await expect(page.getByText(/^Technical phone screen in 20 days, /)).toBeVisible();
  await page.getByRole('link', { name: 'Plan', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeFocused();
  await expect(
    page
      .locator('main ol')
      .getByText(/new question/)
      .first(),
  ).toBeVisible();
  await expect(page.locator('main ol').getByText('Technical phone screen', { exact: true })).toBeVisible();
});

test('too little time is said in hours, and a way to make it fit is entered with one press', async ({ page, origin }) => {
  await signInAs(page, origin, 'demo-newcomer');
  await aimAt(page, origin, inDays(20));
  await page.goto('/target');
  await page.getByLabel('Date of: Technical phone screen').fill(inDays(1));
  await expect(page.getByText(/^It does not fit: .+ of work, .+ left\.$/)).toBeVisible();
  const later = page.getByRole('button', { name: /^Use this: A later date/ });
  await expect(page.getByRole('button', { name: /^Use this/ })).toHaveCount(3);
  await later.click();
  await expect(page.getByText(/^It fits: .+ of work, .+ left\.$/)).toBeVisible();
  await expect(page.getByText(/^Entered above: A later date/)).toBeVisible();
  await expect(page.getByText('Not saved yet.')).toBeVisible();
});

test('moving a date shows the plan before and after it, and nothing is changed before it is saved', async ({ page, origin }) => {
  await signInAs(page, origin, 'demo-newcomer');
  await aimAt(page, origin, inDays(20));
  await page.goto('/plan');
  const field = page.getByLabel('Date of: Technical phone screen');
  await field.fill(inDays(27));
  const table = page.getByRole('table', { name: 'Plan before and after the change' });
  const row = table.getByRole('row', { name: /^Works toward/ });
  await expect(row.getByRole('cell')).toHaveCount(2);
  const [before, after] = await row.getByRole('cell').allTextContents();
  expect(before).not.toBe(after);
  await expect(page.getByText(/^Technical phone screen in 20 days, /)).toBeVisible();
  await page.getByRole('button', { name: 'Leave it as it was' }).click();
  await expect(field).toHaveValue(inDays(20));
  await field.fill(inDays(27));
  await page.getByRole('button', { name: 'Save this date' }).click();
  await expect(page.getByText(/^Moved \d/)).toBeVisible();
  await expect(page.getByText(/^Technical phone screen in 27 days, /)).toBeVisible();
});

test('the plan is taken along as a calendar, and its private address is shown once', async ({ page, origin, request }) => {
  await signInAs(page, origin, 'demo-newcomer');
  await aimAt(page, origin, inDays(20));
  await page.goto('/target');
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download .ics' }).click();
  expect((await file).suggestedFilename()).toBe('whetstone-plan.ics');
  await page.getByRole('button', { name: 'Make a private address' }).click();
  const address = await page.getByLabel('Address of the calendar').inputValue();
  const calendar = await request.get(address);
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
  await page.reload();
  await expect(page.getByText(/^A private address exists since /)).toBeVisible();
  await expect(page.getByLabel('Address of the calendar')).toHaveCount(0);
  await page.getByRole('button', { name: 'End the address' }).click();
  await expect(page.getByText('The address has ended.')).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});

test('who stops preparing gets back with one press', async ({ page, origin }) => {
  await signInAs(page, origin, 'demo-newcomer');
  await aimAt(page, origin, inDays(20));
  await page.goto('/target');
  await page.getByRole('button', { name: 'Stop preparing for this' }).click();
  await expect(page.getByText(/^You no longer prepare for this/)).toBeFocused();
  await expect(page.getByText('No interview date yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/^Technical phone screen in 20 days, /)).toBeVisible();
});

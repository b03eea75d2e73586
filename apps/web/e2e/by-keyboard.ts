import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { expect } from './page.ts';

/**
 * An authenticator inside the browser, which verifies its holder without asking.
 * @returns a function that empties it, as if the device were lost
 */
export async function addAuthenticator(page: Page): Promise<() => Promise<void>> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return async () => void (await client.send('WebAuthn.clearCredentials', { authenticatorId }));
}

/** Goes on by Tab until this has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let left = 80; left > 0; left -= 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    // In an editor of code Tab writes, until Escape was pressed.
    if (await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.role === 'textbox')) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${wanted.toString()}`);
}

export async function press(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** Writes into a field that is reached by Tab. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Nothing that axe finds, once the screen has come. */
export async function expectNoFinding(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1); // the screen has come
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

import * as passkeys from '@whetstone/contracts/passkeys';
import * as factors from '@whetstone/contracts/second-factors';
import { totpOf } from '../features/totp/totp-of.ts';
import { SoftwareAuthenticator } from './software-authenticator.ts';
import type { TestBrowser } from './test-browser.ts';

/** The code that an authenticator app with this secret shows now, or some steps of thirty seconds later. */
export const codeOf = (secret: string, steps = 0): string => totpOf({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Adds a passkey in this browser. */
export async function addPasskeyIn(browser: TestBrowser, name = 'Test laptop'): Promise<{ id: string; device: SoftwareAuthenticator }> {
  const device = new SoftwareAuthenticator();
  const { ceremonyId, options } = await browser.call(passkeys.startPasskey, {});
  const { id } = await browser.call(passkeys.addPasskey, { body: { ceremonyId, name, attestation: device.create(options) } });
  return { id, device };
}

/** Sets an authenticator app up in this browser. @returns its secret */
export async function addTotpIn(browser: TestBrowser): Promise<string> {
  const { ceremonyId, secret } = await browser.call(factors.startTotp, {});
  await browser.call(factors.confirmTotp, { body: { ceremonyId, code: codeOf(secret, -1) } });
  return secret;
}

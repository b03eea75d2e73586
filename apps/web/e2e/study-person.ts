import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { expect } from './page.ts';

const MOST_TABS = 80;
const DAY_MS = 86_400_000;

/** Signs in as a demo person, in the context of the page. */
export async function signInAs(page: Page, origin: string, signInName: 'demo-candidate' | 'demo-newcomer'): Promise<void> {
  const response = await page.request.post(`${origin}/api/session/demo`, { headers: { origin }, data: { signInName } });
  expect(response.status()).toBe(200);
}

interface Study {
  targets: { id: string }[];
}

/** Lets the person of the page prepare for one guide with one date, whatever was there before. */
export async function aimAt(page: Page, origin: string, on: string): Promise<void> {
  const headers = { origin };
  const { targets } = (await (await page.request.get(`${origin}/api/me/study`)).json()) as Study;
  for (const { id } of targets.slice(1)) await page.request.delete(`${origin}/api/me/targets/${id}`, { headers });
  const data = { guide: 'alibaba-devops-engineer', stages: [{ stage: 'technical-phone-screen', on }], leftOut: [] };
  const put = await page.request.put(`${origin}/api/me/targets/${targets[0]?.id ?? crypto.randomUUID()}`, { headers, data });
  expect(put.status()).toBe(200);
}

/** Presses Tab until something has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

/** People of journeys live by UTC, and their day ends at four in the morning. */
const DAY_ENDS_MS = 4 * 3_600_000;

/** The date some days from today, as the API and date fields have it. */
export function inDays(days: number): string {
  return new Date(Date.now() - DAY_ENDS_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** Types a date into the field that has the focus: the browser's own language, which orders the parts, is American English. */
export async function typeDate(page: Page, on: string): Promise<void> {
  const [year = '', month = '', day = ''] = on.split('-');
  await page.keyboard.type(month + day + year);
}

export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { expect } from './page.ts';
import { totpCode } from './totp-code.ts';

let count = 0;
const newName = (): string => `study-${process.pid}-${Date.now()}-${(count += 1)}`;
const PASSWORD = 'seven blue lanterns by the quay';

interface Signed {
  id: string;
  signInName: string;
}

/** Has the demo's admin make an invite, signed in beside the test. */
async function makeInvite(origin: string, role: 'candidate' | 'mentor' | 'recruiter'): Promise<string> {
  const headers = { origin, 'content-type': 'application/json' };
  const signedIn = await fetch(`${origin}/api/session/demo`, { method: 'POST', headers, body: '{"signInName":"demo-admin"}' });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const made = await fetch(`${origin}/api/invites`, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify({ role }) });
  return ((await made.json()) as { token: string }).token;
}

async function signUp(page: Page, origin: string, role: 'candidate' | 'mentor' | 'recruiter'): Promise<Signed> {
  const signInName = newName();
  const given = { link: await makeInvite(origin, role), signInName, name: 'Ada Test', password: PASSWORD, timeZone: 'Etc/UTC' };
  const signedUp = await page.request.post(`${origin}/api/people`, { data: given, headers: { origin } });
  expect(signedUp.ok()).toBe(true);
  const session = await page.request.get(`${origin}/api/session`);
  const { person } = (await session.json()) as { person: { id: string } };
  return { id: person.id, signInName };
}

/** A candidate of this test alone, who is signed in in this browser. */
export const becomeCandidate = async (page: Page, origin: string): Promise<Signed> => signUp(page, origin, 'candidate');

async function becomeStaff(page: Page, origin: string, role: 'mentor' | 'recruiter'): Promise<Signed> {
  const signed = await signUp(page, origin, role);
  const headers = { origin };
  const { ceremonyId, secret } = (await (await page.request.post(`${origin}/api/me/totp`, { headers })).json()) as { ceremonyId: string; secret: string };
  const confirmed = await page.request.put(`${origin}/api/me/totp`, { headers, data: { ceremonyId, code: totpCode(secret) } });
  expect(confirmed.status()).toBe(200);
  return signed;
}

/** A mentor of this test alone, who is signed in in this browser with a second factor. */
export const becomeMentor = async (page: Page, origin: string): Promise<Signed> => becomeStaff(page, origin, 'mentor');

/** A recruiter, in the same way. */
export const becomeRecruiter = async (page: Page, origin: string): Promise<Signed> => becomeStaff(page, origin, 'recruiter');

/** Something of this candidate, as the API has it. */
export async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as T;
}

async function setZone(page: Page, origin: string, timeZone: string): Promise<void> {
  const changed = await page.request.patch(`${origin}/api/me/settings`, { data: { timeZone }, headers: { origin } });
  expect(changed.ok()).toBe(true);
}

/** Has questions due now: graded where the day is not over, and looked at where the next has begun. */
export async function haveDue(page: Page, origin: string, questions: readonly string[]): Promise<void> {
  await setZone(page, origin, 'Pacific/Pago_Pago');
  for (const question of questions) {
    const data = { kind: 'grade', question, version: 1, grade: 1, attemptId: null, durationMs: 1000, claimedAt: null };
    const answer = await page.request.put(`${origin}/api/me/reviews/${crypto.randomUUID()}`, { data, headers: { origin } });
    expect(answer.status(), await answer.text()).toBe(200);
  }
  await setZone(page, origin, 'Pacific/Kiritimati');
}

/** The button of a part that is opened on purpose. */
export const part = (page: Page, id: string): Locator => page.locator(`#${id} button[aria-expanded]`).first();

export async function expectNoFinding(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

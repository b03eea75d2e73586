import type { Page } from 'playwright/test';
import { becomeRecruiter, read } from './candidate.ts';
import { expect } from './page.ts';

/** A set of this test alone, with what stands in it. */
export interface MadeSet {
  /** the workspace */
  id: string;
  setId: string;
  url: string;
  revision: number;
  titles: string[];
}

/** Sends something for the page's person. @returns the status, and the body of a success */
export async function send(page: Page, method: 'POST' | 'PUT', { url, data }: { url: string; data: unknown }) {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.fetch(url, { method, data, headers: { origin } });
  return { status: answer.status(), body: answer.ok() ? ((await answer.json()) as Record<string, unknown>) : {} };
}

/** A recruiter's workspace. */
export async function makeWorkspace(page: Page, origin: string): Promise<string> {
  await becomeRecruiter(page, origin);
  await page.goto('/workspaces');
  const { body } = await send(page, 'POST', { url: '/api/workspaces', data: { name: 'Hiring 2027' } });
  return String(body['id']);
}

/** A set for a stage of a guide, with the first questions of the public bank that a search finds. */
export async function makeSet(page: Page, origin: string, { words = 'linux', count = 3 } = {}): Promise<MadeSet> {
  const id = await makeWorkspace(page, origin);
  const setId = crypto.randomUUID();
  const url = `/api/workspaces/${id}/sets/${setId}`;
  await send(page, 'PUT', { url, data: { name: 'Phone screen', guide: 'alibaba-devops-engineer', stage: null, minutes: 45, from: null } });
  const found = await read<{ items: { id: string; title: string }[] }>(page, `/api/questions?q=${words}&limit=${count}`);
  expect(found.items).toHaveLength(count);
  const items = found.items.map((question) => ({ questionId: question.id, minutes: 10, takeNewer: false }));
  const { status, body } = await send(page, 'PUT', { url: `${url}/items`, data: { revision: 0, items } });
  expect(status).toBe(200);
  return { id, setId, url, revision: Number(body['revision']), titles: found.items.map(({ title }) => title) };
}

/** The screen of a set, when it has come. */
export async function openSet(page: Page, { id, setId }: Pick<MadeSet, 'id' | 'setId'>): Promise<void> {
  await page.goto(`/workspaces/${id}/sets/${setId}`);
  await expect(page.locator('#items [data-row]').first()).toBeVisible();
}

/** The titles of the set, in its order. */
export const titlesOf = async (page: Page): Promise<string[]> => page.locator('#items [data-row]').allTextContents();

const BANK = '# Kiln\n\n### How hot is a kiln?\n\nAs hot as its *clay* needs.\n\n### Why is it bricked up?\n\nTo keep the heat in.\n';

/** Two drafts of a workspace that nobody has sorted yet. @returns their ids */
export async function bringIn(page: Page, id: string): Promise<string[]> {
  const url = `/api/workspaces/${id}/imports/${crypto.randomUUID()}`;
  const files = [{ path: 'kiln.md', base64: Buffer.from(BANK).toString('base64') }];
  const { body } = await send(page, 'PUT', { url, data: { files } });
  expect((await send(page, 'PUT', { url: `${url}/commit`, data: { revision: body['revision'] } })).status).toBe(200);
  const { items } = await read<{ items: { id: string }[] }>(page, `/api/workspaces/${id}/questions`);
  return items.map((question) => question.id);
}

interface Source {
  version: number;
  placeHash: string;
  record: Record<string, unknown>;
}

/** Writes a question of a workspace anew, as its next version. @returns the number of that */
export async function rewrite(page: Page, url: string, { title, area }: { title: string; area: string }): Promise<number> {
  const { version, placeHash, record } = await read<Source>(page, `${url}/source`);
  const data = { base: version, basePlace: placeHash, place: { area, skills: [], sources: [] }, record: { ...record, title } };
  const { status, body } = await send(page, 'PUT', { url: `${url}/source`, data });
  expect(status).toBe(200);
  return Number(body['version']);
}

import type { APIRequestContext } from 'playwright';
import { type FindPath, read } from './desk-paths.ts';

/* Addresses in the demo recruiters' workspace. Each screen is taken four times: what a screen needs is made once and found again. */

interface Items<T> {
  items: T[];
}

/** As a recruiter's old file may look: one question twice, one without an answer, and one that asks nothing. */
const BANK = `# Old bank

## What does a readiness probe decide?

Whether the pod gets requests.

## How do you find out which process holds a port?

\`ss -ltnp\` names it.

## How do you find out which process holds the port?

Ask \`ss -ltnp\`.

## Why would you not run a database in the same cluster?

## Thanks to all who wrote this
`;
const ASSESSMENT = { name: 'Demo assessment', note: 'Demo note: take it for practice.', minutes: 45, mayPause: true, days: 14 };

async function first<T>(request: APIRequestContext, address: string): Promise<T> {
  const { items } = await read<Items<T>>(request, address);
  const [found] = items;
  if (found === undefined) throw new Error(`${address}: there is nothing`);
  return found;
}

async function idOf(request: APIRequestContext, origin: string): Promise<string> {
  return (await first<{ id: string }>(request, `${origin}/api/workspaces`)).id;
}

export const findWorkspace: FindPath = async (request, origin) => `/workspaces/${await idOf(request, origin)}`;

/** Below the address of the workspace. */
const within =
  (find: (request: APIRequestContext, address: string) => Promise<string>): FindPath =>
  async (request, origin) => {
    const path = await findWorkspace(request, origin);
    return `${path}/${await find(request, `${origin}/api${path}`)}`;
  };

const questionOf = async (request: APIRequestContext, address: string): Promise<string> => {
  const { id } = await first<{ id: string }>(request, `${address}/questions`);
  return `questions/${id}`;
};
const setOf = async (request: APIRequestContext, address: string): Promise<string> => `sets/${(await first<{ id: string }>(request, `${address}/sets`)).id}`;

/** An import that is proposed and not yet committed. */
export const findImport: FindPath = within(async (request, address) => {
  const { items } = await read<Items<{ id: string; state: string }>>(request, `${address}/imports`);
  const open = items.find(({ state }) => state === 'read');
  if (open !== undefined) return `imports/${open.id}`;
  const id = crypto.randomUUID();
  const data = { files: [{ path: 'old-bank.md', base64: Buffer.from(BANK).toString('base64') }] };
  const made = await request.put(`${address}/imports/${id}`, { headers: { origin: new URL(address).origin }, data });
  if (!made.ok()) throw new Error(`no import could be made: ${made.status()}`);
  return `imports/${id}`;
});

export const findQuestion: FindPath = within(questionOf);
export const findEditor: FindPath = within(async (request, address) => `${await questionOf(request, address)}/edit`);
export const findSet: FindPath = within(setOf);
export const findKit: FindPath = within(async (request, address) => `${await setOf(request, address)}/kit`);
export const findAnalysis: FindPath = within(async (request, address) => `${await setOf(request, address)}/analysis`);

export const findAssessment: FindPath = within(async (request, address) => {
  const set = await setOf(request, address);
  const { items } = await read<Items<{ id: string }>>(request, `${address}/${set}/assessments`);
  const id = items[0]?.id ?? crypto.randomUUID();
  if (items.length === 0) {
    const made = await request.put(`${address}/${set}/assessments/${id}`, { headers: { origin: new URL(address).origin }, data: ASSESSMENT });
    if (!made.ok()) throw new Error(`no assessment could be made: ${made.status()}`);
  }
  return `${set}/assessments/${id}`;
});

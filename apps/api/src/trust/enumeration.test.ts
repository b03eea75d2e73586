import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestApp, buildTestApp } from '../testing/build-test-app.ts';
import { PRIVATE_ROWS } from './rows.ts';
import { type WatchedApp, ask, buildWatchedApp } from './trust-app.ts';
import type { World } from './cast.ts';
import { createWorld } from './world.ts';

const TRIES = 15;

// Each test asks hundreds of times.
vi.setConfig({ testTimeout: 120_000 });

let test: TestApp;
let direct: WatchedApp;
let proxied: WatchedApp;
let world: World;
beforeAll(async () => {
  test = await buildTestApp();
  direct = await buildWatchedApp(test);
  proxied = await buildWatchedApp(test, { trustProxy: 1 });
  world = await createWorld(test);
});
afterAll(async () => {
  await direct.app.close();
  await proxied.app.close();
  await test.close();
});

const forgetTries = async (): Promise<unknown> => test.db.$executeRaw`DELETE FROM rate_window`;

async function tryToSignIn(signInName: string) {
  await forgetTries();
  const row = PRIVATE_ROWS['POST /api/session'] ?? { may: [] };
  const began = performance.now();
  const answer = await ask(direct.app, 'POST /api/session', { actor: 'signed-out', world, row, body: { signInName, password: 'not the right password' } });
  const { date: _date, 'content-length': _length, ...headers } = answer.headers;
  return { ms: performance.now() - began, told: [answer.statusCode, answer.body.replace(/"requestId":"[^"]*"/, ''), headers] };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

describe('signing in', () => {
  it('tells known, unknown and deactivated names apart by nothing, time included', async () => {
    const names = { known: world.people.owner.signInName, unknown: 'nobody-of-this-name', deactivated: world.people.deactivated.signInName };
    const times: Record<string, number[]> = { known: [], unknown: [], deactivated: [] };
    const told = new Set<string>();
    // One after the other in turn, so that whatever else this machine does falls on all alike.
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      for (const [kind, name] of Object.entries(names)) {
        const answer = await tryToSignIn(name);
        times[kind]?.push(answer.ms);
        told.add(JSON.stringify(answer.told));
      }
    }
    expect(told.size).toBe(1);
    const medians = Object.values(times).map(median);
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(2);
  });

  it('control: an answer without the check of a password takes a small part of that time', async () => {
    const real = (await tryToSignIn('nobody-of-this-name')).ms;
    const began = performance.now();
    const row = PRIVATE_ROWS['POST /api/session'] ?? { may: [] };
    await ask(direct.app, 'POST /api/session', { actor: 'signed-out', world, row, body: { signInName: 'a', password: '' } });
    expect(performance.now() - began).toBeLessThan(real / 2);
  });
});

interface Limit {
  name: string;
  max: number;
  body: (attempt: number) => Record<string, unknown>;
}

const LIMITS: Limit[] = [
  { name: 'POST /api/session', max: 30, body: (attempt) => ({ signInName: `guess-${attempt}`, password: 'x' }) },
  { name: 'POST /api/session', max: 5, body: () => ({ signInName: 'one-name', password: 'x' }) },
  {
    name: 'POST /api/people',
    max: 120,
    body: (attempt) => ({ link: null, signInName: `guess-${attempt}`, name: 'x', password: 'passwordpassword', timeZone: 'Etc/UTC' }),
  },
  { name: 'POST /api/people/passkey/options', max: 120, body: (attempt) => ({ link: null, signInName: `guess-${attempt}`, name: 'x' }) },
  {
    name: 'POST /api/people/passkey',
    max: 120,
    body: (attempt) => ({
      link: null,
      signInName: `guess-${attempt}`,
      name: 'x',
      timeZone: 'Etc/UTC',
      ceremonyId: '0198a000-0000-7000-8000-000000000001',
      attestation: { id: 'AAAA', clientDataJSON: 'AAAA', attestationObject: 'AAAA', transports: [] },
    }),
  },
  { name: 'POST /api/links/look', max: 30, body: () => ({ token: 'A'.repeat(43) }) },
  { name: 'POST /api/reports', max: 10, body: () => ({ kind: 'question', slug: 'fork', version: 1, part: 'answer', text: 'This is not right.' }) },
];

/** How many of `times` tries were let through, and what the first that was not has to say. */
async function countThrough({ app }: WatchedApp, { name, body, max }: Limit, forwardedFor: (attempt: number) => string) {
  await forgetTries();
  const [method = '', url = ''] = name.split(' ');
  for (let attempt = 1; attempt <= max + 1; attempt += 1) {
    const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin', 'x-forwarded-for': forwardedFor(attempt) };
    const answer = await app.inject({ method: method as 'POST', url, remoteAddress: '198.51.100.7', headers, payload: body(attempt) });
    if (answer.statusCode === 429) return { through: attempt - 1, answer };
  }
  return { through: max + 1, answer: null };
}

describe('a limit', () => {
  it.each(LIMITS)('of $max holds for $name, whatever X-Forwarded-For says, and says when to come back', async (limit) => {
    const { through, answer } = await countThrough(direct, limit, (attempt) => `203.0.113.${attempt}`);
    expect(through).toBe(limit.max);
    expect(answer?.json<{ error: { code: string } }>().error.code).toBe('too_many_requests');
    expect(answer?.headers['retry-after']).toMatch(/^[1-9]\d*$/);
  });

  it('counts by the address that a known proxy names, of which the client can choose nothing', async () => {
    const limit = LIMITS.find(({ name }) => name === 'POST /api/links/look') ?? { name: '', max: 0, body: () => ({}) };
    expect((await countThrough(proxied, limit, (attempt) => `203.0.113.${attempt}`)).through).toBe(limit.max + 1);
    expect((await countThrough(proxied, limit, (attempt) => `203.0.113.${attempt}, 192.0.2.1`)).through).toBe(limit.max);
  });
});

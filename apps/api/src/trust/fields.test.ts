import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestApp, buildTestApp } from '../testing/build-test-app.ts';
import { keyPaths } from '../testing/key-paths.ts';
import type { Row } from './row.ts';
import { CONTENT_ROWS, PRIVATE_ROWS, ROWS, expectedStatus } from './rows.ts';
import { type WatchedApp, ask, buildWatchedApp } from './trust-app.ts';
import { ACTORS, type ActorName, type World } from './cast.ts';
import { createWorld } from './world.ts';

/** What clients may never say of themselves, of others, or of time. */
const INJECTED = ['role', 'roles', 'userId', 'personId', 'ownerId', 'score', 'startedAt', 'deadline', 'isAdmin', 'isDemo', 'createdAt'];

// Each test asks hundreds of times.
vi.setConfig({ testTimeout: 120_000 });

let test: TestApp;
let watched: WatchedApp;
let shared: World;
beforeAll(async () => {
  test = await buildTestApp();
  watched = await buildWatchedApp(test);
  shared = await createWorld(test);
});
afterAll(async () => {
  await watched.app.close();
  await test.close();
});

interface Refusal {
  error: { code: string; fields: { field: string }[] };
}

describe('a field that is not for the client', () => {
  it('is refused by its name on every route with a body', async () => {
    for (const [name, row] of Object.entries(PRIVATE_ROWS)) {
      const body = row.body?.(shared);
      if (body === undefined) continue;
      const actor = row.may.find((one) => one !== 'signed-out') ?? 'owner';
      for (const field of INJECTED.filter((one) => !(one in body))) {
        const answer = await ask(watched.app, name, { actor, world: shared, row, body: { ...body, [field]: 'admin' } });
        expect([name, field, answer.statusCode]).toEqual([name, field, 400]);
        const { error } = answer.json<Refusal>();
        expect([name, error.code, error.fields]).toEqual([name, 'invalid_request', [{ field, message: 'is not known here' }]]);
      }
    }
  });

  it('is tried on every route that takes a body', () => {
    const taking = watched.routes.filter(({ options }) => options.schema?.body !== undefined).map(({ name }) => name);
    const tried = Object.entries(PRIVATE_ROWS).filter(([, { body }]) => body !== undefined);
    expect(tried.map(([name]) => name).toSorted()).toEqual(taking.toSorted());
  });

  it('is refused in a query as well', async () => {
    for (const [name, row] of Object.entries(ROWS)) {
      const actor = row.may.find((one) => one !== 'signed-out') ?? 'owner';
      const answer = await ask(watched.app, name, { actor, world: shared, row: { ...row, query: '?userId=1' } });
      const { error } = answer.json<Refusal>();
      expect([name, answer.statusCode, error.fields]).toEqual([name, 400, [{ field: 'userId', message: 'is not known here' }]]);
    }
  });
});

/** The keys of what an actor is told; null where it is no JSON. */
async function keysFor(name: string, row: Row, actor: ActorName): Promise<string> {
  const world = name.startsWith('GET ') ? shared : await createWorld(test);
  const answer = await ask(watched.app, name, { actor, world, row });
  expect([actor, answer.statusCode]).toEqual([actor, 200]);
  if (!String(answer.headers['content-type']).startsWith('application/json')) return 'no JSON';
  return keyPaths(answer.json<unknown>()).join(' ');
}

/** Actors by what they are told, so that one line says who is told the same. */
async function keysByActors(name: string, row: Row): Promise<Record<string, string>> {
  const groups = new Map<string, ActorName[]>();
  const told = ACTORS.filter((actor) => expectedStatus(row, actor) === 200);
  // one after the other: each makes a world, and hashing passwords for all at once takes longer than one is made to wait
  for (const actor of told) {
    const keys = await keysFor(name, row, actor);
    groups.set(keys, [...(groups.get(keys) ?? []), actor]);
  }
  return Object.fromEntries([...groups].map(([keys, actors]) => [actors.join(', '), keys]));
}

describe('an answer holds exactly these keys', () => {
  it.each(Object.entries(PRIVATE_ROWS).filter(([, row]) => ACTORS.some((actor) => expectedStatus(row, actor) === 200)))('%s', async (name, row) => {
    expect(await keysByActors(name, row)).toMatchSnapshot();
  });

  it('whoever asks, of content', async () => {
    for (const [name, row] of Object.entries(CONTENT_ROWS)) expect(Object.keys(await keysByActors(name, row))).toHaveLength(1);
  });

  it('and is kept by no cache', async () => {
    const kept = [];
    // Who signs out or deletes on the way is refused from then on, which is kept by no cache either.
    const world = await createWorld(test);
    for (const [name, row] of Object.entries(PRIVATE_ROWS)) {
      for (const actor of ['signed-out', 'owner'] as const) {
        const { headers } = await ask(watched.app, name, { actor, world, row });
        if (headers['cache-control'] !== 'no-store') kept.push(`${name}: ${String(headers['cache-control'])}`);
      }
    }
    // Readers of feeds keep what they have read, so that they can ask whether there is more; nobody between does.
    expect([...new Set(kept)]).toEqual(['GET /api/feeds/:token: private, no-cache', 'GET /api/calendars/:token: private, no-cache']);
  });
});

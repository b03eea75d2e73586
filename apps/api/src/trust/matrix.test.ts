import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OPEN_INSTALLATION, type TestApp, buildTestApp } from '../testing/build-test-app.ts';
import { CONTENT_ROWS, OPEN_ROUTES, PRIVATE_ROWS, ROWS, expectedStatus } from './rows.ts';
import { type KnownRoute, type WatchedApp, ask, buildWatchedApp } from './trust-app.ts';
import { ACTORS, type World } from './cast.ts';
import { createWorld } from './world.ts';

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

const isOpen = ({ name }: KnownRoute): boolean => OPEN_ROUTES.some((pattern) => pattern.test(name));
const withoutRow = (routes: KnownRoute[]): string[] => routes.filter((route) => !isOpen(route) && ROWS[route.name] === undefined).map(({ name }) => name);

describe('the table', () => {
  it('has a row for every route', () => {
    expect(withoutRow(watched.routes)).toEqual([]);
  });

  it('has no row without a route', () => {
    const names = new Set(watched.routes.map(({ name }) => name));
    expect(Object.keys(ROWS).filter((name) => !names.has(name))).toEqual([]);
  });

  it('control: misses a route that has no row', async () => {
    const leaky = await buildWatchedApp(test, { extend: (app) => void app.get('/api/secrets', { config: { access: 'anyone' } }, () => 'everything') });
    expect(withoutRow(leaky.routes)).toEqual(['GET /api/secrets']);
    await leaky.app.close();
  });
});

describe('everyone gets what the table says', () => {
  it.each(Object.keys(PRIVATE_ROWS))('%s', async (name) => {
    const row = PRIVATE_ROWS[name] ?? { may: [] };
    const isRead = name.startsWith('GET ');
    const expected = ACTORS.map((actor) => [actor, expectedStatus(row, actor)]);
    const found = ACTORS.map(async (actor) => {
      // Who may changes something: everyone else finds a world in which nobody has.
      const world = isRead || !row.may.includes(actor) ? shared : await createWorld(test);
      return [actor, (await ask(watched.app, name, { actor, world, row })).statusCode];
    });
    expect(await Promise.all(found)).toEqual(expected);
  });
});

describe('content', () => {
  it('is for everyone', async () => {
    for (const [name, row] of Object.entries(CONTENT_ROWS)) {
      const answers = await Promise.all(ACTORS.map(async (actor) => ask(watched.app, name, { actor, world: shared, row })));
      expect([name, ...answers.map(({ statusCode }) => statusCode)]).toEqual([name, ...ACTORS.map(() => 200)]);
    }
  });

  it('is for who is signed in, where the operator has closed it', async () => {
    const { app } = await buildWatchedApp(test, { installation: { ...OPEN_INSTALLATION, isContentPublic: false } });
    const statusFor = { 'signed-out': 401, deactivated: 401, 'admin without second factor': 403 } as Record<string, number>;
    for (const [name, row] of Object.entries(CONTENT_ROWS)) {
      const answers = await Promise.all(ACTORS.map(async (actor) => ask(app, name, { actor, world: shared, row })));
      expect([name, ...answers.map(({ statusCode }) => statusCode)]).toEqual([name, ...ACTORS.map((actor) => statusFor[actor] ?? 200)]);
    }
    await app.close();
  });
});

describe('what the matrix finds', () => {
  it('control: a route that lets in more than its row says is found', async () => {
    const { app } = await buildWatchedApp(test, { extend: (plain) => void plain.get('/api/secrets', { config: { access: 'signed-in' } }, () => 'everything') });
    const row = { may: ['owner'] as const };
    const found = [];
    for (const actor of ACTORS) found.push((await ask(app, 'GET /api/secrets', { actor, world: shared, row })).statusCode === expectedStatus(row, actor));
    expect(found).toContain(false);
    await app.close();
  });
});

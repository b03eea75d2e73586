import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestApp, buildTestApp } from '../testing/build-test-app.ts';
import type { Row } from './row.ts';
import { PRIVATE_ROWS, expectedStatus } from './rows.ts';
import { type WatchedApp, ask, buildWatchedApp } from './trust-app.ts';
import { ACTORS, type ActorName, type World } from './cast.ts';
import { createWorld } from './world.ts';

const MALFORMED = [
  '1',
  'null',
  'undefined',
  '%00',
  '..%2f..',
  "'%20OR%201=1--",
  '0198a000-0000-7000-8000',
  'ZZZZZZZZ-0000-7000-8000-000000000001',
  'x'.repeat(150),
];
const WITH_IDS = Object.entries(PRIVATE_ROWS).filter(([, { params }]) => params !== undefined);

// Each test asks hundreds of times.
vi.setConfig({ testTimeout: 120_000 });

let test: TestApp;
let watched: WatchedApp;
let world: World;
beforeAll(async () => {
  test = await buildTestApp();
  watched = await buildWatchedApp(test);
  world = await createWorld(test);
});
afterAll(async () => {
  await watched.app.close();
  await test.close();
});

/** All that an answer tells, but for the id of the request itself and its length. */
async function told(name: string, row: Row, { actor, params }: { actor: ActorName; params: Record<string, string> }) {
  const { statusCode, headers, body } = await ask(watched.app, name, { actor, world, row, params });
  const { date: _date, 'content-length': _length, ...others } = headers;
  return { statusCode, headers: others, body: body.replace(/"requestId":"[^"]*"/, '"requestId":""') };
}

const signedIn = ACTORS.filter((actor) => actor !== 'signed-out' && actor !== 'deactivated');

describe('an id of somebody else, one that was never given, and one that can be no id give the same 404', () => {
  it.each(WITH_IDS)('%s', async (name, row) => {
    const real = row.params?.(world) ?? {};
    const random = Object.fromEntries(Object.keys(real).map((key) => [key, randomUUID()]));
    for (const actor of signedIn.filter((one) => expectedStatus(row, one) === 404)) {
      const expected = await told(name, row, { actor, params: random });
      expect([actor, expected.statusCode]).toEqual([actor, 404]);
      expect([actor, await told(name, row, { actor, params: real })]).toEqual([actor, expected]);
    }
    // Who may, too, learns nothing from trying ids.
    const actor = row.may.find((one) => one !== 'signed-out');
    if (actor === undefined) throw new Error(`${name} is for nobody`);
    const expected = await told(name, row, { actor, params: random });
    expect(expected.statusCode).toBe(row.makesId ? expectedStatus(row, actor) : 404);
    const nothing = row.makesId ? await told(name, row, { actor, params: Object.fromEntries(Object.keys(real).map((key) => [key, 'no id'])) }) : expected;
    expect(nothing.statusCode).toBe(404);
    for (const key of Object.keys(real)) {
      for (const bad of MALFORMED) {
        const url = name.replace(`:${key}`, bad);
        expect([url, await told(url, row, { actor, params: { ...random } })]).toEqual([url, nothing]);
      }
    }
  });

  it.each(WITH_IDS.filter(([, { makesId }]) => makesId))(
    'and where clients make ids, one that somebody else has used is as new as any: %s',
    async (name, row) => {
      const [first, second] = ['owner', 'other candidate'] as const;
      const used = { id: randomUUID() };
      expect((await told(name, row, { actor: first, params: used })).statusCode).toBe(expectedStatus(row, first));
      const other = async (params: { id: string }) => {
        const { statusCode, headers, body } = await told(name, row, { actor: second, params });
        // the id itself and those that the server makes, the time, and how often something was done differ
        return { statusCode, headers, body: body.replaceAll(params.id, '').replaceAll(/"roundId":"[^"]*"|\d{4}-\d\d-\d\dT[\d:.]+Z|"(?:reps|pass)":\d+/g, '') };
      };
      await other({ id: randomUUID() }); // what comes of a second one is compared, not of the first
      expect(await other(used)).toEqual(await other({ id: randomUUID() }));
    },
  );

  it('covers every route with an id', () => {
    const named = watched.routes.filter(({ name, url }) => url.includes(':') && PRIVATE_ROWS[name] !== undefined).map(({ name }) => name);
    expect(WITH_IDS.map(([name]) => name).toSorted()).toEqual(named.toSorted());
  });

  it('control: the owner gets something else than 404 for the real id', async () => {
    for (const [name, row] of WITH_IDS.filter(([one]) => one.startsWith('GET '))) {
      const actor = row.may.find((one) => one !== 'signed-out') ?? 'owner';
      expect([name, (await told(name, row, { actor, params: row.params?.(world) ?? {} })).statusCode]).toEqual([name, row.gives ?? 200]);
    }
  });
});

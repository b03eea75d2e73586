import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dumpTables } from '@whetstone/sync/testing/dump-tables';
import { type TestApp, buildTestApp } from '../testing/build-test-app.ts';
import { PRIVATE_ROWS, expectedStatus } from './rows.ts';
import { type WatchedApp, ask, buildWatchedApp } from './trust-app.ts';
import type { ActorName, World } from './cast.ts';
import { createWorld } from './world.ts';

const NO_SITE = { 'sec-fetch-site': undefined };
const FOREIGN: Record<string, string | undefined>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  // the site goes before the origin: a browser that says both means the first
  { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
  { ...NO_SITE, origin: 'https://evil.example' },
  { ...NO_SITE, origin: 'http://localhost:81' },
  { ...NO_SITE, origin: 'https://localhost' },
  { ...NO_SITE, origin: 'http://localhost.evil.example' },
  { ...NO_SITE, origin: 'null' },
  { ...NO_SITE },
  { ...NO_SITE, referer: 'http://localhost/' },
];
const OTHER_BODIES = [
  ['application/x-www-form-urlencoded', 'name=x'],
  ['text/plain', '{"name":"x"}'],
  ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\nx\r\n--x--'],
  ['application/xml', '<name/>'],
  ['text/csv', 'name'],
] as const;

// Each test asks hundreds of times.
vi.setConfig({ testTimeout: 120_000 });

let test: TestApp;
let watched: WatchedApp;
let world: World;
beforeAll(async () => {
  test = await buildTestApp();
  watched = await buildWatchedApp(test);
  world = await createWorld(test);
  // A session that is used after a minute says so in its row, which is no change that was asked for.
  await test.db.$executeRaw`UPDATE session SET last_seen_at = app_now() + interval '1 hour'`;
});
afterAll(async () => {
  await watched.app.close();
  await test.close();
});

/** Changes that may be begun elsewhere, by the one who knows the address: mails are stopped by the providers of mail (RFC 8058). */
const FOR_OUTSIDERS = ['POST /api/mail/stop/:token'];
const CHANGES = Object.entries(PRIVATE_ROWS).filter(([name]) => !name.startsWith('GET ') && !FOR_OUTSIDERS.includes(name));
const whoMay = (may: readonly ActorName[]): ActorName => may.find((actor) => actor !== 'signed-out') ?? 'owner';

describe('a change that another site begins', () => {
  it('is refused on every route that changes something, and changes nothing', async () => {
    const before = await dumpTables(test.db);
    for (const [name, row] of CHANGES) {
      for (const headers of FOREIGN) {
        const answer = await ask(watched.app, name, { actor: whoMay(row.may), world, row, headers });
        expect([name, headers, answer.statusCode, answer.json<{ error: { code: string } }>().error.code]).toEqual([name, headers, 403, 'foreign_request']);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    }
    expect(await dumpTables(test.db)).toEqual(before);
  });

  it('is refused on every route that the server has, whatever the table says', () => {
    const changing = watched.routes.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method)).map(({ name }) => name);
    expect([...CHANGES.map(([name]) => name), ...FOR_OUTSIDERS].toSorted()).toEqual(changing.toSorted());
    const open = watched.routes.filter(({ options }) => options.config?.isForOutsiders === true).map(({ name }) => name);
    expect([open, Object.entries(PRIVATE_ROWS).flatMap(([name, row]) => (row.isForOutsiders === true ? [name] : []))]).toEqual([FOR_OUTSIDERS, FOR_OUTSIDERS]);
  });

  it('is refused when it comes as anything but JSON', async () => {
    const before = await dumpTables(test.db);
    for (const [name, row] of CHANGES) {
      for (const [type, body] of OTHER_BODIES) {
        const answer = await ask(watched.app, name, { actor: whoMay(row.may), world, row, body, headers: { 'content-type': type } });
        expect([name, type, answer.statusCode]).toEqual([name, type, 415]);
      }
    }
    expect(await dumpTables(test.db)).toEqual(before);
  });

  it('control: goes through where it was begun by a page of ours', async () => {
    for (const headers of [{}, { ...NO_SITE, origin: 'http://localhost' }]) {
      const row = PRIVATE_ROWS['PATCH /api/me/settings'] ?? { may: [] };
      const answer = await ask(watched.app, 'PATCH /api/me/settings', { actor: 'owner', world, row, headers });
      expect(answer.statusCode).toBe(expectedStatus(row, 'owner'));
    }
  });
});

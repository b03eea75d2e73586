import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb } from '@whetstone/db/create-db';
import { type EmbeddedPostgres, startPostgres } from '@whetstone/db/embedded/start-postgres';
import { migrate } from '@whetstone/db/migrate';
import { syncContent } from '@whetstone/sync/sync-content';
import { createContentFolder } from '@whetstone/sync/testing/content-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, buildApp } from './app.ts';
import { OPEN_INSTALLATION, type TestApp, buildTestApp } from './testing/build-test-app.ts';
import { type TcpProxy, createTcpProxy } from './testing/tcp-proxy.ts';

/** One address of each endpoint; all of them read the database. */
const ADDRESSES = [
  '/api/articles',
  '/api/articles/anvils',
  '/api/guides',
  '/api/guides/acme-sre',
  '/api/questions',
  '/api/questions?area=linux&q=fork',
  '/api/questions/fork',
  '/api/questions/fork/versions/1',
  '/api/salaries',
  '/api/salaries/acme-sre',
  '/api/tracks',
  '/api/tracks/acme-three-days',
];

const portOf = (url: string): number => Number(new URL(url).port);

function throughPort(url: string, port: number): string {
  const parts = new URL(url);
  parts.port = String(port);
  return parts.href;
}

async function statuses(app: App): Promise<number[]> {
  const found = new Set<number>();
  for (const address of ADDRESSES) found.add((await app.inject(address)).statusCode);
  return [...found];
}

async function expectAway(app: App): Promise<void> {
  for (const address of ADDRESSES) {
    const response = await app.inject(address);
    expect([address, response.statusCode, response.headers['retry-after']]).toEqual([address, 503, '2']);
    const { error } = response.json<{ error: { code: string; message: string; fields: unknown[]; requestId: string } }>();
    expect(error).toMatchObject({ code: 'database_unavailable', message: 'The database cannot be reached just now. Nothing was lost; try again.', fields: [] });
    expect(error.requestId).toMatch(/^req-/);
  }
  const ready = await app.inject('/readyz');
  expect([ready.statusCode, ready.headers['retry-after'], ready.json()]).toEqual([503, '2', { status: 'not ready' }]);
  expect((await app.inject('/healthz')).statusCode).toBe(200);
}

async function expectThere(app: App): Promise<void> {
  expect(await statuses(app)).toEqual([200]);
  expect((await app.inject('/readyz')).statusCode).toBe(200);
}

describe('a way to the database that is cut', () => {
  let test: TestApp;
  let proxy: TcpProxy;
  let app: App;
  let close: () => Promise<void>;

  beforeEach(async () => {
    test = await buildTestApp();
    proxy = await createTcpProxy(portOf(test.url));
    const db = createDb(throughPort(test.url, proxy.port), { max: 3 });
    app = await buildApp({ db, installation: OPEN_INSTALLATION });
    close = async () => {
      await app.close();
      await db.$disconnect();
      await proxy.cut();
      await test.close();
    };
  });
  afterEach(async () => close());

  it('gives 503 with Retry-After at every endpoint, and 200 again once it is mended', async () => {
    await expectThere(app);
    await proxy.cut();
    await expectAway(app);
    await proxy.mend();
    await expectThere(app);
  });

  it('heals each time, not only once', async () => {
    for (let round = 0; round < 3; round += 1) {
      await expectThere(app);
      await proxy.cut();
      expect((await app.inject('/api/questions/fork')).statusCode).toBe(503);
      await proxy.mend();
    }
    await expectThere(app);
  });

  it('gives 503 when it was never there, and 200 once it comes', async () => {
    await proxy.cut();
    await expectAway(app);
    await proxy.mend();
    await expectThere(app);
  });

  it('gives 503 for requests that were under way', async () => {
    await expectThere(app);
    const asked = Array.from({ length: 12 }, async () => app.inject('/api/questions'));
    await proxy.cut();
    const answers = new Set((await Promise.all(asked)).map(({ statusCode }) => statusCode));
    expect([...answers].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    await proxy.mend();
    await expectThere(app);
  });

  it('gives 503 when the server takes connections and never answers', async () => {
    proxy.silence();
    expect((await app.inject('/api/questions/fork')).statusCode).toBe(503);
    await proxy.mend();
    await expectThere(app);
  });

  it('gives 503 when every connection is taken', async () => {
    const db = createDb(test.url, { max: 1 });
    const crowded = await buildApp({ db, installation: OPEN_INSTALLATION });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let holding: () => void = () => undefined;
    const isHeld = new Promise<void>((resolve) => {
      holding = resolve;
    });
    const transaction = db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        holding();
        await held;
      },
      { timeout: 60_000 },
    );
    await isHeld;
    expect((await crowded.inject('/api/questions/fork')).statusCode).toBe(503);
    release();
    await transaction;
    expect((await crowded.inject('/api/questions/fork')).statusCode).toBe(200);
    await crowded.close();
    await db.$disconnect();
  });

  it('gives 503 when the server ends its connections, and serves on new ones', async () => {
    await expectThere(app);
    await test.db.$queryRaw`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    for (const status of await statuses(app)) expect([200, 503]).toContain(status);
    await expectThere(app);
  });
});

describe('a database server that stops', () => {
  it('gives 503, and 200 again by itself once it is started', { timeout: 120_000 }, async () => {
    const data = await mkdtemp(join(tmpdir(), 'whetstone-away-'));
    await chmod(data, 0o755); // the server's user has to pass
    const folder = await createContentFolder();
    let server: EmbeddedPostgres = await startPostgres(data);
    const proxy = await createTcpProxy(portOf(server.url));
    const db = createDb(throughPort(server.url, proxy.port), { max: 3 });
    const app = await buildApp({ db, installation: OPEN_INSTALLATION });
    try {
      await migrate(server.url);
      await syncContent(db, folder.root);
      await expectThere(app);
      await server.stop();
      await expectAway(app);
      server = await startPostgres(data);
      await proxy.mend(portOf(server.url));
      await expectThere(app);
    } finally {
      await app.close();
      await db.$disconnect();
      await proxy.cut();
      await server.stop();
      await folder.drop();
      await rm(data, { recursive: true, force: true });
    }
  });
});

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Db, createDb } from '@whetstone/db/create-db';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildApp } from './app.ts';
import { type ContentRevision, followContentRevision } from './content-revision.ts';
import { ReadyCache, chooseEncoding, isFresh } from './ready-bytes.ts';
import { OPEN_INSTALLATION, type TestApp, buildTestApp } from './testing/build-test-app.ts';

const URL_OF_QUESTION = '/api/questions/fork';
const WAIT = { timeout: 10_000, interval: 20 };

/** One API process: a cache, and a connection of its own that listens. It asks by itself only where the test says how often. */
async function startProcess(url: string, pollMs = 3_600_000) {
  const db: Db = createDb(url, { max: 2 });
  const cache = new ReadyCache(1_000_000);
  const revision: ContentRevision = await followContentRevision({ db, directUrl: url, changed: () => cache.clear(), pollMs });
  const app = await buildApp({ db, installation: OPEN_INSTALLATION }, { contentCache: { cache, revision } });
  const close = async (): Promise<void> => {
    await app.close();
    await revision.close();
    await db.$disconnect();
  };
  return { app, revision, close, title: async (): Promise<string> => (await app.inject(URL_OF_QUESTION)).json<{ title: string }>().title };
}

let test: TestApp;
let slug: string;
const running: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  test = await buildTestApp();
  slug = 'fork';
});
afterEach(async () => {
  for (const started of running.splice(0)) await started.close();
});
afterAll(async () => test.close());

async function start(pollMs?: number) {
  const started = await startProcess(test.url, pollMs);
  running.push(started);
  return started;
}

async function retitle(title: string): Promise<void> {
  const text = await test.folder.read(`questions/linux/${slug}.md`);
  await test.folder.write(`questions/linux/${slug}.md`, text.replace(/^# .*$/m, `# ${title}`));
  await test.sync();
}

describe('ready bytes', () => {
  it('are the same from the cache as made anew, in every encoding, under one ETag', async () => {
    const { app } = await start();
    const fresh = await test.app.inject(URL_OF_QUESTION);
    for (let round = 1; round <= 2; round += 1) {
      const br = await app.inject({ url: URL_OF_QUESTION, headers: { 'accept-encoding': 'gzip, br' } });
      const gz = await app.inject({ url: URL_OF_QUESTION, headers: { 'accept-encoding': 'gzip, br;q=0' } });
      const plain = await app.inject(URL_OF_QUESTION);
      expect([br.headers['content-encoding'], gz.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['br', 'gzip', undefined]);
      expect(brotliDecompressSync(br.rawPayload).toString()).toBe(fresh.body);
      expect(gunzipSync(gz.rawPayload).toString()).toBe(fresh.body);
      expect(plain.body).toBe(fresh.body);
      expect(new Set([br.headers.etag, gz.headers.etag, plain.headers.etag]).size).toBe(1);
    }
  });

  it('are not sent again to whoever has them', async () => {
    const { app } = await start();
    const { headers } = await app.inject(URL_OF_QUESTION);
    const again = await app.inject({ url: URL_OF_QUESTION, headers: { 'if-none-match': String(headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const other = await app.inject({ url: URL_OF_QUESTION, headers: { 'if-none-match': '"something-else"' } });
    expect(other.statusCode).toBe(200);
  });

  it('are never made of a refusal', async () => {
    const { app } = await start();
    const refused = await app.inject('/api/questions/nothing-here');
    expect([refused.statusCode, refused.headers.etag]).toEqual([404, undefined]);
  });
});

describe('a new revision', () => {
  it('reaches every process after a sync in another', async () => {
    const [one, two] = [await start(), await start()];
    await Promise.all([one.title(), two.title()]);
    await retitle('Told by notification');
    await vi.waitFor(async () => expect([await one.title(), await two.title()]).toEqual(['Told by notification', 'Told by notification']), WAIT);
  });

  it('is found after the listening connections were cut, though the notification was lost', async () => {
    const [one, two] = [await start(), await start()];
    await Promise.all([one.title(), two.title()]);
    await test.db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`;
    await retitle('Told after a cut');
    await vi.waitFor(async () => expect([await one.title(), await two.title()]).toEqual(['Told after a cut', 'Told after a cut']), WAIT);
  });

  it('is found by asking when no notification ever comes', async () => {
    const one = await start(100);
    await one.title();
    const before = one.revision.current();
    await test.db.contentRevision.create({ data: { rendererVersion: 1, created: 0, versioned: 0, updated: 0, retired: 0 } });
    await vi.waitFor(() => expect(one.revision.current()).toBeGreaterThan(before), WAIT);
  });
});

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0,gzip;q=0', 'identity'],
    ['br;q=0.5', 'br'],
    ['identity', 'identity'],
  ])('%s → %s', (accepted, encoding) => expect(chooseEncoding(accepted)).toBe(encoding));
});

describe('isFresh', () => {
  it.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
  ])('%s → %s', (header, fresh) => expect(isFresh(header, '"a"')).toBe(fresh));
});

describe('ReadyCache', () => {
  const entry = (size: number) => ({ etag: '', type: '', bodies: { identity: Buffer.alloc(size) } });
  const kept = (cache: ReadyCache, keys: string[]): boolean[] => keys.map((key) => cache.get(key) !== undefined);

  it('lets the least recently used go when there are too many bytes', () => {
    const cache = new ReadyCache(600);
    for (const key of ['a', 'b', 'c']) cache.set(key, entry(40));
    expect(kept(cache, ['a', 'b', 'c'])).toEqual([false, true, true]);
  });

  it('keeps what was asked for again, however many others come once', () => {
    const cache = new ReadyCache(600);
    cache.set('guide', entry(40));
    cache.get('guide');
    for (let address = 0; address < 1000; address += 1) cache.set(`x=${address}`, entry(40));
    expect(kept(cache, ['guide', 'x=0', 'x=999'])).toEqual([true, false, true]);
  });

  it('holds no entry that is larger than its share, and counts one that is replaced once', () => {
    const cache = new ReadyCache(600);
    cache.set('large', entry(101));
    for (let round = 0; round < 10; round += 1) cache.set('same', entry(60));
    cache.set('other', entry(40));
    expect(kept(cache, ['large', 'same', 'other'])).toEqual([false, true, true]);
  });
});

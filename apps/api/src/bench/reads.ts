import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { createTestDatabase } from '@whetstone/db/testing/test-database';
import { syncContent } from '@whetstone/sync/sync-content';
import { type Answer, get } from './ask.ts';
import type { SameBytes } from './bare-server.ts';
import { load } from './load.ts';
import { median } from './median.ts';
import { type Server, startServer } from './start-server.ts';

const CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));
const ROUNDS = 7;
const SECONDS = 3;
interface Servers {
  ours: Server;
  plugins: Server;
  bare: Server;
}

/** Same bytes, same headers: else the comparison would be of two different things. */
async function checkSame({ ours, plugins, bare }: Servers, path: string): Promise<void> {
  const [own, withPlugins, without] = [await get(ours.url + path), await get(plugins.url + path), await get(bare.url + path)];
  const isSame = (other: Answer): boolean => other.body.equals(own.body) && isDeepStrictEqual(other.headers, own.headers);
  if (!isSame(withPlugins) || !isSame(without)) throw new Error(`${path}: the servers do not send the same`);
  JSON.parse(brotliDecompressSync(own.body).toString());
}

async function measure(servers: Servers, name: string, path: string) {
  await checkSame(servers, path);
  const rates: Record<keyof Servers, number[]> = { ours: [], plugins: [], bare: [] };
  const names: (keyof Servers)[] = ['ours', 'plugins', 'bare'];
  for (const server of names) await load(servers[server].url + path, 2); // warm
  for (let round = 0; round < ROUNDS; round += 1) {
    process.stderr.write(`  ${name}: round ${round + 1} of ${ROUNDS}\n`);
    // Each round asks in another order, so that no server always has the quieter moment.
    for (const server of [...names.slice(round % 3), ...names.slice(0, round % 3)]) rates[server].push(await load(servers[server].url + path, SECONDS));
  }
  const ratioTo = (other: keyof Servers): number => median(rates.ours.map((rate, round) => rate / (rates[other][round] ?? Number.NaN)));
  const perSecond = (server: keyof Servers): string => `${Math.round(median(rates[server])).toLocaleString('en')}/s`;
  return [
    {
      name: `${name}: ours to bare Fastify with the same plugins and log line`,
      ratio: ratioTo('plugins'),
      atLeast: 0.8,
      note: `${perSecond('ours')} to ${perSecond('plugins')}`,
    },
    { name: `${name}: ours to bare Fastify without them`, ratio: ratioTo('bare'), note: `${perSecond('ours')} to ${perSecond('bare')}` },
  ];
}

async function startAll(url: string, folder: string, paths: readonly string[]): Promise<Servers> {
  const ours = await startServer('../main.ts', [], { DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'info', WEB_DIST: '' });
  const answers: SameBytes[] = [];
  for (const [index, path] of paths.entries()) {
    await get(ours.url + path); // the first answer is made and kept; the second is the one that counts
    const { headers, body } = await get(ours.url + path);
    const bodyFile = join(folder, `${index}.br`);
    await writeFile(bodyFile, body);
    answers.push({ path, headers, bodyFile });
  }
  const json = JSON.stringify(answers);
  return { ours, plugins: await startServer('bare-server.ts', ['plugins', json]), bare: await startServer('bare-server.ts', ['bare', json]) };
}

const database = await createTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'whetstone-bench-'));
let servers: Servers | undefined;
try {
  await syncContent(database.db, CONTENT);
  const guide = await database.db.document.findFirstOrThrow({ where: { kind: 'guide', retiredAt: null }, orderBy: { slug: 'asc' } });
  const guidePath = `/api/guides/${guide.slug}`;
  servers = await startAll(database.url, folder, [guidePath, '/api/questions']);
  console.log(JSON.stringify([...(await measure(servers, 'a guide', guidePath)), ...(await measure(servers, 'the list', '/api/questions'))]));
} finally {
  for (const server of Object.values(servers ?? {})) await (server as Server).stop();
  await rm(folder, { recursive: true, force: true });
  await database.drop();
}

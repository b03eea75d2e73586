import { join } from 'node:path';
import { TOMBSTONE_FILE } from '@whetstone/db/tombstone-file';
import { buildWeb } from './build-web.ts';
import { fail } from './fail.ts';
import { keepSecret } from './keep-secret.ts';
import { type Prepared, prepare, syncStep } from './prepare.ts';
import { type Settings, readSettings } from './settings.ts';
import { type ApiProcess, startApi } from './start-api.ts';
import { step } from './step.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const NO_SECRET =
  'WHETSTONE_SECRET is not set: the keys of authenticator apps stand unsealed in the database. Make a secret by openssl rand -base64 32, and keep it apart.';

async function serve(settings: Settings, { database }: Prepared, { webDist, secret }: { webDist: string; secret: string }): Promise<ApiProcess> {
  return step('Server', async () => {
    // Ready people to look around as: on the embedded database of this machine only, unless the operator says so.
    const isDemo = database.embedded && LOOPBACK.has(settings.host);
    const env = {
      WHETSTONE_DEMO: process.env['WHETSTONE_DEMO'] ?? String(isDemo),
      DATABASE_URL: database.url,
      WHETSTONE_SECRET: secret,
      HOST: settings.host,
      PORT: String(settings.port),
      WEB_DIST: webDist,
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
      WHETSTONE_TOMBSTONES: process.env['WHETSTONE_TOMBSTONES'] ?? join(settings.dataFolder, 'backups', TOMBSTONE_FILE),
    };
    const value = await startApi(env);
    return { value, note: `listening on ${settings.host}:${value.port}` };
  });
}

function announce({ host }: Settings, { port, firstAdminToken }: ApiProcess): void {
  const origin = `http://${LOOPBACK.has(host) ? 'localhost' : host}:${port}`;
  console.log(`\nWhetstone is ready at ${origin}`);
  if (firstAdminToken) console.log(`Nobody is an admin yet. For the next 15 minutes this link makes the first one: ${origin}/join#${firstAdminToken}`);
}

async function start(): Promise<void> {
  const settings = readSettings();
  console.log('Whetstone\n');
  let prepared: Prepared | undefined;
  let api: ApiProcess | undefined;
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      await api?.stop();
      await prepared?.release();
    })();
    return stopping;
  };
  // The first signal stops in order; processes that are being started notice at their next step.
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!asked) console.log('\nStopping …');
      asked = true;
      void stop();
    });
  }
  try {
    prepared = await prepare(settings);
    const webDist = await step('Web app', async () => {
      const { folder, isNew } = await buildWeb();
      return { value: folder, note: isNew ? 'built' : 'up to date' };
    });
    await syncStep(prepared.database.url);
    const secret = await keepSecret(settings, prepared);
    if (!asked) api = await serve(settings, prepared, { webDist, secret });
    if (!asked && api) announce(settings, api);
    if (!asked && secret === '') console.log(NO_SECRET);
    await (asked ? stop() : api?.ended);
    if (!asked) throw new Error('The server ended unexpectedly; its log stands above.');
  } finally {
    asked = true;
    stopping = undefined;
    await stop();
  }
}

await start().catch(fail);

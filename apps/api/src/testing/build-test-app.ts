import { createCall } from '@whetstone/contracts/call';
import type { Db } from '@whetstone/db/create-db';
import { createTestDatabase } from '@whetstone/db/testing/test-database';
import { syncContent } from '@whetstone/sync/sync-content';
import { type ContentFolder, createContentFolder } from '@whetstone/sync/testing/content-folder';
import { type App, buildApp } from '../app.ts';
import type { Installation } from '../deps.ts';
import { deriveSealingKey } from '../features/totp/derive-sealing-key.ts';
import { injectTransport } from '../inject-transport.ts';

/** No demo; reading is open, web push is on, and mail goes nowhere. */
export const OPEN_INSTALLATION: Installation = {
  isDemo: false,
  isContentPublic: null,
  isPushOn: true,
  pushContact: 'mailto:operator@prep.example',
  mailer: { origin: 'https://prep.example', send: async () => undefined },
  sealingKey: deriveSealingKey('only for tests, and known to all who read this'),
  previousSealingKey: null,
};

/** Asks endpoints by their contracts; throws CallError for everything but a 200. */
type Call = ReturnType<typeof createCall>;

export interface TestApp {
  app: App;
  call: Call;
  db: Db;
  installation: Installation;
  url: string;
  folder: ContentFolder;
  /** brings the database to the folder */
  sync: () => Promise<void>;
  close: () => Promise<void>;
}

async function syncOrThrow(db: Db, root: string): Promise<void> {
  const result = await syncContent(db, root);
  if (result.outcome === 'blocked') throw new Error(`the folder has errors: ${JSON.stringify(result.findings)}`);
}

/**
 * The whole app on a database of its own that holds the small content folder.
 * @param change what to do to the folder before its first sync
 */
export async function buildTestApp(change: (folder: ContentFolder) => Promise<void> = async () => undefined): Promise<TestApp> {
  const database = await createTestDatabase();
  const folder = await createContentFolder();
  await change(folder);
  const sync = async (): Promise<void> => syncOrThrow(database.db, folder.root);
  await sync();
  const app = await buildApp({ db: database.db, installation: OPEN_INSTALLATION });
  return {
    app,
    call: createCall(injectTransport(app)),
    db: database.db,
    installation: OPEN_INSTALLATION,
    url: database.url,
    folder,
    sync,
    close: async () => {
      await app.close();
      await database.drop();
      await folder.drop();
    },
  };
}

/** The whole app on a database that holds the content folder at `root`, which stays untouched. */
export async function buildAppOn(root: string): Promise<Pick<TestApp, 'app' | 'call' | 'close'>> {
  const { db, drop } = await createTestDatabase();
  await syncOrThrow(db, root);
  const app = await buildApp({ db, installation: OPEN_INSTALLATION });
  const close = async (): Promise<void> => {
    await app.close();
    await drop();
  };
  return { app, call: createCall(injectTransport(app)), close };
}

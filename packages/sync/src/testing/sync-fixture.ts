import { createTestDatabase } from '@whetstone/db/testing/test-database';
import type { Db } from '@whetstone/db/create-db';
import { type SyncResult, syncContent } from '../sync-content.ts';
import { type ContentFolder, createContentFolder } from './content-folder.ts';

export interface SyncFixture {
  db: Db;
  url: string;
  folder: ContentFolder;
  sync: () => Promise<SyncResult>;
  /** syncs, and fails unless the result was applied */
  apply: () => Promise<Extract<SyncResult, { plan: unknown }>>;
  drop: () => Promise<void>;
}

/** A migrated database and a small content folder of their own, not synced yet. */
export async function createSyncFixture(): Promise<SyncFixture> {
  const { db, url, drop } = await createTestDatabase();
  const folder = await createContentFolder();
  const sync = async (): Promise<SyncResult> => syncContent(db, folder.root);
  return {
    db,
    url,
    folder,
    sync,
    apply: async () => {
      const result = await sync();
      if (result.outcome !== 'applied') throw new Error(`the sync was ${result.outcome}: ${JSON.stringify(result.findings)}`);
      return result;
    },
    drop: async () => {
      await drop();
      await folder.drop();
    },
  };
}

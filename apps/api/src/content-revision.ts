import type { Db } from '@whetstone/db/create-db';
import { listen } from '@whetstone/db/listen';

const POLL_MS = 2_000;

interface Following {
  db: Db;
  /** connection string that does not go through a pooler */
  directUrl: string;
  /** called when the revision, or who may read, has changed */
  changed: () => void;
  /** how often it is read without a notification */
  pollMs?: number;
}

/** The content revision that this process serves. */
export interface ContentRevision {
  /** id of the newest revision seen; 0 before the first sync */
  current: () => number;
  /** whether content may be read without signing in, by the operator's setting in the app */
  isContentPublic: () => boolean;
  close: () => Promise<void>;
}

/**
 * Follows the content revision: a sync announces it by NOTIFY, and it is read again after each reconnect and every two
 * seconds, so that a lost notification does not matter.
 */
export async function followContentRevision({ db, directUrl, changed, pollMs = POLL_MS }: Following): Promise<ContentRevision> {
  let current = 0;
  let isContentPublic = true;
  const read = async (): Promise<void> => {
    const [{ _max: newest }, setting] = await Promise.all([
      db.contentRevision.aggregate({ _max: { id: true } }),
      db.operatorSetting.findUnique({ where: { name: 'public_content' } }),
    ]);
    const [revision, isPublic] = [newest.id ?? 0, setting?.value !== false];
    if (revision === current && isPublic === isContentPublic) return;
    [current, isContentPublic] = [revision, isPublic];
    changed();
  };
  // While the database is away the last revision stays; the next poll finds what came meanwhile.
  const readQuietly = (): void => void read().catch(() => undefined);
  await read().catch(() => undefined);
  const listening = listen(directUrl, 'content_revision', readQuietly);
  const timer = setInterval(readQuietly, pollMs);
  timer.unref();
  return {
    current: () => current,
    isContentPublic: () => isContentPublic,
    close: async () => {
      clearInterval(timer);
      await listening.close();
    },
  };
}

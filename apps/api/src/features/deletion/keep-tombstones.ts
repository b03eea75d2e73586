import { appendTombstones } from '@whetstone/db/tombstone-file';
import type { Deps } from '../../deps.ts';

/** Brings the file beside the backups up to date, so that a backup restored after this database is lost does not bring deleted people back. */
export async function keepTombstones({ db }: Pick<Deps, 'db'>, file: string): Promise<void> {
  const rows = await db.tombstone.findMany({ orderBy: [{ createdAt: 'asc' }, { hash: 'asc' }] });
  const tombstones = rows.map(({ hash, createdAt }) => ({ hash: Buffer.from(hash).toString('hex'), createdAt: createdAt.toISOString() }));
  await appendTombstones(file, tombstones);
}

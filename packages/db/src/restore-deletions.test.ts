import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupDatabase } from './backup-database.ts';
import { restoreDatabase } from './restore-database.ts';
import { ANNA, BEN, eraseFrom, fill, placeForBackups, query } from './testing/backup-calls.ts';
import { TOMBSTONE_KEY, tombstoneOf } from './tombstones.ts';

const place = placeForBackups();

describe('a person who was deleted', () => {
  const erase = async (id: string): Promise<void> => {
    const [setting] = await query<{ key: string }>(place.url, "SELECT value #>> '{}' AS key FROM operator_setting WHERE name = $1", [TOMBSTONE_KEY]);
    await query(place.url, 'INSERT INTO tombstone (hash) VALUES ($1)', [tombstoneOf(setting?.key ?? '', id)]);
    await eraseFrom(place.url, id);
  };
  const names = async (at: string): Promise<string[]> =>
    (await query<{ name: string }>(at, 'SELECT sign_in_name AS name FROM person ORDER BY 1')).map(({ name }) => name);

  beforeEach(async () => {
    await fill(place.url);
    await backupDatabase(place.url, join(place.home, 'yesterday'));
    await erase(ANNA);
  });

  it("is not brought back by yesterday's backup in the place of today's database", async () => {
    expect(await names(place.url)).toEqual(['ben']);
    expect(await restoreDatabase(place.url, join(place.home, 'yesterday'), { replace: true })).toMatchObject({ erased: 1 });
    expect(await names(place.url)).toEqual(['ben']);
    expect(await query(place.url, 'SELECT count(*)::int AS count FROM tombstone')).toEqual([{ count: 1 }]);
    expect(await query(place.url, "SELECT count(*)::int AS count FROM audit_event WHERE act = 'person.deleted'")).toEqual([{ count: 1 }]);
  });

  it('is not brought back into a new server either, by the file beside the backups', async () => {
    await backupDatabase(place.url, join(place.home, 'today')); // any later backup brings the file up to date, as the running app does
    await rm(join(place.home, 'today'), { recursive: true });
    const target = await place.openEmpty();
    expect(await restoreDatabase(target, join(place.home, 'yesterday'), { replace: false })).toMatchObject({ erased: 1 });
    expect(await names(target)).toEqual(['ben']);
  });

  it('would come back without database and file: the control', async () => {
    await rm(join(place.home, 'tombstones.txt'), { force: true });
    const target = await place.openEmpty();
    await restoreDatabase(target, join(place.home, 'yesterday'), { replace: false });
    expect(await names(target)).toEqual(['anna', 'ben']);
  });

  it('is not made of one who has undone it, and one who asked has seven days again on a new server', async () => {
    const dueAt = async (at: string) => (await query<{ due: Date | null }>(at, 'SELECT deletion_due_at AS due FROM person WHERE id = $1', [BEN]))[0]?.due;
    await query(place.url, "UPDATE person SET deletion_due_at = now() - interval '1 day' WHERE id = $1", [BEN]);
    await backupDatabase(place.url, join(place.home, 'asked'));
    await query(place.url, 'UPDATE person SET deletion_due_at = NULL WHERE id = $1', [BEN]);
    await restoreDatabase(place.url, join(place.home, 'asked'), { replace: true });
    expect(await dueAt(place.url)).toBeNull();
    const target = await place.openEmpty();
    await restoreDatabase(target, join(place.home, 'asked'), { replace: false });
    expect(((await dueAt(target))?.getTime() ?? 0) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  });

  it('and one who waits for it goes on waiting', async () => {
    await query(place.url, "UPDATE person SET deletion_due_at = now() + interval '3 days' WHERE id = $1", [BEN]);
    const [before] = await query(place.url, 'SELECT deletion_due_at FROM person WHERE id = $1', [BEN]);
    await restoreDatabase(place.url, join(place.home, 'yesterday'), { replace: true });
    expect(await query(place.url, 'SELECT deletion_due_at FROM person WHERE id = $1', [BEN])).toEqual([before]);
  });
});

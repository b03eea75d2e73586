import type { Db } from './create-db.ts';

/** A question as it was written into a file of ours. */
interface Written {
  record: { id: string; area: string; skills: readonly string[]; sources: readonly string[] };
  /** that its file says; none for one that files say, which is marked by none */
  version?: number;
}

/**
 * Notes what files of a workspace's questions say, once they are written: when one comes back, whoever has changed since is known by it.
 * @param questions as they were read to be written
 */
export async function markExported(db: Db, workspaceId: string, questions: readonly Written[]): Promise<void> {
  const marks = questions.flatMap(({ version, record: { id, area, skills, sources } }) =>
    version === undefined ? [] : [{ id, version, place: { area: area === '' ? null : area, skills, sources, said: version } }],
  );
  const ids = marks.map(({ id }) => id);
  await db.$transaction([
    // in the order in which all others lock many: of two, neither waits for what the other holds
    db.$queryRaw`SELECT FROM question WHERE workspace_id = ${workspaceId}::uuid AND id = ANY (${ids}) ORDER BY id FOR NO KEY UPDATE`,
    db.$executeRaw`
      UPDATE question q SET file_version = m.version, file_place = m.place
      FROM json_to_recordset(${JSON.stringify(marks)}::json) AS m (id text, version int, place jsonb)
      WHERE q.id = m.id AND q.workspace_id = ${workspaceId}::uuid AND q.origin = 'database'`,
  ]);
}

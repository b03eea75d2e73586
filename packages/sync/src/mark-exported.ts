import type { Db } from '@whetstone/db/create-db';
import type { StoredQuestion } from './read-stored-questions.ts';

/**
 * Notes what files of a workspace's questions say, once they are written: when they come back, whoever has changed since is known by it.
 * @param questions as they were read to be written
 */
export async function markExported(db: Db, workspaceId: string, questions: readonly Pick<StoredQuestion, 'record' | 'version'>[]): Promise<void> {
  const marks = questions.map(({ version, record: { id, area, skills, sources } }) => ({
    id,
    version,
    place: { area: area === '' ? null : area, skills, sources },
  }));
  await db.$executeRaw`
    UPDATE question q SET file_version = m.version, file_place = m.place
    FROM json_to_recordset(${JSON.stringify(marks)}::json) AS m (id text, version int, place jsonb)
    WHERE q.id = m.id AND q.workspace_id = ${workspaceId}::uuid AND q.origin = 'database'`;
}

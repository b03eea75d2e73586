import type { Deps } from '../../deps.ts';
import type { ReadTask } from './read-files-in-worker.ts';

/** The titles that the workspace has already. */
export async function readKnown({ db }: Pick<Deps, 'db'>, workspaceId: string): Promise<ReadTask['known']> {
  return db.$queryRaw<ReadTask['known']>`
    SELECT q.id, v.title FROM question q JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version
    WHERE q.workspace_id = ${workspaceId}::uuid AND q.status <> 'retired' ORDER BY q.id`;
}

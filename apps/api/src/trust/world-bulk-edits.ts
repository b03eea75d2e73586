import type { TestApp } from '../testing/build-test-app.ts';
import type { World } from './cast.ts';

/** A bulk edit of the recruiters' workspace that found a question in review. One statement, since there are many worlds. */
export async function addBulkEdits({ db }: Pick<TestApp, 'db'>, { people, ids }: World): Promise<void> {
  await db.$executeRaw`
    WITH e AS (INSERT INTO bulk_edit (workspace_id, id, made_by, change, hash, changed, unchanged, conflicts)
      VALUES (${ids.workspace}::uuid, ${ids.bulkEdit}::uuid, ${people['recruiter owner'].pseudonym}::uuid, '{"area":"linux"}', '', 0, 0, 1))
    INSERT INTO bulk_edit_row (workspace_id, edit_id, question_id, conflict)
    VALUES (${ids.workspace}::uuid, ${ids.bulkEdit}::uuid, 'q-' || ${ids.workspaceQuestion}, 'in-review')`;
}

import type { TestApp } from '../testing/build-test-app.ts';
import { WORKSPACE_MARK } from './world-imports.ts';
import type { World } from './cast.ts';

/** What somebody has decided about the question of the recruiters' workspace, and a file of it that says something else. */
export async function addAuthoring({ db }: Pick<TestApp, 'db'>, { people, ids }: World): Promise<void> {
  const maker = people['recruiter owner'].pseudonym;
  const title = `${WORKSPACE_MARK} file`;
  await db.$executeRaw`
    WITH w AS (SELECT ${ids.workspace}::uuid AS id, 'q-' || ${ids.workspaceQuestion} AS question, ${title} AS title, ${maker}::uuid AS maker),
      d AS (INSERT INTO question_decision (workspace_id, id, question_id, version, kind, made_by, note)
        SELECT id, gen_random_uuid(), question, 1, 'send_back', maker, title FROM w)
    INSERT INTO question_conflict (workspace_id, id, question_id, path, hash, record, place, base, made_by)
    SELECT id, ${ids.questionConflict}::uuid, question, 'zibelline.md', '', jsonb_build_object('title', title, 'prompt', title),
      '{"area":null,"skills":[],"sources":[],"said":null}', 1, maker FROM w`;
}

import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';
import { hashToken } from '../features/sessions/token.ts';
import type { TestApp } from '../testing/build-test-app.ts';
import { WORKSPACE_MARK } from './world-imports.ts';
import type { World } from './cast.ts';

/** A set of the recruiters' workspace with a public question, what was counted of that, and a link to it. One statement, since there are many worlds. */
export async function addSets({ db }: Pick<TestApp, 'db'>, { people, ids, tokens }: World): Promise<void> {
  const maker = people['recruiter owner'].pseudonym;
  await db.$executeRaw`
    WITH w AS (SELECT ${ids.workspace}::uuid AS id, ${ids.questionSet}::uuid AS set_id),
      s AS (INSERT INTO question_set (workspace_id, id, name, guide_id, stage_slug, minutes) SELECT id, set_id, ${`${WORKSPACE_MARK} set`}, 'guide-acme-sre', 'phone', 45 FROM w),
      v AS (INSERT INTO question_set_version (workspace_id, set_id, number, made_by) SELECT id, set_id, 1, ${maker}::uuid FROM w),
      i AS (INSERT INTO question_set_item (workspace_id, set_id, number, position, question_id, question_version, minutes) SELECT id, set_id, 1, 0, 'q-fork', 1, 20 FROM w),
      a AS (
        INSERT INTO item_analysis (workspace_id, set_id, question_id, people, attempts, median_ms, levels, difficulty, discrimination)
        SELECT of_id, of_set, 'q-fork', 10, 10, 60000, '{1,2,3,4}', '{0.7,0.4,0.9}', '{0.3,-0.4,0.8}'
        FROM (SELECT id, set_id FROM w UNION SELECT ${PUBLIC_WORKSPACE_ID}::uuid, ${PUBLIC_WORKSPACE_ID}::uuid) one (of_id, of_set)
        ON CONFLICT DO NOTHING
      )
    INSERT INTO question_set_link (workspace_id, set_id, id, number, token_hash, made_by, expires_at)
    SELECT id, set_id, ${ids.setLink}::uuid, 1, ${hashToken(tokens.sharedSet)}, ${maker}::uuid, app_now() + interval '7 days' FROM w`;
}

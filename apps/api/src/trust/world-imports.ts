import type { TestApp } from '../testing/build-test-app.ts';
import type { World } from './cast.ts';

/** Words of the recruiters' workspace that nobody else may ever read. */
export const WORKSPACE_MARK = 'Zibelline';

/** What a question says that was brought in and of which nobody has said more. */
const EMPTY_RECORD = JSON.stringify({
  kind: 'question',
  questionKind: null,
  difficulty: null,
  minutes: null,
  prompt: '',
  answer: '',
  hints: [],
  rubric: [],
  probes: [],
  pitfalls: '',
  references: '',
  code: null,
});

/** What was read of a table. */
const TABLE = JSON.stringify({ hasNames: true, isByHand: true, columns: [{ role: 'question', named: null, cells: [WORKSPACE_MARK] }] });

/**
 * Two banks that the owner of the workspace has brought in: one is proposed, with a row; one is committed, with a question. One
 * statement, since there are many worlds.
 */
export async function addImports({ db }: Pick<TestApp, 'db'>, { people, ids }: World): Promise<void> {
  const maker = people['recruiter owner'].pseudonym;
  const title = `${WORKSPACE_MARK} title?`;
  await db.$executeRaw`
    WITH w AS (SELECT ${ids.workspace}::uuid AS id, 'q-' || ${ids.workspaceQuestion} AS question, ${title} AS title),
      i AS (INSERT INTO bank_import (workspace_id, id, state, made_by, hash, files_total, files_done, committed_at)
        SELECT w.id, v.id, v.state::import_state, ${maker}::uuid, '', 1, 1, CASE v.state WHEN 'committed' THEN app_now() END
        FROM w, (VALUES (${ids.bankImport}::uuid, 'read'), (${ids.committedImport}::uuid, 'committed')) v (id, state)),
      f AS (INSERT INTO import_file (workspace_id, import_id, position, path, question_count, message_count, columns)
        SELECT id, ${ids.bankImport}::uuid, v.position, v.path, 1, 1, v.columns::jsonb
        FROM w, (VALUES (0, 'zibelline.md', NULL), (1, 'zibelline.csv', ${TABLE})) v (position, path, columns)),
      m AS (INSERT INTO import_message (workspace_id, import_id, position, file, line, "column", severity, rule, text)
        SELECT id, ${ids.bankImport}::uuid, 0, 'zibelline.md', 9, 1, 'warning', 'no-answer', title FROM w),
      r AS (INSERT INTO import_row (workspace_id, import_id, id, position, file, line, end_line, title, prompt, answer, choices, follow_ups, path, tags, like_row_id)
        SELECT w.id, v.import_id, v.id, v.position, 'zibelline.md', 3, 5, title, title, title, '[{"text":"A","correct":true}]', '{}', '{}', '{}', v.like_id
        FROM w, (VALUES (${ids.bankImport}::uuid, ${ids.importRow}::uuid, 1024, NULL::uuid), (${ids.bankImport}::uuid, ${ids.likeRow}::uuid, 2048, ${ids.importRow}::uuid),
          (${ids.committedImport}::uuid, ${ids.workspaceQuestion}::uuid, 1024, NULL)) v (import_id, id, position, like_id)),
      q AS (INSERT INTO question (id, workspace_id, slug, visibility, status, origin, file, line, hash, current_version, import_id, source_ids)
        SELECT question, id, question, 'workspace', 'draft', 'database', 'zibelline.md', 3, '', 1, ${ids.committedImport}::uuid, '{}' FROM w),
      v AS (INSERT INTO question_version (question_id, number, hash, title, record, prompt_html, answer_html, pitfalls_html, references_html, renderer_version)
        SELECT question, 1, '', title, ${EMPTY_RECORD}::jsonb || jsonb_build_object('title', title), title, title, '', '', 1 FROM w),
      p AS (INSERT INTO probe (question_id, version, id, position, prompt_html, surfaces_html) SELECT question, 1, 'p-1', 0, title, '' FROM w)
    INSERT INTO workspace_words (question_id, text) SELECT question, lower(title) FROM w`;
}

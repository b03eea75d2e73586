import { Prisma } from '@whetstone/db/generated/client';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';
import { HANDED_IN, IS_READABLE } from '../assessments/is-readable.ts';

/** Answers that are counted together. */
export interface AnswerSource {
  /** under which they are counted */
  scope: { workspaceId: string; setId: string };
  /** SQL: a row for each answer, with `question_id`, `person_id`, `round_id`, `position`, `at` and `levels`; all have a level */
  answers: Prisma.Sql;
  /** what people did with other questions says how one tells them apart */
  hasOthers: boolean;
}

/** A question that is judged by a mean of others needs two beside it. */
const LEAST_JUDGED = 3;

/**
 * What was handed in of a set and has levels. A submission of which fewer than three questions have one is still being read. Members of
 * the workspace and demo people are none of those who were asked.
 */
export function assessmentAnswers({ id, setId }: { id: string; setId: string }): AnswerSource {
  const answers = Prisma.sql`
    SELECT q.question_id, t.person_id, t.round_id, q.position, s.submitted_at AS at, l.levels
    FROM ${HANDED_IN}
    CROSS JOIN LATERAL (
      SELECT a.position, coalesce(array_agg(a.level) FILTER (WHERE a.dimension = ''), array_agg(a.level)) AS levels, count(*) OVER () AS judged
      FROM assessment_level a WHERE a.person_id = t.person_id AND a.round_id = t.round_id AND a.level <> 'no-evidence' GROUP BY a.position
    ) l
    JOIN round_question q ON q.person_id = t.person_id AND q.round_id = t.round_id AND q.position = l.position
    WHERE t.workspace_id = ${id}::uuid AND t.set_id = ${setId}::uuid AND ${IS_READABLE} AND NOT p.is_demo
      AND NOT EXISTS (SELECT 1 FROM workspace_member m WHERE m.workspace_id = t.workspace_id AND m.person_id = p.id)
      AND l.judged >= least(${LEAST_JUDGED}, (SELECT count(*) FROM round_question n WHERE n.person_id = t.person_id AND n.round_id = t.round_id))`;
  return { scope: { workspaceId: id, setId }, answers, hasOthers: true };
}

/**
 * What everybody did with public questions in timed rounds that are over, where they gave themselves levels. The same for all
 * workspaces: two that were counted apart would differ by single people. Rounds of assessments belong to whoever they are handed to.
 */
export function roundAnswers(questionIds: readonly string[]): AnswerSource {
  const answers = Prisma.sql`
    SELECT q.question_id, q.person_id, q.round_id, q.position, r.submitted_at AS at, l.levels
    FROM round_question q
    JOIN round r ON r.person_id = q.person_id AND r.id = q.round_id
    JOIN person p ON p.id = q.person_id
    CROSS JOIN LATERAL (SELECT array_agg(s.level) AS levels FROM self_level s WHERE s.person_id = q.person_id AND s.attempt_id = q.attempt_id AND s.level <> 'no-evidence') l
    WHERE q.question_id = ANY(${[...questionIds]}::text[]) AND l.levels IS NOT NULL
      AND r.submitted_at IS NOT NULL AND r.mode <> 'untimed' AND r.kind <> 'assessment' AND p.deletion_due_at IS NULL AND NOT p.is_demo
      AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.role IN ('recruiter', 'admin'))`;
  return { scope: { workspaceId: PUBLIC_WORKSPACE_ID, setId: PUBLIC_WORKSPACE_ID }, answers, hasOthers: false };
}

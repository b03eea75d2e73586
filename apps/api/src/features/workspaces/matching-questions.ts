import type { Difficulty, QuestionKind } from '@whetstone/contracts/question-query';
import type { QuestionPlace } from '@whetstone/contracts/workspaces';
import { Prisma } from '@whetstone/db/generated/client';
import { holdWords } from './hold-words.ts';

export interface WorkspaceFilter {
  q?: string | undefined;
  import?: string | undefined;
  status?: QuestionPlace['status'] | undefined;
  area?: string | undefined;
  kind?: QuestionKind | undefined;
  difficulty?: Difficulty | undefined;
  skill?: string | undefined;
  sorted?: 'no' | 'yes' | undefined;
}

const UNSAID = Prisma.sql`(v.kind IS NULL OR v.difficulty IS NULL OR v.minutes IS NULL)`;

/** What the current version has to say. */
const ofVersion = (condition: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM question_version v WHERE v.question_id = q.id AND v.number = q.current_version AND ${condition})`;

const SORTED = {
  no: Prisma.sql`(q.area_slug IS NULL OR ${ofVersion(UNSAID)})`,
  yes: Prisma.sql`(q.area_slug IS NOT NULL AND ${ofVersion(Prisma.sql`NOT ${UNSAID}`)})`,
};

function conditions(workspaceId: string, { import: importId, status, area, kind, difficulty, skill, sorted }: WorkspaceFilter): Prisma.Sql {
  const all = [
    Prisma.sql`q.workspace_id = ${workspaceId}::uuid`,
    status === undefined ? Prisma.sql`q.status <> 'retired'` : Prisma.sql`q.status = ${status}::question_status`,
    importId !== undefined && Prisma.sql`q.import_id = ${importId}::uuid`,
    area !== undefined && Prisma.sql`q.area_slug = ${area}`,
    kind !== undefined && ofVersion(Prisma.sql`v.kind = ${kind}`),
    difficulty !== undefined && ofVersion(Prisma.sql`v.difficulty = ${difficulty}`),
    skill !== undefined && Prisma.sql`EXISTS (SELECT FROM question_skill s WHERE s.question_id = q.id AND s.skill_slug = ${skill})`,
    sorted !== undefined && SORTED[sorted],
  ];
  return Prisma.join(
    all.filter((one) => one !== false),
    ' AND ',
  );
}

/**
 * The questions of a workspace that a filter lets through, as `WITH m AS (…)` with one column, `id`. What words find is looked up one by one
 * and once: the work grows with what is found, and not with what all workspaces hold.
 */
export function matchingQuestions(workspaceId: string, { q = '', ...places }: WorkspaceFilter): Prisma.Sql {
  const where = conditions(workspaceId, places);
  const words = holdWords(q);
  if (words === null) return Prisma.sql`WITH m AS NOT MATERIALIZED (SELECT q.id FROM question q WHERE ${where})`;
  return Prisma.sql`
    WITH found AS MATERIALIZED (SELECT w.question_id AS id FROM workspace_words w WHERE ${words}),
      m AS MATERIALIZED (SELECT f.id FROM found f, LATERAL (SELECT FROM question q WHERE q.id = f.id AND ${where} LIMIT 1) one)`;
}

import type { Difficulty, QuestionKind } from '@whetstone/contracts/question-query';
import type { QuestionPlace } from '@whetstone/contracts/workspaces';
import type { Prisma } from '@whetstone/db/generated/client';
import { DomainError } from '../../domain-error.ts';

/** Where a question stands, by slugs, and what its version says beside texts. */
export interface Standing {
  status: QuestionPlace['status'];
  area: string | null;
  /** in the order of the alphabet */
  skills: string[];
  kind: QuestionKind | null;
  difficulty: Difficulty | null;
  minutes: number | null;
}

export interface Chosen extends Standing {
  id: string;
  title: string;
  version: number;
  importId: string | null;
}

export const standingOf = ({ status, area, skills, kind, difficulty, minutes }: Standing): Standing => ({ status, area, skills, kind, difficulty, minutes });

/**
 * Questions of a workspace as they stand, by id.
 * @param ids each once
 * @throws DomainError not_found where one of them is not there
 */
export async function readChosen(tx: Prisma.TransactionClient, workspaceId: string, ids: readonly string[]): Promise<Chosen[]> {
  const rows = await tx.$queryRaw<Chosen[]>`
    SELECT q.id, v.title, v.number AS version, q.status::text AS status, q.area_slug AS area, v.kind, v.difficulty, v.minutes, q.import_id AS "importId",
      ARRAY(SELECT s.skill_slug FROM question_skill s WHERE s.question_id = q.id ORDER BY s.skill_slug COLLATE "C") AS skills
    FROM question q JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version
    WHERE q.workspace_id = ${workspaceId}::uuid AND q.id = ANY (${[...ids]}) ORDER BY q.id`;
  if (rows.length !== ids.length) throw new DomainError('not_found', 'There is no such question in your workspace.');
  return rows;
}

/** The same, and nobody else changes them until the transaction ends. */
export async function lockChosen(tx: Prisma.TransactionClient, workspaceId: string, ids: readonly string[]): Promise<Chosen[]> {
  await tx.$queryRaw`SELECT FROM question WHERE workspace_id = ${workspaceId}::uuid AND id = ANY (${[...ids]}) ORDER BY id FOR NO KEY UPDATE`;
  return readChosen(tx, workspaceId, ids);
}

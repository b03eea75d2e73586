import type { WorkspaceQuestionView } from '@whetstone/contracts/workspaces';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { VERSION_PARTS, presentVersion } from '../questions/present-version.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { questionIdOf, rowIdOf } from './question-id.ts';
import { withHtml } from './with-html.ts';

const INCLUDE = {
  import: { select: { id: true, committedAt: true } },
  versions: { orderBy: { number: 'desc' }, take: 1, include: VERSION_PARTS },
} as const satisfies Prisma.QuestionInclude;
type Row = Prisma.QuestionGetPayload<{ include: typeof INCLUDE }>;

interface Provenance {
  path: string[];
  tags: string[];
  variantOf: WorkspaceQuestionView['variantOf'];
}

/** What the row that a question came from still tells of it. */
async function readProvenance({ db }: Deps, { workspaceId, importId, id }: Row): Promise<Provenance> {
  const rowId = rowIdOf(id);
  const row =
    importId === null || rowId === null ? null : await db.importRow.findUnique({ where: { workspaceId_importId_id: { workspaceId, importId, id: rowId } } });
  if (row === null) return { path: [], tags: [], variantOf: null };
  const { path, tags, isVariant, likeRowId, likeQuestionId } = row;
  const otherId = likeQuestionId ?? questionIdOf(likeRowId ?? '');
  const other = isVariant ? await db.question.findFirst({ where: { id: otherId, workspaceId }, include: { versions: INCLUDE.versions } }) : null;
  return { path, tags, variantOf: other && { id: other.id, title: other.versions[0]?.title ?? other.id } };
}

/** A question of a workspace of the actor's. @throws DomainError not_found for every other */
export async function getWorkspaceQuestion(
  deps: Deps,
  actor: Actor,
  { id: workspaceId, questionId }: { id: string; questionId: string },
): Promise<WorkspaceQuestionView> {
  await getMembership(deps.db, actor, workspaceId);
  const row = await deps.db.question.findFirst({ where: { id: questionId, workspaceId }, include: INCLUDE });
  const [current] = row?.versions ?? [];
  if (row === null || current === undefined) throw new DomainError('not_found', 'There is no such question in your workspace.');
  const [laidOut = current] = await withHtml(deps, [current]);
  const version = presentVersion(laidOut);
  return {
    id: row.id,
    title: version.title,
    status: row.status,
    version: version.number,
    difficulty: version.difficulty,
    promptHtml: version.promptHtml,
    answerHtml: version.answerHtml,
    hints: version.hints,
    rubric: version.rubric,
    probes: version.probes,
    pitfallsHtml: version.pitfallsHtml,
    referencesHtml: version.referencesHtml,
    file: row.file,
    line: row.line,
    import: row.import && { id: row.import.id, committedAt: row.import.committedAt?.toISOString() ?? null },
    ...(await readProvenance(deps, row)),
  };
}

import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { slugOf } from '../bank-imports/slug-of.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { NEW_QUESTION } from './create-question-row.ts';
import type { FileSide } from './read-sides.ts';
import { writeNextVersions } from './write-next-versions.ts';

export interface NewFile {
  questionId: string;
  side: FileSide;
}

/**
 * Makes a draft of each file, by whoever brought it: all of them or none. The file is what the question was last, so that changed again it makes
 * a new version.
 * @throws DomainError conflict where somebody has made one of them meanwhile
 */
export async function createFromFiles(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { workspaceId, files }: { workspaceId: string; files: readonly NewFile[] },
): Promise<void> {
  if (files.length === 0) return;
  await deps.db.$transaction(async (tx) => {
    await requireEditor(tx, actor, workspaceId);
    const { count } = await tx.question.createMany({
      data: files.map(({ questionId: id, side: { record, place, said } }) => ({
        ...NEW_QUESTION,
        id,
        workspaceId,
        currentVersion: 0,
        slug: slugOf(record.title, id),
        areaSlug: place.area,
        sourceIds: place.sources,
        fileVersion: 1,
        filePlace: { ...place, said },
      })),
      skipDuplicates: true,
    });
    if (count < files.length) throw new DomainError('conflict', 'The questions are being changed. Bring the files back again.');
    await tx.questionSkill.createMany({ data: files.flatMap(({ questionId, side }) => side.place.skills.map((skillSlug) => ({ questionId, skillSlug }))) });
    const rowOf = (id: string) => ({ id, workspaceId, currentVersion: 0, importId: null });
    await writeNextVersions(
      tx,
      files.map(({ questionId, side: { record } }) => ({ question: rowOf(questionId), record, madeBy: actor.pseudonym })),
    );
    await recordAudit(tx, { act: 'workspace.change', actor: actor.pseudonym, target: workspaceId });
  });
}

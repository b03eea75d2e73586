import { type AssessmentLevel, type AssessmentSubmissionView, type AssessmentWork, AssessmentLevel as LevelSchema } from '@whetstone/contracts/assessments';
import type { QuestionKind } from '@whetstone/contracts/question-query';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { readSetVersions } from '../question-sets/read-set-versions.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { type AssessmentKey, getAssessmentRow, noSuchAssessment } from './get-assessment-row.ts';
import { readSubmissions } from './read-submissions.ts';

type Versions = Awaited<ReturnType<typeof readSetVersions>>;
type LevelRow = { position: number; dimension: string; level: string; evidence: string };

export const levelOf = ({ position, dimension, level, evidence }: LevelRow): AssessmentLevel =>
  LevelSchema.parse({ position, dimension: dimension === '' ? null : dimension, level, evidence });

const presentQuestion = ({ questionId, minutes, version }: Versions[number], index: number): AssessmentSubmissionView['questions'][number] => ({
  position: index + 1,
  questionId,
  title: version.title,
  kind: version.kind as QuestionKind | null,
  minutes,
  promptHtml: version.promptHtml,
  answerHtml: version.answerHtml,
  rubric: [...new Set(version.anchors.map(({ dimension }) => dimension))].map((dimension) => ({
    dimension,
    anchors: version.anchors.filter((anchor) => anchor.dimension === dimension).map(({ id, level, html }) => ({ id, level, html })),
  })),
});

/**
 * One submission, for owners and editors; that it was read is written down before it is shown.
 * @throws DomainError not_allowed for viewers; not_found for everyone else, and for what was withdrawn
 */
export async function getAssessmentSubmission(deps: Deps, actor: Actor, key: AssessmentKey & { submissionId: string }): Promise<AssessmentSubmissionView> {
  await requireEditor(deps.db, actor, key.id);
  const { number } = await getAssessmentRow(deps.db, actor, key);
  // laying out what nobody has read yet takes a while: what was withdrawn meanwhile is not told
  const versions = await readSetVersions(deps, { workspaceId: key.id, setId: key.setId, number });
  return deps.db.$transaction(async (tx) => {
    const [found] = await readSubmissions(tx, key);
    if (found === undefined) throw noSuchAssessment();
    const { body, levelsRevision, levels } = await tx.assessmentSubmission.findUniqueOrThrow({
      where: { personId_roundId: found.key },
      include: { levels: { orderBy: [{ position: 'asc' }, { dimension: 'asc' }] } },
    });
    await recordAudit(tx, { act: 'read.submission', actor: actor.pseudonym, subject: found.pseudonym, target: found.item.id });
    return {
      ...found.item,
      work: JSON.parse(body) as AssessmentWork,
      questions: versions.map(presentQuestion),
      levels: levels.map(levelOf),
      revision: levelsRevision,
    };
  });
}

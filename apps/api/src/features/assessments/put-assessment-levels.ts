import { isDeepStrictEqual } from 'node:util';
import type { AssessmentLevel, AssessmentWork } from '@whetstone/contracts/assessments';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { SHORTEST_NOTE, wordsMissing } from '../attempts/words-missing.ts';
import { requireEditor } from '../workspaces/require-editor.ts';
import { type AssessmentKey, getAssessmentRow, noSuchAssessment } from './get-assessment-row.ts';
import { levelOf } from './get-assessment-submission.ts';
import { readSubmissions } from './read-submissions.ts';

type Tx = Prisma.TransactionClient;
type Of = { personId: string; roundId: string };
type Given = AssessmentKey & { submissionId: string; revision: number; levels: AssessmentLevel[] };

const placeOf = ({ position, dimension }: AssessmentLevel): string => `${String(position).padStart(3, '0')} ${dimension ?? ''}`;
const inOrder = (levels: readonly AssessmentLevel[]): AssessmentLevel[] => levels.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));

const MISSING = `must quote the answer, or say in ${SHORTEST_NOTE} characters or more what earns the level`;

const textsOf = ({ parts }: AssessmentWork, at: number): string[] =>
  parts.flatMap(({ position, text, lateText }) => (position === at ? [text, lateText ?? ''] : []));

/** Each question and dimension has one level, with words for it, and is there. */
async function checkLevels(tx: Tx, { key: of, work }: { key: Of; work: AssessmentWork }, levels: readonly AssessmentLevel[]): Promise<void> {
  const rows = await tx.roundQuestion.findMany({ where: of, select: { position: true, of: { select: { anchors: { select: { dimension: true } } } } } });
  const places = new Set(
    rows.flatMap(({ position, of: { anchors } }) => ['', ...anchors.map(({ dimension }) => dimension)].map((one) => `${position} ${one}`)),
  );
  const seen = new Set<string>();
  for (const [at, level] of levels.entries()) {
    const place = `${level.position} ${level.dimension ?? ''}`;
    if (!places.has(place)) throw refuseRequest([{ field: `levels.${at}.dimension`, message: 'is none of this question' }]);
    if (seen.has(place)) throw refuseRequest([{ field: `levels.${at}.dimension`, message: 'is there twice' }]);
    seen.add(place);
    if (level.level !== 'no-evidence' && wordsMissing(level.evidence, textsOf(work, level.position)))
      throw refuseRequest([{ field: `levels.${at}.evidence`, message: MISSING }]);
  }
}

/** What did not change keeps who wrote it, and when. */
async function replace(tx: Tx, of: Of, { madeBy, there, levels }: { madeBy: string; there: readonly AssessmentLevel[]; levels: readonly AssessmentLevel[] }) {
  const stays = (level: AssessmentLevel, list: readonly AssessmentLevel[]): boolean => list.some((one) => isDeepStrictEqual(one, level));
  for (const { position, dimension } of there.filter((level) => !stays(level, levels)))
    await tx.assessmentLevel.deleteMany({ where: { ...of, position, dimension: dimension ?? '' } });
  await tx.assessmentLevel.createMany({
    data: levels.filter((level) => !stays(level, there)).map(({ dimension, ...level }) => ({ ...of, ...level, dimension: dimension ?? '', madeBy })),
  });
}

/**
 * Writes the whole list of levels of a submission. The same list again changes nothing, whatever the revision.
 * @throws DomainError conflict where somebody has changed it since; invalid_request for a level without words, and for what the rubric
 * does not have; not_allowed for viewers; not_found for everyone else, and for what was withdrawn
 */
export async function putAssessmentLevels({ db }: Deps, actor: Actor, given: Given): Promise<{ revision: number }> {
  await requireEditor(db, actor, given.id);
  await getAssessmentRow(db, actor, given);
  return db.$transaction(async (tx) => {
    // of two writers one comes after the other, and a withdrawal before or after both
    await tx.$queryRaw`SELECT 1 FROM assessment_submission WHERE ticket = ${given.submissionId}::uuid FOR NO KEY UPDATE`;
    const [found] = await readSubmissions(tx, given);
    if (found === undefined) throw noSuchAssessment();
    const where = { personId_roundId: found.key };
    const { body, levelsRevision, levels: rows } = await tx.assessmentSubmission.findUniqueOrThrow({ where, include: { levels: true } });
    const there = inOrder(rows.map(levelOf));
    const levels = inOrder(given.levels.map((level) => ({ ...level, evidence: level.evidence.toWellFormed() })));
    await checkLevels(tx, { key: found.key, work: JSON.parse(body) as AssessmentWork }, given.levels);
    if (isDeepStrictEqual(there, levels)) return { revision: levelsRevision };
    if (levelsRevision !== given.revision) throw new DomainError('conflict', 'Somebody has changed these levels since. Look at theirs before yours are saved.');
    await replace(tx, found.key, { madeBy: actor.pseudonym, there, levels });
    const { levelsRevision: revision } = await tx.assessmentSubmission.update({
      where,
      data: { levelsRevision: { increment: 1 } },
      select: { levelsRevision: true },
    });
    return { revision };
  });
}

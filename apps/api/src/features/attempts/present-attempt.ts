import { type AttemptItem, type AttemptView, type ProbeOutcome, SELF_LEVELS } from '@whetstone/contracts/attempts';
import type { Grade, StudyQuestionLink } from '@whetstone/contracts/study-shared';
import type { Prisma } from '@whetstone/db/create-db';
import { known } from '../questions/known.ts';

type Row = Prisma.AttemptGetPayload<{
  include: {
    of: { select: { title: true; kind: true; minutes: true } };
    answers: true;
    levels: true;
    probes: true;
    reviews: true;
    inRound: { select: { roundId: true } };
  };
}>;
type Graded = Pick<Row, 'id' | 'version' | 'startedAt' | 'claimedAt' | 'studiedOn'> & {
  answers: readonly { text: string }[];
  reviews: readonly { id: string; grade: number | null }[];
  inRound: { roundId: string } | null;
};

export const dateText = (date: Date): string => date.toISOString().slice(0, 10);

/** An attempt in a list. Answers and reviews are to come newest first. */
export function presentAttemptItem(row: Graded, takenBack: ReadonlySet<string>): AttemptItem {
  const { id, version, startedAt, claimedAt, studiedOn, answers, reviews, inRound } = row;
  const graded = reviews.find((review) => review.grade !== null && !takenBack.has(review.id));
  return {
    id,
    version,
    startedAt: startedAt.toISOString(),
    claimedAt: claimedAt?.toISOString() ?? null,
    studiedOn: dateText(studiedOn),
    grade: (graded?.grade ?? null) as Grade | null,
    answerLength: answers[0]?.text.length ?? 0,
    roundId: inRound?.roundId ?? null,
  };
}

/** The title of what is not public any more is that of the version that was seen. */
function linkOf({ of, version }: Row, link: (StudyQuestionLink & { isPublic: boolean }) | undefined): StudyQuestionLink {
  if (link === undefined) throw new Error('an attempt has a question');
  const { isPublic, ...shown } = link;
  return isPublic ? shown : { ...shown, title: of.title, kind: known(of.kind, 'kind'), minutes: known(of.minutes, 'length'), version };
}

const outcomeOf = (outcome: Row['probes'][number]['outcome']): ProbeOutcome => (outcome === 'would_find_out' ? 'would-find-out' : outcome);

const levelOf = (level: string): (typeof SELF_LEVELS)[number] => SELF_LEVELS.find((one) => one === level) ?? 'no-evidence';

export function presentAttempt(row: Row, link: (StudyQuestionLink & { isPublic: boolean }) | undefined, takenBack: ReadonlySet<string>): AttemptView {
  return {
    ...presentAttemptItem(row, takenBack),
    question: linkOf(row, link),
    revisions: row.answers.map(({ id, basedOnId, text, createdAt, claimedAt }) => ({
      id,
      basedOnId,
      text,
      createdAt: createdAt.toISOString(),
      claimedAt: claimedAt?.toISOString() ?? null,
    })),
    levels: row.levels.map(({ dimension, level, evidence }) => ({ dimension, level: levelOf(level), evidence })),
    probes: row.probes.map(({ probeId, outcome, note }) => ({ probeId, outcome: outcomeOf(outcome), note })),
    reviews: row.reviews.map(({ id, grade, happenedAt }) => ({
      id,
      grade: grade as Grade | null,
      happenedAt: happenedAt.toISOString(),
      isUndone: takenBack.has(id),
    })),
  };
}

import { SELF_LEVELS } from '@whetstone/contracts/attempts';
import type { RoundQuestionView } from '@whetstone/contracts/rounds';
import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import type { readTests } from '../questions/get-question-tests.ts';
import type { readVersion } from '../questions/read-version.ts';
import type { RoundRow } from './read-round-row.ts';
import { endsOf, isLate } from './sort-answers.ts';

type Row = RoundRow['questions'][number];
export type Version = NonNullable<Awaited<ReturnType<typeof readVersion>>>;

export const levelOf = (level: string): (typeof SELF_LEVELS)[number] => SELF_LEVELS.find((one) => one === level) ?? 'no-evidence';

function presentTold({ difficulty, rubric, probes, answerHtml, pitfallsHtml, code }: Version, link: StudyQuestionLink & { isPublic: boolean }) {
  return {
    slug: link.slug,
    isPublic: link.isPublic,
    area: link.area,
    difficulty,
    rubric,
    surfaces: probes.map(({ id, surfacesHtml }) => ({ probeId: id, html: surfacesHtml })),
    answerHtml,
    pitfallsHtml,
    reference: code?.reference ?? null,
  };
}

/** Every line of an answer as it stands. */
export const presentEnds = ({ answers }: Pick<Row['attempt'], 'answers'>, submittedAt: Date | null): RoundQuestionView['ends'] =>
  endsOf(answers).map((revision) => ({
    id: revision.id,
    basedOnId: revision.basedOnId,
    text: revision.text,
    createdAt: revision.createdAt.toISOString(),
    claimedAt: revision.claimedAt?.toISOString() ?? null,
    isLate: isLate(revision, submittedAt),
  }));

interface Known {
  version: Version;
  tests: Awaited<ReturnType<typeof readTests>>;
  link: StudyQuestionLink & { isPublic: boolean };
  submittedAt: Date | null;
  takenBack: ReadonlySet<string>;
}

/** A question of a round. What would give it away is told when the round is over. */
export function presentRoundQuestion({ position, attemptId, attempt }: Row, { version, tests, link, submittedAt, takenBack }: Known): RoundQuestionView {
  const { number, title, kind, minutes, promptHtml, code, probes } = version;
  return {
    position,
    attemptId,
    version: number,
    title,
    kind,
    minutes,
    promptHtml,
    task: code && tests && { ...tests, starter: code.starter },
    probes: probes.map(({ id, promptHtml: html }) => ({ id, promptHtml: html })),
    ends: presentEnds(attempt, submittedAt),
    levels: attempt.levels.map(({ dimension, level, evidence }) => ({ dimension, level: levelOf(level), evidence })),
    steps: attempt.probes.map(({ probeId, outcome, note }) => ({ probeId, outcome: outcome === 'would_find_out' ? 'would-find-out' : outcome, note })),
    grade: attempt.reviews.find(({ id, grade }) => grade !== null && !takenBack.has(id))?.grade ?? null,
    told: submittedAt === null ? null : presentTold(version, link),
  };
}

import type { RoundRow } from './read-round-row.ts';

type Revision = RoundRow['questions'][number]['attempt']['answers'][number];

/**
 * Whether a revision was written after the round was over: by its arrival, or by the word of a device that was offline, which is
 * never taken for later than its arrival.
 */
export const isLate = ({ createdAt, claimedAt }: Pick<Revision, 'createdAt' | 'claimedAt'>, submittedAt: Date | null): boolean =>
  submittedAt !== null && (claimedAt ?? createdAt) > submittedAt;

/** Revisions that no other is based on: the ends of the lines of an answer, as many as there are devices that wrote at once. */
export function endsOf(answers: readonly Revision[]): Revision[] {
  const bases = new Set(answers.map(({ basedOnId }) => basedOnId));
  return answers.filter(({ id }) => !bases.has(id));
}

const writtenAt = ({ createdAt, claimedAt }: Revision): number => (claimedAt ?? createdAt).getTime();

/** The answer as it stood when the round was over, and what came after that: of each the one that was written last; null for none. */
export function sortAnswers(answers: readonly Revision[], submittedAt: Date | null): { counted: Revision | null; late: Revision | null } {
  const latest = (list: readonly Revision[]): Revision | null => list.toSorted((one, other) => writtenAt(other) - writtenAt(one))[0] ?? null;
  return {
    counted: latest(answers.filter((answer) => !isLate(answer, submittedAt))),
    late: latest(answers.filter((answer) => isLate(answer, submittedAt))),
  };
}

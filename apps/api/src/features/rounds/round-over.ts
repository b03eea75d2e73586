import { questionTimes } from '@whetstone/study/question-times';
import { DomainError } from '../../domain-error.ts';
import type { RoundRow } from './read-round-row.ts';
import { noSuchRound } from './round-errors.ts';

export type PacketRound = RoundRow & { submittedAt: Date; submittedBy: 'person' | 'clock' };

/** A round of study. @throws DomainError not_found for an assessment: what is made of rounds is not made of it */
export function requireStudy(row: RoundRow): RoundRow {
  if (row.kind === 'assessment') throw noSuchRound();
  return row;
}

/** A round that is over. @throws DomainError conflict while it is under way */
export function requireOver(row: RoundRow): PacketRound {
  const { submittedAt, submittedBy } = row;
  if (submittedAt === null || submittedBy === null) throw new DomainError('conflict', 'This round is not over yet.');
  return { ...row, submittedAt, submittedBy };
}

/** How long each question was on the screen, by its position, in milliseconds; pauses do not count. */
export function timesOfRound({
  startedAt,
  submittedAt,
  visits,
  pauses,
}: Pick<PacketRound, 'startedAt' | 'submittedAt' | 'visits' | 'pauses'>): Map<number, number> {
  const spans = pauses.map(({ beganAt, endedAt }) => ({ fromMs: beganAt.getTime(), toMs: (endedAt ?? submittedAt).getTime() }));
  return questionTimes(
    visits.map(({ position, createdAt, claimedAt }) => ({ position, atMs: (claimedAt ?? createdAt).getTime() })),
    { fromMs: startedAt.getTime(), toMs: submittedAt.getTime() },
    spans,
  );
}

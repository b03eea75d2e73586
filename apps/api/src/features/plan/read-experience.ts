import type { Prisma } from '@whetstone/db/generated/client';
import { countGrades, estimateGradeOdds } from '@whetstone/study/estimate-grade-odds';
import type { Experience } from './make-plan-input.ts';
import { readLatestGrades } from './read-latest-grades.ts';

type Reads = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** Enough to know how a person's answers come out, and few enough to read whenever it is asked. */
export const MOST_GRADES = 500;

/** How a person's answers are expected to come out, by the latest of them. */
export async function readOdds(db: Reads, personId: string): Promise<Pick<Experience, 'odds'>> {
  const grades = await readLatestGrades(db, personId, MOST_GRADES);
  return { odds: estimateGradeOdds(countGrades(grades.map(({ grade, predicted }) => ({ grade, isFirst: predicted === null })))) };
}

/** The same, with how much is known of them at all: every grade that counts is a repetition of a card. */
export async function readExperience(db: Reads, personId: string): Promise<Experience> {
  const odds = await readOdds(db, personId);
  const [row] = await db.$queryRaw<[{ evidence: number }]>`SELECT coalesce(sum(reps), 0)::int AS evidence FROM card WHERE person_id = ${personId}::uuid`;
  return { ...odds, evidence: row.evidence };
}

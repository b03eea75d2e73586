import { Prisma } from '@whetstone/db/generated/client';

/** What a plan needs of a card; dates are the person's own. */
export interface StudyCard {
  questionId: string;
  stability: number;
  difficulty: number;
  lastStudiedOn: string;
  dueOn: string;
  reps: number;
  lapses: number;
  isSuspended: boolean;
}

const CARD_COLUMNS = Prisma.sql`
  question_id AS "questionId", stability, difficulty, last_studied_on::text AS "lastStudiedOn", due_on::text AS "dueOn", reps, lapses,
  is_suspended AS "isSuspended"`;

type Reads = Pick<Prisma.TransactionClient, '$queryRaw'>;

export const cardsSql = (personId: string, questionIds: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT ${CARD_COLUMNS} FROM card WHERE person_id = ${personId}::uuid AND question_id = ANY (${[...questionIds]})`;

/** A person's cards of some questions. */
export async function readCards(db: Reads, personId: string, questionIds: readonly string[]): Promise<StudyCard[]> {
  return questionIds.length === 0 ? [] : db.$queryRaw<StudyCard[]>(cardsSql(personId, questionIds));
}

/** All cards of a person, whether they are planned for or not. */
export async function readAllCards(db: Reads, personId: string): Promise<StudyCard[]> {
  return db.$queryRaw<StudyCard[]>`SELECT ${CARD_COLUMNS} FROM card WHERE person_id = ${personId}::uuid ORDER BY question_id`;
}

export interface ComingReviews {
  personId: string;
  /** cards that come due before this day */
  before: string;
  /** questions that are read elsewhere */
  without: readonly string[];
  /** at most so many, the longest due first */
  most: number;
}

export const comingReviewsSql = ({ personId, before, without, most }: ComingReviews): Prisma.Sql => Prisma.sql`
  SELECT ${CARD_COLUMNS} FROM card
  WHERE person_id = ${personId}::uuid AND NOT is_suspended AND due_on < ${before}::date AND NOT question_id = ANY (${[...without]})
  ORDER BY due_on LIMIT ${most}`;

/** What comes due for review of all else that a person has met. */
export async function readComingReviews(db: Reads, wish: ComingReviews): Promise<StudyCard[]> {
  return db.$queryRaw<StudyCard[]>(comingReviewsSql(wish));
}

import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import type { Db } from '@whetstone/db/create-db';
import { Prisma } from '@whetstone/db/generated/client';
import { STUDY_QUESTION_COLUMNS, type StudyQuestionRow, joinStudyQuestions, presentStudyQuestion } from '../questions/study-question.ts';

/** What a plan needs of a card; dates are the person's own. */
export interface StudyCard {
  questionId: string;
  stability: number;
  difficulty: number;
  lastStudiedOn: string;
  dueOn: string;
  lapses: number;
  isSuspended: boolean;
}

/** A question with the person's card; null for one that was never graded. */
export interface StudyItem {
  question: StudyQuestionLink;
  card: StudyCard | null;
}

const CARD_COLUMNS = Prisma.sql`
  c.question_id AS "questionId", c.stability, c.difficulty, c.last_studied_on::text AS "lastStudiedOn", c.due_on::text AS "dueOn", c.lapses,
  c.is_suspended AS "isSuspended"`;

type Reads = Pick<Db, '$queryRaw'>;

const toItem = (row: StudyQuestionRow & StudyCard): StudyItem => {
  const { questionId, stability, difficulty, lastStudiedOn, dueOn, lapses, isSuspended } = row;
  return { question: presentStudyQuestion(row), card: { questionId, stability, difficulty, lastStudiedOn, dueOn, lapses, isSuspended } };
};

export const cardsSql = (personId: string, questionIds: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT ${CARD_COLUMNS} FROM card c WHERE c.person_id = ${personId}::uuid AND c.question_id = ANY (${[...questionIds]})`;

/** A person's cards of some questions, by question. */
export async function readCards(db: Reads, personId: string, questionIds: readonly string[]): Promise<ReadonlyMap<string, StudyCard>> {
  if (questionIds.length === 0) return new Map();
  const rows = await db.$queryRaw<StudyCard[]>(cardsSql(personId, questionIds));
  return new Map(rows.map((row) => [row.questionId, row]));
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
  SELECT ${CARD_COLUMNS}, ${STUDY_QUESTION_COLUMNS}
  FROM (
    SELECT * FROM card WHERE person_id = ${personId}::uuid AND NOT is_suspended AND due_on < ${before}::date AND NOT question_id = ANY (${[...without]})
    ORDER BY due_on LIMIT ${most}
  ) AS c ${joinStudyQuestions(Prisma.sql`c.question_id`)}
  ORDER BY c.due_on, c.question_id`;

/** What comes due for review of all else that a person has met, as far as it is public now. */
export async function readComingReviews(db: Reads, wish: ComingReviews): Promise<StudyItem[]> {
  return (await db.$queryRaw<(StudyQuestionRow & StudyCard)[]>(comingReviewsSql(wish))).map(toItem);
}

import type { ReviewBody } from '@whetstone/contracts/attempts';
import { Prisma } from '@whetstone/db/generated/client';
import type { Card } from '@whetstone/study/study-types';
import { CLOCK_COLUMNS, type ClockRow } from '../study-clock/clock-columns.ts';
import { type StudyClock, openClock } from '../study-clock/open-clock.ts';
import { studiedQuestion } from '../study-questions/studied-question.ts';

export type Runner = Pick<Prisma.TransactionClient, '$queryRaw' | '$executeRaw'>;

/** An entry as it stands in the log. */
export interface StoredReview {
  kind: 'grade' | 'undo' | 'suspend' | 'resume';
  questionId: string;
  version: number;
  attemptId: string | null;
  grade: number | null;
  undoesId: string | null;
  durationMs: number;
  claimedAt: Date | null;
  createdAt: Date;
}

/** All that has to be known before an entry is written, as of one moment. */
export interface ReviewState {
  clock: StudyClock;
  joinedAt: Date;
  /** null where the body names nothing that is there */
  questionId: string | null;
  slug: string;
  version: number;
  hasVersion: boolean;
  /** whether the attempt that is named is the person's, at study, and of this question */
  hasAttempt: boolean;
  hasLog: boolean;
  card: Card | null;
  /** what stands under the id already */
  stored: StoredReview | null;
}

interface Row
  extends ClockRow, Omit<ReviewState, 'clock' | 'card' | 'stored'>, Omit<StoredReview, 'questionId' | 'version' | 'kind'>, Omit<Card, 'lastReviewedAt'> {
  kind: StoredReview['kind'] | null;
  storedQuestionId: string;
  storedVersion: number;
  lastReviewedAt: Date | null;
}

/** The question that an entry is about: named by slug, or that of the entry which it takes back. */
function questionOf(body: ReviewBody, personId: string): Prisma.Sql {
  if (body.kind !== 'undo') return studiedQuestion(body.question, personId);
  return Prisma.sql`(SELECT u.question_id FROM review u WHERE u.person_id = ${personId}::uuid AND u.id = ${body.undoesId}::uuid AND u.kind <> 'undo')`;
}

/** Reads it in one statement. */
export async function readReviewState(db: Runner, personId: string, { id, body }: { id: string; body: ReviewBody }): Promise<ReviewState> {
  const version = body.kind === 'grade' ? Prisma.sql`${body.version}::int` : Prisma.sql`q.current_version`;
  const attemptId = body.kind === 'grade' ? body.attemptId : null;
  const [row] = await db.$queryRaw<[Row]>`
    SELECT ${CLOCK_COLUMNS}, q.id AS "questionId", coalesce(q.slug, '') AS slug, coalesce(v.number, 0) AS version, v.number IS NOT NULL AS "hasVersion",
      EXISTS (SELECT FROM attempt a WHERE a.person_id = p.id AND a.id = ${attemptId}::uuid AND a.question_id = q.id
        AND NOT EXISTS (SELECT FROM assessment_seat s JOIN round_question rq ON rq.person_id = s.person_id AND rq.round_id = s.round_id
          WHERE s.person_id = a.person_id AND rq.attempt_id = a.id)) AS "hasAttempt",
      EXISTS (SELECT FROM review l WHERE l.person_id = p.id AND l.question_id = q.id) AS "hasLog",
      c.stability, c.difficulty, c.last_reviewed_at AS "lastReviewedAt", c.last_studied_on::text AS "lastStudiedOn", c.due_on::text AS "dueOn",
      c.reps, c.lapses, c.is_suspended AS "isSuspended",
      r.kind::text AS kind, r.question_id AS "storedQuestionId", r.version AS "storedVersion", r.attempt_id AS "attemptId", r.grade,
      r.undoes_id AS "undoesId", r.duration_ms AS "durationMs", r.claimed_at AS "claimedAt", r.created_at AS "createdAt"
    FROM person p
    LEFT JOIN study_preferences s ON s.person_id = p.id
    LEFT JOIN question q ON q.id = ${questionOf(body, personId)}
    LEFT JOIN question_version v ON v.question_id = q.id AND v.number = ${version}
    LEFT JOIN card c ON c.person_id = p.id AND c.question_id = q.id
    LEFT JOIN review r ON r.person_id = p.id AND r.id = ${id}::uuid
    WHERE p.id = ${personId}::uuid`;
  const { joinedAt, questionId, slug, hasVersion, hasAttempt, hasLog } = row;
  return {
    clock: openClock(row),
    joinedAt,
    questionId,
    slug,
    version: row.version,
    hasVersion,
    hasAttempt,
    hasLog,
    card: row.lastReviewedAt === null ? null : cardOf({ ...row, lastReviewedAt: row.lastReviewedAt }),
    stored: row.kind === null ? null : storedOf(row, row.kind),
  };
}

function cardOf({ stability, difficulty, lastReviewedAt, lastStudiedOn, dueOn, reps, lapses, isSuspended }: Card): Card {
  return { stability, difficulty, lastReviewedAt, lastStudiedOn, dueOn, reps, lapses, isSuspended };
}

function storedOf(row: Row, kind: StoredReview['kind']): StoredReview {
  const { storedQuestionId, storedVersion, attemptId, grade, undoesId, durationMs, claimedAt, createdAt } = row;
  return { kind, questionId: storedQuestionId, version: storedVersion, attemptId, grade, undoesId, durationMs, claimedAt, createdAt };
}

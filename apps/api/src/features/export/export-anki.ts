import { entriesThatCount } from '@whetstone/study/rebuild-card';
import { applyReview } from '@whetstone/study/apply-review';
import { daysBetween } from '@whetstone/study/iso-date';
import type { Card, LogEntry } from '@whetstone/study/study-types';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { type LogRow, LOG_COLUMNS, toEntry } from '../reviews/read-log.ts';
import type { StudyClock } from '../study-clock/open-clock.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { type AnkiCard, type AnkiReview, writeAnkiPackage } from './write-anki-package.ts';

const HOUR_SECONDS = 3600;
const TIME_FOR_ALL_MS = 60_000;

type CardRow = Card & { questionId: string; title: string; promptHtml: string; answerHtml: string };
type TimedRow = LogRow & { durationMs: number };

/** The grades that count, each with the interval to which it led. */
function reviewsOf(rows: readonly TimedRow[], { weights }: StudyClock): AnkiReview[] {
  const durations = new Map(rows.map(({ id, durationMs }) => [id, durationMs]));
  const reviews: AnkiReview[] = [];
  let card: Card | null = null;
  for (const entry of entriesThatCount(rows.map((row): LogEntry => toEntry(row)))) {
    const lastDays: number = card === null ? 0 : daysBetween(card.lastStudiedOn, card.dueOn);
    card = applyReview(card, entry, weights);
    if (entry.kind !== 'grade' || card === null) continue;
    const days = daysBetween(card.lastStudiedOn, card.dueOn);
    reviews.push({ at: entry.happenedAt, grade: entry.grade, days, lastDays, durationMs: durations.get(entry.id) ?? 0 });
  }
  return reviews;
}

async function readCards(tx: Prisma.TransactionClient, personId: string): Promise<CardRow[]> {
  return tx.$queryRaw<CardRow[]>`
    SELECT c.question_id AS "questionId", v.title, v.prompt_html AS "promptHtml", v.answer_html AS "answerHtml", c.stability, c.difficulty,
      c.last_reviewed_at AS "lastReviewedAt", c.last_studied_on::text AS "lastStudiedOn", c.due_on::text AS "dueOn", c.reps, c.lapses,
      c.is_suspended AS "isSuspended"
    FROM card c JOIN question q ON q.id = c.question_id
    JOIN question_version v ON v.question_id = q.id AND v.number = CASE WHEN q.visibility = 'public' AND q.status = 'ready' THEN q.current_version
      -- of what is public no more, the version that was seen
      ELSE (SELECT max(r.version) FROM review r WHERE r.person_id = c.person_id AND r.question_id = c.question_id) END
    WHERE c.person_id = ${personId}::uuid ORDER BY c.question_id`;
}

/** The actor's cards as a package for Anki, with their scheduling state and the grades behind them. */
export async function exportAnki(deps: Deps, actor: Actor): Promise<Uint8Array> {
  const { personId, pseudonym } = actor;
  await takeTurn(deps, { key: `export ${personId}`, max: 30, windowSeconds: HOUR_SECONDS });
  const { clock, cards } = await deps.db.$transaction(
    async (tx) => {
      await recordAudit(tx, { act: 'person.export', actor: pseudonym, subject: pseudonym, target: 'anki.apkg' });
      const own = await readStudyClock(tx, personId);
      const log = await tx.$queryRaw<TimedRow[]>`SELECT ${LOG_COLUMNS}, duration_ms AS "durationMs" FROM review WHERE person_id = ${personId}::uuid`;
      const byQuestion = Map.groupBy(log, ({ questionId }) => questionId);
      const rows = await readCards(tx, personId);
      return { clock: own, cards: rows.map((row): AnkiCard => ({ ...row, reviews: reviewsOf(byQuestion.get(row.questionId) ?? [], own) })) };
    },
    { isolationLevel: 'RepeatableRead', timeout: TIME_FOR_ALL_MS },
  );
  return writeAnkiPackage(cards, clock.today);
}

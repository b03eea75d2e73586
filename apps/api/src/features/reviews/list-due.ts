import type { DueItem } from '@whetstone/contracts/attempts';
import { describeCard } from '@whetstone/study/describe-card';
import { addDays, daysBetween } from '@whetstone/study/iso-date';
import { listGradeDates } from '@whetstone/study/list-grade-dates';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { planToday } from '../plan/plan-today.ts';
import type { StudyClock } from '../study-clock/open-clock.ts';
import { listStudyQuestions } from '../study-questions/list-study-questions.ts';
import { type DueCard, readDueCards } from './read-due-cards.ts';

const DEFAULT_CAP = 60;

/** How many reviews the day still takes: up to the cap, or up to a backlog's share where it is being spread. */
async function readRoom({ db }: Deps, personId: string, { today, dueCount }: { today: string; dueCount: number }): Promise<number> {
  const [row] = await db.$queryRaw<[{ cap: number | null; fromOn: string | null; days: number | null; done: number }]>`
    SELECT s.review_cap AS cap, s.spread_from_on::text AS "fromOn", s.spread_days AS days,
      (SELECT count(*) FROM review r WHERE r.person_id = p.id AND r.studied_on = ${today}::date AND r.kind = 'grade' AND r.predicted_recall IS NOT NULL)::int AS done
    FROM person p LEFT JOIN study_preferences s ON s.person_id = p.id WHERE p.id = ${personId}::uuid`;
  const { cap, fromOn, days, done } = row;
  const capped = (cap ?? DEFAULT_CAP) - done;
  if (fromOn === null || days === null || today < fromOn || today >= addDays(fromOn, days)) return Math.max(0, capped);
  const daysLeft = days - daysBetween(fromOn, today);
  return Math.max(0, Math.min(capped, Math.ceil((dueCount + done) / daysLeft) - done));
}

interface Texts {
  questionId: string;
  promptHtml: string;
  answerHtml: string;
}

interface LastAnswer {
  questionId: string;
  text: string;
  createdAt: Date;
}

async function readTexts({ db }: Deps, cards: readonly DueCard[]): Promise<Map<string, Texts>> {
  const rows = await db.questionVersion.findMany({
    where: { OR: cards.map(({ questionId, version }) => ({ questionId, number: version })) },
    select: { questionId: true, promptHtml: true, answerHtml: true },
  });
  return new Map(rows.map((row) => [row.questionId, row]));
}

/** What was written last at study: an answer of an assessment is between its candidate and the workspace. */
async function readLastAnswers({ db }: Deps, personId: string, cards: readonly DueCard[]): Promise<Map<string, LastAnswer>> {
  const ids = cards.map(({ questionId }) => questionId);
  const rows = await db.$queryRaw<LastAnswer[]>`
    SELECT wanted.id AS "questionId", last.text, last.created_at AS "createdAt" FROM unnest(${ids}::text[]) AS wanted (id) CROSS JOIN LATERAL (
      SELECT r.text, r.created_at FROM attempt a JOIN answer_revision r ON r.person_id = a.person_id AND r.attempt_id = a.id
      WHERE a.person_id = ${personId}::uuid AND a.question_id = wanted.id
        AND NOT EXISTS (SELECT FROM round_question rq JOIN assessment_seat s ON s.person_id = rq.person_id AND s.round_id = rq.round_id
          WHERE rq.person_id = a.person_id AND rq.attempt_id = a.id)
      ORDER BY a.started_at DESC, r.created_at DESC, r.id DESC LIMIT 1) last`;
  return new Map(rows.map((row) => [row.questionId, row]));
}

async function present(deps: Deps, personId: string, { cards, clock }: { cards: DueCard[]; clock: StudyClock }): Promise<DueItem[]> {
  if (cards.length === 0) return [];
  const [questions, texts, answers] = await Promise.all([
    listStudyQuestions(
      deps.db,
      cards.map(({ questionId }) => questionId),
    ),
    readTexts(deps, cards),
    readLastAnswers(deps, personId, cards),
  ]);
  return cards.flatMap((card) => {
    const link = questions.get(card.questionId);
    const text = texts.get(card.questionId);
    const last = answers.get(card.questionId);
    if (link === undefined || text === undefined) return []; // taken back since the cards were read
    const { isPublic: _isPublic, ...question } = link;
    return {
      question,
      card: describeCard(card, clock),
      gradeDates: listGradeDates(card, clock),
      promptHtml: text.promptHtml,
      answerHtml: text.answerHtml,
      lastAnswer: last === undefined ? null : { text: last.text, createdAt: last.createdAt.toISOString() },
    };
  });
}

/**
 * What the actor is to review now, most at risk first, within what the day takes: what is due, and what the plan has for today
 * though it is not, since Today leads here for both.
 */
export async function listDue(deps: Deps, { personId }: Actor) {
  const { state, day } = await planToday(deps, personId);
  const { clock } = state;
  const { cards, count } = await readDueCards(deps.db, personId, { clock, plannedIds: day.reviewIds });
  const room = await readRoom(deps, personId, { today: clock.today, dueCount: count });
  return {
    items: await present(deps, personId, { cards: cards.slice(0, room), clock }),
    dueCount: count,
    waitingCount: Math.max(0, count - room),
  };
}

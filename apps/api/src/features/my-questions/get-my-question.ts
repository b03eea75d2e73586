import type { MyQuestionView } from '@whetstone/contracts/attempts';
import { describeCard } from '@whetstone/study/describe-card';
import { listGradeDates } from '@whetstone/study/list-grade-dates';
import type { Card } from '@whetstone/study/study-types';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { OF_STUDY } from '../attempts/of-study.ts';
import { dateText, presentAttemptItem } from '../attempts/present-attempt.ts';
import { takenBackIds } from '../attempts/taken-back-ids.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { getPublicLink } from '../study-questions/get-public-link.ts';

const MOST_ATTEMPTS = 200;
const NEWEST_FIRST = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];

async function readAttempts({ db }: Deps, personId: string, questionId: string) {
  const rows = await db.attempt.findMany({
    where: { personId, questionId, ...OF_STUDY },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: MOST_ATTEMPTS,
    include: {
      answers: { orderBy: NEWEST_FIRST, take: 1, select: { text: true } },
      reviews: { orderBy: NEWEST_FIRST, select: { id: true, grade: true } },
      inRound: { select: { roundId: true } },
    },
  });
  const ids = rows.flatMap(({ reviews }) => reviews.map(({ id }) => id));
  const takenBack = await takenBackIds(db, personId, ids);
  return rows.map((row) => presentAttemptItem(row, takenBack));
}

async function readCard({ db }: Deps, personId: string, questionId: string): Promise<Card | null> {
  const row = await db.card.findUnique({ where: { personId_questionId: { personId, questionId } } });
  return row && { ...row, lastStudiedOn: dateText(row.lastStudiedOn), dueOn: dateText(row.dueOn) };
}

/**
 * What the actor has with one public question.
 * @throws MovedTo when its address moved; DomainError not_found for what is absent and what is not public alike
 */
export async function getMyQuestion(deps: Deps, { personId }: Actor, slug: string): Promise<MyQuestionView> {
  const question = await getPublicLink(deps, slug);
  const key = { personId, questionId: question.id };
  const [clock, card, attempts, note, star] = await Promise.all([
    readStudyClock(deps.db, personId),
    readCard(deps, personId, question.id),
    readAttempts(deps, personId, question.id),
    deps.db.noteRevision.findFirst({ where: key, orderBy: NEWEST_FIRST }),
    deps.db.star.findUnique({ where: { personId_questionId: key } }),
  ]);
  return {
    question,
    card: card && describeCard(card, clock),
    gradeDates: listGradeDates(card, clock),
    attempts,
    note: note && { text: note.text, createdAt: note.createdAt.toISOString() },
    isStarred: star !== null,
  };
}

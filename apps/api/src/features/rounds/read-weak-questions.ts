import type { Prisma } from '@whetstone/db/create-db';
import { recallOn } from '@whetstone/study/recall-on';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';
import { readAllCards } from '../plan/read-cards.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';

/** So many of the weakest areas a round draws from. */
const AREAS = 3;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * The questions of a person's weakest areas, each with how far it is from being remembered, 0 to 1. An area is as strong as the
 * mean recall over all its questions, those never met counting as nothing; where nothing was met yet, nothing is known to be weak.
 */
export async function readWeakQuestions(tx: Prisma.TransactionClient, personId: string): Promise<ReadonlyMap<string, number>> {
  const { today, weights } = await readStudyClock(tx, personId);
  const cards = new Map((await readAllCards(tx, personId)).map((card) => [card.questionId, recallOn(card, today, weights)]));
  const questions = await tx.question.findMany({ where: PUBLIC_QUESTION, orderBy: { id: 'asc' }, select: { id: true, areaSlug: true } });
  const areas = [...Map.groupBy(questions, ({ areaSlug }) => areaSlug).values()];
  const met = areas.filter((list) => list.some(({ id }) => cards.has(id)));
  const weakest = met
    .map((list) => ({ list, recall: meanOf(list.map(({ id }) => cards.get(id) ?? 0)) }))
    .toSorted((one, other) => one.recall - other.recall)
    .slice(0, AREAS)
    .flatMap(({ list }) => list);
  return new Map((weakest.length > 0 ? weakest : questions).map(({ id }) => [id, 1 - (cards.get(id) ?? 0)]));
}

import type { Reads } from '../../deps.ts';

interface Asked {
  personId: string;
  /** of questions and documents */
  ids: readonly string[];
  since: Date;
}

/** Which of some things a person has done from a moment on: questions by a grade that counts, pages by saying that they are read. */
export async function readDoneSince({ db }: Reads, { personId, ids, since }: Asked): Promise<ReadonlySet<string>> {
  // A card derives from the grades that were not taken back, and holds the time of the last.
  const cards = await db.card.findMany({ where: { personId, questionId: { in: [...ids] }, lastReviewedAt: { gte: since } }, select: { questionId: true } });
  const readings = await db.readingDone.findMany({
    where: { personId, documentId: { in: [...ids] }, createdAt: { gte: since } },
    select: { documentId: true },
  });
  return new Set([...cards.map(({ questionId }) => questionId), ...readings.map(({ documentId }) => documentId)]);
}

import type { ExportedData } from '@whetstone/contracts/exported-data';
import type { Prisma } from '@whetstone/db/create-db';

type OwnSuggestions = Pick<ExportedData, 'suggestions' | 'menteeNotes'>;

/** What a person suggested as a mentor and was suggested, and what they noted about candidates: notes of mentors are in no candidate's data. */
export async function readOwnSuggestions(tx: Prisma.TransactionClient, personId: string): Promise<OwnSuggestions> {
  const suggestions = await tx.suggestion.findMany({
    where: { OR: [{ mentorId: personId }, { personId }] },
    orderBy: [{ createdAt: 'asc' }, { ticket: 'asc' }],
  });
  const notes = await tx.menteeNote.findMany({ where: { mentorId: personId }, orderBy: { changedAt: 'asc' } });
  return {
    suggestions: suggestions.map(({ mentorId, id, ticket, kind, questionId, guideId, stageSlug, areaSlug, minutes, reason, state, createdAt, closedAt }) => ({
      id: mentorId === personId ? id : ticket,
      side: mentorId === personId ? 'made' : 'received',
      kind,
      questionId,
      guideId,
      stage: stageSlug,
      area: areaSlug,
      minutes,
      reason,
      state,
      createdAt: createdAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
    })),
    menteeNotes: notes.map(({ text, changedAt }) => ({ text, changedAt: changedAt.toISOString() })),
  };
}

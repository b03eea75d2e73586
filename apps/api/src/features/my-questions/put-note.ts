import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { noSuchQuestion, otherContent } from '../study-questions/refuse-question.ts';
import { studiedQuestion } from '../study-questions/studied-question.ts';

interface Given {
  id: string;
  question: string;
  text: string;
}

/**
 * Writes the actor's note on a question; each writing is kept, and the latest is the note.
 * @throws DomainError question_not_found, conflict for an id that was used for something else
 */
export async function putNote({ db }: Deps, { personId }: Actor, { id, question, text }: Given): Promise<{ id: string; savedAt: string }> {
  const [{ questionId }] = await db.$queryRaw<[{ questionId: string | null }]>`SELECT ${studiedQuestion(question, personId)} AS "questionId"`;
  if (questionId === null) throw noSuchQuestion();
  await db.$executeRaw`
    INSERT INTO note_revision (person_id, id, question_id, text) VALUES (${personId}::uuid, ${id}::uuid, ${questionId}, ${text}) ON CONFLICT (person_id, id) DO NOTHING`;
  const row = await db.noteRevision.findUniqueOrThrow({ where: { personId_id: { personId, id } } });
  if (row.questionId !== questionId || row.text !== text.toWellFormed()) throw otherContent();
  return { id: row.id, savedAt: row.createdAt.toISOString() };
}

import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getPublicQuestion } from '../questions/get-public-question.ts';
import { listStudyQuestions } from './list-study-questions.ts';

/**
 * A public question as study lists it, by the slug of an address.
 * @throws MovedTo when the address moved; DomainError not_found otherwise, so that at a private address everything that is not there looks the same
 */
export async function getPublicLink(deps: Deps, slug: string): Promise<StudyQuestionLink> {
  const { id } = await getPublicQuestion(deps, slug).catch((error: unknown) => {
    if (error instanceof DomainError) throw new DomainError('not_found', 'There is nothing at this address.');
    throw error;
  });
  const link = (await listStudyQuestions(deps.db, [id])).get(id);
  if (link === undefined) throw new Error(`question ${id} has no current version`);
  const { isPublic: _isPublic, ...shown } = link;
  return shown;
}

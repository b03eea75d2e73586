import type { ChangesQuery, QuestionChangesView } from '@whetstone/contracts/questions';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getPublicQuestion } from './get-public-question.ts';
import { presentVersionTexts } from './present-version-texts.ts';
import { presentVersions } from './present-versions.ts';
import { readVersion } from './read-version.ts';

/**
 * Two versions of a public question as plain text. Without numbers: the current one, and the one before it.
 * @throws DomainError question_not_found when there is no such question, or no such version of it
 */
export async function getQuestionChanges(deps: Deps, { slug, from, to }: { slug: string } & ChangesQuery): Promise<QuestionChangesView> {
  const question = await getPublicQuestion(deps, slug);
  const textsOf = async (number: number) => {
    const version = await readVersion(deps, question.id, number);
    if (!version) throw new DomainError('question_not_found', `Question "${slug}" has no version ${number}.`);
    return presentVersionTexts(version);
  };
  const later = to ?? question.currentVersion;
  const after = await textsOf(later);
  const before = await textsOf(from ?? Math.max(1, later - 1));
  return {
    id: question.id,
    slug: question.slug,
    title: after.texts.title,
    versions: presentVersions(question),
    from: before,
    to: after,
  };
}

import type { QuestionVersionView, QuestionView } from '@whetstone/contracts/questions';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { listSources } from '../content/list-sources.ts';
import { getPublicQuestion } from './get-public-question.ts';
import { presentVersions } from './present-versions.ts';
import { readThread } from './read-thread.ts';
import { readVersion } from './read-version.ts';
import { unlinkHidden } from './unlink-hidden.ts';

/** A public question as it stands now, with its thread and the list of its versions. */
export async function getQuestion(deps: Deps, slug: string): Promise<QuestionView> {
  const question = await getPublicQuestion(deps, slug);
  const version = await readVersion(deps, question.id, question.currentVersion);
  if (!version) throw new Error(`question ${question.id} has no version ${question.currentVersion}`);
  const { createdAt: _createdAt, ...current } = version;
  return {
    id: question.id,
    slug: question.slug,
    ...current,
    thread: await readThread(deps, question),
    sources: await listSources(deps, question.sourceIds),
    versions: presentVersions(question),
  };
}

/** A public question as it stood in one of its versions. */
export async function getQuestionVersion(deps: Deps, { slug, number }: { slug: string; number: number }): Promise<QuestionVersionView> {
  const question = await getPublicQuestion(deps, slug);
  const version = await readVersion(deps, question.id, number);
  if (!version) throw new DomainError('question_not_found', `Question "${slug}" has no version ${number}.`);
  const isCurrent = number === question.currentVersion;
  const shown = isCurrent ? version : await unlinkHidden(deps, version);
  return { id: question.id, slug: question.slug, ...shown, isCurrent, versions: presentVersions(question) };
}

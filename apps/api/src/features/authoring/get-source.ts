import type { QuestionSourceView } from '@whetstone/contracts/authoring';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { QuestionKey } from './get-question-row.ts';
import { presentSource } from './present-source.ts';

/** A question of a workspace of the actor's, to be edited. @throws DomainError not_found for every other */
export async function getSource({ db }: Deps, actor: Actor, key: QuestionKey): Promise<QuestionSourceView> {
  return db.$transaction(async (tx) => presentSource(tx, actor, key));
}

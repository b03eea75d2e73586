import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { OF_STUDY } from './of-study.ts';

export const nothingThere = (): DomainError => new DomainError('not_found', 'There is nothing at this address.');

/** The row of one of the actor's attempts at study. @throws DomainError not_found for one of somebody else, one of an assessment, and for none alike */
export async function getAttemptRow({ db }: Deps, { personId }: Actor, id: string) {
  const row = await db.attempt.findUnique({ where: { personId_id: { personId, id }, ...OF_STUDY } });
  if (row === null) throw nothingThere();
  return row;
}

import { DomainError } from '../../domain-error.ts';

/** One of somebody else looks like one that is not there. */
export const noSuchRound = (): DomainError => new DomainError('not_found', 'There is no such round.');

export const roundOver = (): DomainError => new DomainError('conflict', 'This round is over.');

export const otherRoundOpen = (id: string): DomainError =>
  new DomainError('round_open', 'Another round is under way. Go on with it or submit it first.', [{ field: 'id', message: `waits for round ${id}` }]);

import { DomainError } from '../../domain-error.ts';

/** The same for what is not there and for what is not there for this mentor. */
export const nothingHere = (): DomainError => new DomainError('not_found', 'There is nothing at this address.');

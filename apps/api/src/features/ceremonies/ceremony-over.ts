import { DomainError } from '../../domain-error.ts';

/** The one refusal of a ceremony that was spent, is too old, was tried too often, is of another kind or person, or never was. */
export const ceremonyOver = (): DomainError => new DomainError('ceremony_over', 'This took too long, or was tried too often. Begin again.');

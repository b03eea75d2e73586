import { DomainError } from '../../domain-error.ts';

/** The refusal of a body that names a question which is not there, or not the sender's to see. */
export const noSuchQuestion = (): DomainError =>
  new DomainError('question_not_found', 'There is no such question.', [{ field: 'question', message: 'names no question' }]);

export const noSuchVersion = (): DomainError =>
  new DomainError('question_not_found', 'The question has no such version.', [{ field: 'version', message: 'is none of the question’s' }]);

/** The refusal of an id that was used before, for something else. */
export const otherContent = (): DomainError =>
  new DomainError('conflict', 'This id was used before with other content. What was written then stays; send this with a new id.');

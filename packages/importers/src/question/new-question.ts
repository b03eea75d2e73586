import type { ImportedQuestion } from '../bank.ts';

/** A question with what its bank says of it; what it does not say is empty. */
export function newQuestion(known: Partial<ImportedQuestion> & Pick<ImportedQuestion, 'line' | 'title'>): ImportedQuestion {
  return { endLine: known.line, prompt: '', answered: false, answerText: '', choices: [], followUps: [], path: [], tags: [], difficulty: null, ...known };
}

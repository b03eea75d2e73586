import type { ImportMessage, ImportedQuestion } from '../bank.ts';

/** What makes two questions of a file the same: the words they ask, not how they are written, nor what answers them. */
function identityOf({ title, prompt, choices }: ImportedQuestion): string {
  const words = [title, prompt, ...choices.map(({ text }) => text)].join('\n').normalize('NFC').toLowerCase();
  return words
    .replace(/\s+/g, ' ')
    .replace(/\s+([?？؟.!,:;])/g, '$1')
    .trim();
}

/**
 * Finds questions that a file holds twice. Twice in one section, the second does not come in; in another section it does,
 * for banks list a question under each of its topics. Either way it is said where the first one stands.
 */
export function findDuplicates(questions: readonly ImportedQuestion[]): { kept: ImportedQuestion[]; messages: ImportMessage[] } {
  const first = new Map<string, ImportedQuestion>();
  const messages: ImportMessage[] = [];
  const kept = questions.filter((question) => {
    const identity = identityOf(question);
    const earlier = first.get(identity);
    if (!earlier) {
      first.set(identity, question);
      return true;
    }
    const here = earlier.path.join('\n') === question.path.join('\n');
    const text = here ? `the same question as :${earlier.line}; it does not come in twice` : `the same question as :${earlier.line}, in another section`;
    messages.push({ line: question.line, column: 1, severity: 'warning', rule: 'question-is-new', text });
    return !here;
  });
  return { kept, messages };
}

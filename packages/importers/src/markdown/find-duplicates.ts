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
 * Whether the second of two that ask the same comes in. It does in another section, for banks list a question under each
 * of its topics; and letter by letter the same title with another answer may well be another question ("What is logged?").
 */
function staysOut(question: ImportedQuestion, earlier: ImportedQuestion): boolean {
  if (earlier.path.join('\n') !== question.path.join('\n')) return false;
  return earlier.title !== question.title;
}

/** Finds questions that a file holds twice, and says where the first one stands. */
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
    const out = staysOut(question, earlier);
    const text = out ? `the same question as :${earlier.line}; it does not come in twice` : `asks the same as :${earlier.line}`;
    messages.push({ line: question.line, column: 1, severity: 'warning', rule: 'question-is-new', text });
    return !out;
  });
  return { kept, messages };
}

import type { BankContents, ImportedFile } from '../bank.ts';
import { BANK_LIMITS } from '../limits.ts';
import { importError, importWarning } from '../message.ts';

/** A question whose title would fit nowhere does not come in, and says so. */
function refuseLongTitles({ questions, messages, ...others }: BankContents): BankContents {
  const long = questions.filter(({ title }) => title.length > BANK_LIMITS.titleLength);
  const limit = BANK_LIMITS.titleLength.toLocaleString('en');
  return {
    ...others,
    questions: questions.filter((question) => !long.includes(question)),
    messages: [...messages, ...long.map(({ line }) => importError(line, 'title-is-short', `question longer than ${limit} characters`))],
  };
}

/** Reads what overflows the stack of a parser as one message: its depth is the file's fault. */
export function readGuarded(path: string, read: () => BankContents): ImportedFile {
  try {
    const { messages, ...others } = refuseLongTitles(read());
    if (others.questions.length === 0 && messages.length === 0)
      return { path, ...others, messages: [importWarning(1, 'bank-has-questions', 'No questions found.')] };
    return { path, ...others, messages: messages.toSorted((one, other) => one.line - other.line || one.column - other.column) };
  } catch (error) {
    if (error instanceof RangeError) return { path, questions: [], messages: [importError(1, 'nesting-is-shallow', 'nesting too deep')] };
    throw error;
  }
}

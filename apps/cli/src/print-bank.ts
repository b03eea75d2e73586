import { printable } from '@whetstone/content/read/printable';
import type { ImportedFile, ImportedQuestion } from '@whetstone/importers/bank';

const WIDTH = 100;

function questionText({ title, answered, choices, followUps }: ImportedQuestion): string {
  const parts = [
    answered ? 'answered' : 'no answer',
    ...(choices.length > 0 ? [`${choices.length} choices`] : []),
    ...(followUps.length > 0 ? [`${followUps.length} follow-ups`] : []),
  ];
  const cut = title.length > WIDTH ? `${title.slice(0, WIDTH)}…` : title;
  return `${printable(cut)} (${parts.join(', ')})`;
}

/** Prints what a bank holds, a question or a message a line with its place, and a closing line with their numbers. */
export function printBank(files: readonly ImportedFile[]): void {
  for (const { path, questions, messages } of files) {
    for (const question of questions) console.log(`${path}:${question.line} ${questionText(question)}`);
    for (const { line, column, severity, rule, text } of messages) console.log(`${path}:${line}:${column} ${severity} ${rule}: ${printable(text)}`);
  }
  const questions = files.flatMap((file) => file.questions);
  const messages = files.flatMap((file) => file.messages);
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  console.log(
    `${questions.length} questions, ${questions.filter(({ answered }) => answered).length} of them answered, in ${files.length} files: ${errors} errors, ${messages.length - errors} warnings`,
  );
}

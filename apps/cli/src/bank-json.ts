import type { ImportedFile } from '@whetstone/importers/bank';

/** What `bank:import --json` prints: of each question what the acceptance names, no more. */
export function bankJson(files: readonly ImportedFile[]): string {
  return JSON.stringify({
    files: files.map(({ path, questions, messages }) => ({
      path,
      questions: questions.map(({ line, title, answered, answerText, choices, followUps }) => ({
        line,
        title,
        answered,
        answerText,
        choices: choices.map(({ text, correct }) => ({ text, correct })),
        followUps,
      })),
      messages: messages.map(({ line, column, severity, rule, text }) => ({ line, column, severity, rule, text })),
    })),
  });
}

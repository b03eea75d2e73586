import type { BankContents, ImportMessage } from '../bank.ts';

/** `line severity rule` */
export const briefMessage = ({ line, severity, rule }: ImportMessage): string => `${line} ${severity} ${rule}`;

export const briefMessages = (files: readonly BankContents[]): string[] => files.flatMap(({ messages }) => messages.map(briefMessage));

/** `line title → answer [choice, right choice*]` */
export function briefQuestions(files: readonly BankContents[]): string[] {
  return files
    .flatMap(({ questions }) => questions)
    .map(({ line, title, answerText, choices }) => {
      const offered = choices.length === 0 ? '' : ` [${choices.map(({ text, correct }) => `${text}${correct ? '*' : ''}`).join(', ')}]`;
      return `${line} ${title} → ${answerText}${offered}`;
    });
}

import type { GuideFaq } from './plain-guide.ts';

const MARK = /^Q(?:uestion)?\s*\d*\s*[:.)]\s*/i;
const ANSWER_MARK = /^A(?:nswer)?\s*\d*\s*[:.)]\s*/i;
const END = /\?["”’)]*(?=\s+(?:[\p{Lu}\p{N}"“(]|A:|i[A-Z])|\s*$)/u;

/** Whether a line is marked as a question, `Q: …`. */
export const isMarkedQuestion = (text: string): boolean => MARK.test(text);

/** An answer without its mark, `A: …`. */
export const withoutAnswerMark = (text: string): string => text.replace(ANSWER_MARK, '');

/** Question and answer of one line: the question ends at its question mark. Null for a line that asks nothing. */
export function splitFaq({ line, text }: { line: number; text: string }): GuideFaq | null {
  const body = text.replace(MARK, '');
  const end = END.exec(body);
  if (end === null) return isMarkedQuestion(text) ? { line, question: body, answer: '' } : null;
  const at = end.index + end[0].length;
  return { line, question: body.slice(0, at).trim(), answer: withoutAnswerMark(body.slice(at).trim()) };
}

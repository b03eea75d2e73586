import type { BankContents } from '../bank.ts';
import type { GuideQuestion, PlainGuide } from '../guide/plain-guide.ts';
import { readPlainGuide } from '../guide/read-plain-guide.ts';
import { escapeText } from '../html/escape-text.ts';
import { importWarning } from '../message.ts';
import { newQuestion } from '../question/new-question.ts';

/** A guide is a few pages; a longer text is no guide, and is not read twice. */
const LONGEST = 200_000;
const PARTS = [
  /\b(?:must[- ]?have|required|requirements|qualifications|skills)\b/i,
  /\b(?:process|stages?|rounds?|journey|loop)\b/i,
  /\b(?:areas?|assess\w*|evaluat\w*)\b/i,
];

/** Whether a text has what makes a role guide one: a role, stages, skills, and areas with topics and questions. */
function isGuide({ role, stages, skills, areas }: PlainGuide): boolean {
  const asked = areas.filter(({ topics, questions }) => topics.length > 0 && questions.length > 0);
  return role !== null && stages.length > 0 && skills.mustHave.length + skills.niceToHave.length > 0 && asked.length >= 2;
}

const questionOf = ({ line, title }: Pick<GuideQuestion, 'line' | 'title'>, path: string) =>
  newQuestion({ line, endLine: line, title: escapeText(title), path: path === '' ? [] : [escapeText(path)] });

/**
 * The questions of a role guide that lies among the files of a bank, with its areas and groups as their path: its topics,
 * skills and stages are lists, too, and ask nothing. Null where the text is none.
 */
export function readGuideBank(text: string): BankContents | null {
  if (text.length > LONGEST || !PARTS.every((part) => part.test(text))) return null;
  const { guide, messages } = readPlainGuide(text);
  if (!isGuide(guide)) return null;
  const inAreas = guide.areas.flatMap(({ name, questions }) => questions.map((question) => questionOf(question, name)));
  const common = guide.commonQuestions.map((question) => questionOf(question, question.group));
  const asked = guide.faq.map(({ line, question }) =>
    importWarning(line, 'faq-entry', `Asked and answered for the reader, not an interview question: "${question.slice(0, 80)}"`),
  );
  return {
    questions: [...inAreas, ...common].toSorted((one, other) => one.line - other.line),
    messages: [...messages.filter(({ rule }) => rule === 'line-not-understood'), ...asked],
  };
}

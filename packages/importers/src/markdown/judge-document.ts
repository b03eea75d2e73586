import { documentTitle } from './judge-headings.ts';
import { lineAt } from './line.ts';
import { type Reading, isBlankBody } from './reading.ts';
import { opensAnswerSection } from './opens-answer-section.ts';
import { questionEvidence } from './question-evidence.ts';
import type { Unit } from './unit.ts';

/** Whether the text between a heading and the next asks, and whether the next says that an answer follows. */
function asksBeforeAnswer({ lines, headings }: Reading, title: Unit): boolean {
  const next = headings.find(({ start }) => start > title.start);
  const said = lines.filter(({ kind, text }) => kind === 'heading' && opensAnswerSection(text));
  if (!next || said.length !== 1 || said[0] !== lineAt(lines, next.start)) return false;
  const asked = lines.slice(title.bodyFrom, next.start).filter(({ kind }) => kind === 'text');
  return asked.length > 0 && asked.length <= 12 && asked.some(({ text }) => questionEvidence(text) >= 0.8);
}

/** The whole text as one question: its title, with what asks below it and an answer of its own heading. */
export function judgeDocument(reading: Reading): Unit[] {
  const title = reading.headings.find(({ start }) => start === documentTitle(reading));
  return title && asksBeforeAnswer(reading, title) ? [title] : [];
}

/** The title of a text that asks, where nothing below it was found to be a question. */
export function judgeTitle(reading: Reading): Unit[] {
  const title = reading.headings.find(({ start, shape }) => shape === 'heading' && start === documentTitle(reading));
  return title && title.evidence >= 0.9 && !isBlankBody(reading, title.bodyFrom, title.end) ? [title] : [];
}

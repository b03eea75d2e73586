import type { ImportMessage, ImportedQuestion } from '../bank.ts';
import { chooseUnits } from './choose-units.ts';
import { type Item, findItems } from './find-items.ts';
import { findUnits } from './find-units.ts';
import { outlineLines } from './outline-lines.ts';
import { LineScanner } from './scan-lines.ts';
import { headingTitle, shapeQuestion } from './shape-question.ts';

const MAX_TITLE = 2_000;

/**
 * Reads the questions of a markdown file of any bank.
 * @param text decoded, with `\n` line ends
 */
export function readMarkdownBank(text: string): { questions: ImportedQuestion[]; messages: ImportMessage[] } {
  const messages: ImportMessage[] = [];
  const texts = text.split('\n');
  const front = texts[0]?.trimEnd() === '---' ? texts.findIndex((line, index) => index > 0 && line.trimEnd() === '---') + 1 : 0;
  const { lines, openComment } = new LineScanner().scan(texts, front);
  const { outline, deepest } = outlineLines(lines);
  if (openComment !== null)
    messages.push({ line: openComment, column: 1, severity: 'warning', rule: 'comment-is-closed', text: 'HTML comment never closed, rest of file ignored' });
  if (deepest > 100)
    return {
      questions: [],
      messages: [{ line: lines[outline.details[0]?.start ?? 0]?.at ?? 1, column: 1, severity: 'error', rule: 'details-is-closed', text: 'unclosed <details>' }],
    };
  const runs = findItems(lines, outline);
  const { units, left, labelOf, bodyIsQuestion } = chooseUnits({ lines, outline, units: findUnits(lines, outline), runs });
  const items = units.filter((unit): unit is Item => 'children' in unit);
  const nestedAnswers =
    items.length > 2 && items.filter(({ children }) => children.length > 0 && children.every(({ evidence }) => evidence < 0.8)).length > items.length * 0.5;
  const questions: ImportedQuestion[] = [];
  for (const unit of units) {
    if (unit.title.length > MAX_TITLE) {
      messages.push({
        line: unit.at,
        column: 1,
        severity: 'error',
        rule: 'title-is-short',
        text: `question longer than ${MAX_TITLE.toLocaleString('en')} characters`,
      });
      continue;
    }
    const path: string[] = [];
    for (
      let heading = unit.shape === 'heading' ? (outline.above.get(unit.start) ?? -1) : (outline.under[unit.start] ?? -1);
      heading !== -1;
      heading = outline.above.get(heading) ?? -1
    )
      path.unshift(headingTitle(lines[heading]));
    questions.push(shapeQuestion(unit, { lines, outline, labelOf, bodyIsQuestion, nestedAnswers, path }));
  }
  for (const unit of left)
    messages.push({
      line: unit.at,
      column: 1,
      severity: 'warning',
      rule: 'question-is-taken',
      text: `looks like a question and does not come in: ${unit.title.slice(0, 80)}`,
    });
  messages.sort((a, b) => a.line - b.line || a.column - b.column);
  return { questions, messages };
}

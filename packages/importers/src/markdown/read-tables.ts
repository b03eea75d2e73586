import type { ImportedQuestion } from '../bank.ts';
import { type Line, lineAt } from './line.ts';
import { questionEvidence } from './question-evidence.ts';
import { average } from './reading.ts';
import { titleOf } from './title-of.ts';
import { isAnswerLabel, isPlaceholder, speaksOfQuestions } from './vocabulary.ts';

const DELIMITER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$/;

/** Characters of a cell that may name a column. */
const LONGEST_NAME = 30;

/** The cells of a row, in which `\|` is a bar. */
function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

const isRow = ({ kind, raw }: Line): boolean => kind === 'table' || (kind === 'text' && raw.includes('|'));

interface Columns {
  question: number;
  answer: number;
}

/** Which columns are questions and answers by their names, null where the table says nothing of both. */
function columnsOf(header: string): Columns | null {
  const names = cellsOf(header).map((cell) => cell.replace(/[*_`]/g, '').trim());
  const question = names.findIndex((name) => name.length <= LONGEST_NAME && (/^q$/i.test(name) || speaksOfQuestions(name)));
  const answer = names.findIndex((name, index) => index !== question && (/^a$/i.test(name) || isAnswerLabel(name)));
  return question === -1 || answer === -1 ? null : { question, answer };
}

function questionOfRow({ raw, at }: Line, { question, answer }: Columns, path: readonly string[]): ImportedQuestion[] {
  const cells = cellsOf(raw);
  const { title } = titleOf(cells[question] ?? '');
  const text = cells[answer] ?? '';
  const answered = text !== '' && !isPlaceholder(text);
  if (title === '') return [];
  const found = { line: at, endLine: at, title, prompt: '', answered, answerText: answered ? text : '' };
  return [{ ...found, choices: [], followUps: [], path: [...path], tags: [], difficulty: null }];
}

/** Whether rows are sentences with answers in words, and not numbers of questions and answers by topic. */
function areQuestions(rows: readonly ImportedQuestion[]): boolean {
  const telling = rows.filter(({ answerText }) => /\p{L}{2}/u.test(answerText));
  return telling.length >= rows.length * 0.5 && average(rows.map(({ title }) => questionEvidence(title))) >= 0.25;
}

/** The rows of tables with a column for questions and one for answers, outside of what is covered. */
export function readTables(lines: readonly Line[], covered: Uint8Array, pathAt: (index: number) => string[]): ImportedQuestion[] {
  let done = 0;
  return lines.flatMap((line, index) => {
    if (index < done || line.kind !== 'table' || covered[index] === 1 || !DELIMITER.test(line.text)) return [];
    const columns = columnsOf(lineAt(lines, index - 1).raw);
    if (!columns) return [];
    const rows: ImportedQuestion[] = [];
    for (let row = index + 1; isRow(lineAt(lines, row)); row += 1) rows.push(...questionOfRow(lineAt(lines, row), columns, pathAt(row)));
    done = index + 1;
    while (isRow(lineAt(lines, done))) done += 1;
    return areQuestions(rows) ? rows : [];
  });
}

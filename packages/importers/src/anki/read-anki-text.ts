import type { BankContents } from '../bank.ts';
import { type Row, parseRows } from '../csv/parse-rows.ts';
import { importError, importWarning } from '../message.ts';
import { noteQuestion } from './note-question.ts';

const HEADER = /^#([a-z ]+):(.*)$/i;
const SEPARATORS = new Map([
  ['tab', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['space', ' '],
  ['pipe', '|'],
  ['colon', ':'],
]);

interface Header {
  values: ReadonlyMap<string, string>;
  /** lines that it takes */
  lines: number;
}

function readHeader(lines: readonly string[]): Header {
  const values = new Map<string, string>();
  let count = 0;
  for (const line of lines) {
    const found = HEADER.exec(line);
    if (found === null) break;
    values.set((found[1] ?? '').trim().toLowerCase(), (found[2] ?? '').trim());
    count += 1;
  }
  return { values, lines: count };
}

const tagsOf = (cell: string): string[] => cell.split(/\s+/).filter((tag) => tag !== '');

/** Where a column stands that is no field; -1 where there is none. */
const columnOf = ({ values }: Header, name: string): number => Number(values.get(`${name} column`) ?? 0) - 1;

function separatorOf({ values }: Header): string {
  const named = values.get('separator') ?? 'tab';
  return SEPARATORS.get(named.toLowerCase()) ?? (named === String.raw`\t` ? '\t' : named.charAt(0) || '\t');
}

function noteOf(row: Row, header: Header): Parameters<typeof noteQuestion>[0] {
  const special = new Set(['notetype', 'deck', 'tags', 'guid'].map((name) => columnOf(header, name)));
  const tags = [header.values.get('tags') ?? '', row.cells[columnOf(header, 'tags')] ?? ''].flatMap(tagsOf);
  return {
    line: row.line,
    endLine: row.endLine,
    fields: row.cells.filter((_, index) => !special.has(index)),
    tags,
    deck: row.cells[columnOf(header, 'deck')] ?? header.values.get('deck') ?? '',
    isHtml: header.values.get('html') !== 'false',
  };
}

/**
 * The notes of a text that Anki exports, a question each: headers (`#separator:`, `#html:`, `#tags column:` …) say what
 * its columns are. A later line that begins with `#` is a comment to Anki, and named here.
 */
export function readAnkiText(text: string): BankContents {
  const lines = text.split('\n');
  const header = readHeader(lines);
  const parsed = parseRows(lines.slice(header.lines).join('\n'), separatorOf(header), header.lines + 1);
  const contents: BankContents = { questions: [], messages: [...parsed.messages] };
  for (const row of parsed.rows) {
    if (lines[row.line - 1]?.startsWith('#')) {
      contents.messages.push(importWarning(row.line, 'line-is-comment', 'Ignored comment line: Anki takes a line that begins with # for a comment.'));
      continue;
    }
    const { question, messages } = noteQuestion(noteOf(row, header));
    contents.messages.push(...messages);
    if (question !== null) contents.questions.push(question);
  }
  if (parsed.rows.length === 0 && parsed.messages.length === 0) contents.messages.push(importError(1, 'file-has-content', 'no content below the headers'));
  return contents;
}

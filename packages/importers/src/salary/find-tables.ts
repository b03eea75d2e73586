import { splitRow } from '@whetstone/content/shape/table-rows';
import type { ImportMessage } from '../bank.ts';
import type { FoundRow, FoundTable } from './found-table.ts';
import { readHtmlTable } from './read-html-table.ts';

export interface FoundTables {
  tables: FoundTable[];
  messages: ImportMessage[];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$/;
const BOLD_LINE = /^(?:\*\*|__)([^*_]+)(?:\*\*|__):?$/;
const HTML_HEADING = /^<h([1-6])[^>]*>(.*?)<\/h\1>/i;
const TABLE_START = /<table[\s>]/i;
const TABLE_END = /<\/table\s*>/i;
const LONGEST_CAPTION = 240;
const WIDEST = 200;

const withoutQuote = (line: string): string => line.replace(/^[ \t]*(?:>[ \t]?)+/, '').trim();
/** The cells of a raw row, code spans without their marks. */
const cellsOf = (line: string): string[] => splitRow(line).map((cell) => cell.replace(/`+([^`]*)`+/g, '$1'));
const isPiped = (line: string): boolean => line.includes('|');

function isDelimiter(line: string): boolean {
  return /^[|:\- \t]+$/.test(line) && line.includes('-') && splitRow(line).every((cell) => /^:?-+:?$/.test(cell));
}

function depthOf(line: string): number {
  return /^ {0,3}(#{1,6})/.exec(line)?.[1]?.length ?? Number(HTML_HEADING.exec(line)?.[1] ?? 7);
}

/** Walks over the lines of a document and keeps what is needed to understand the next table. */
class Walk {
  readonly lines: string[];
  readonly found: FoundTables = { tables: [], messages: [] };
  at = 0;
  private headings: { depth: number; text: string }[] = [];
  private block: string[] = [];
  private previous: string[] = [];

  constructor(text: string) {
    this.lines = text.split('\n').map(withoutQuote);
  }

  line(index: number): string {
    return this.lines[index] ?? '';
  }

  note(line: number, rule: string, text: string): void {
    this.found.messages.push({ line, column: 1, severity: 'warning', rule, text });
  }

  /** Heading, paragraph or empty line. */
  takeText(): void {
    const line = this.line(this.at);
    const heading = HEADING.exec(line)?.[1] ?? BOLD_LINE.exec(line)?.[1] ?? HTML_HEADING.exec(line)?.[2];
    if (heading !== undefined) {
      const depth = depthOf(line);
      this.headings = [...this.headings.filter((one) => one.depth < depth), { depth, text: heading.replace(/<[^>]*>/g, '') }];
      this.block = [];
      this.previous = [];
    } else if (line === '') {
      if (this.block.length > 0) this.previous = this.block;
      this.block = [];
    } else this.block.push(line);
    this.at += 1;
  }

  private captionAbove(): string {
    const lines = this.block.length > 0 ? this.block : this.previous;
    const text = lines.join(' ');
    return text.length > LONGEST_CAPTION ? '' : text;
  }

  private textBelow(): string {
    let index = this.at;
    while (index < this.at + 2 && this.line(index) === '') index += 1;
    const line = this.line(index);
    return HEADING.test(line) || isPiped(line) || line.length > 2 * LONGEST_CAPTION ? '' : line;
  }

  /** Takes the table that ended at `at`. */
  add(table: Pick<FoundTable, 'header' | 'headerLine' | 'rows'> & Partial<FoundTable>): void {
    const headings = this.headings.toReversed().map(({ text }) => text);
    this.found.tables.push({ merged: new Set(), ...table, caption: table.caption ?? this.captionAbove(), headings, below: this.textBelow() });
    this.block = [];
    this.previous = [];
  }
}

/** Skips a fenced block, and says so when a table stands in it. */
function skipFence(walk: Walk): boolean {
  const [, fence] = FENCE.exec(walk.line(walk.at)) ?? [];
  if (fence === undefined) return false;
  const start = walk.at;
  const isEnd = (line: string): boolean => line.startsWith(fence) && /^(`+|~+)$/.test(line);
  walk.at += 1;
  while (walk.at < walk.lines.length && !isEnd(walk.line(walk.at))) walk.at += 1;
  const inner = walk.lines.slice(start + 1, walk.at);
  const table = inner.findIndex((line, index) => isPiped(line) && isDelimiter(inner[index + 1] ?? '') && isPiped(inner[index + 1] ?? ''));
  if (table !== -1) walk.note(start + table + 2, 'table-in-code', 'A table inside a code block is an example and is not read.');
  walk.at += 1;
  return true;
}

function takeHtml(walk: Walk): boolean {
  if (!TABLE_START.test(walk.line(walk.at))) return false;
  const start = walk.at;
  while (walk.at < walk.lines.length && !TABLE_END.test(walk.line(walk.at))) walk.at += 1;
  const isClosed = walk.at < walk.lines.length;
  const text = walk.lines.slice(start, walk.at + 1).join('\n');
  walk.at += 1;
  if (!isClosed) walk.note(start + 1, 'table-not-closed', 'This HTML table is never closed, so what follows it was taken for a part of it.');
  const table = readHtmlTable(text, start + 1);
  if (table !== null) walk.add(table);
  else walk.note(start + 1, 'table-not-read', 'This HTML table has a table inside it or no rows: it is not read.');
  return true;
}

function rowsFrom(walk: Walk): FoundRow[] {
  const rows: FoundRow[] = [];
  // a row above a row of dashes is the header of another table, which Markdown without an empty line takes for rows
  const startsTable = (): boolean => rows.length > 0 && isDelimiter(walk.line(walk.at + 1)) && isPiped(walk.line(walk.at + 1));
  while (walk.at < walk.lines.length && isPiped(walk.line(walk.at)) && !startsTable()) {
    if (!isDelimiter(walk.line(walk.at))) rows.push({ cells: cellsOf(walk.line(walk.at)), line: walk.at + 1 });
    walk.at += 1;
  }
  return rows;
}

function takePipes(walk: Walk): boolean {
  const line = walk.line(walk.at);
  const next = walk.line(walk.at + 1);
  if (!isPiped(line) || !isPiped(next) || isDelimiter(line)) return false;
  const headerLine = walk.at + 1;
  if (line.length > WIDEST && line.split('|').length > WIDEST) return false;
  const header = cellsOf(line);
  if (isDelimiter(next)) {
    walk.at += 2;
    const rows = rowsFrom(walk);
    const width = splitRow(next).length;
    if (width !== header.length) {
      walk.note(headerLine, 'header-count-differs', `The header has ${header.length} cells and the row of dashes below it ${width}.`);
    }
    walk.add({ header, headerLine, rows });
    return true;
  }
  if (!line.startsWith('|')) return false;
  walk.note(headerLine, 'no-delimiter-row', 'This looks like a table without a row of |---| below its header, so it is none and is not read.');
  rowsFrom(walk);
  return true;
}

/** Comments become spaces, so that lines and columns stay. */
const withoutComments = (text: string): string => text.replace(/<!--[^]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));

function withoutFrontMatter(text: string): string {
  const [matter] = /^---[ \t]*\n(?:[^]*?\n)?(?:---|\.\.\.)[ \t]*(?=\n|$)/.exec(text) ?? [];
  return matter === undefined ? text : matter.replace(/[^\n]/g, '') + text.slice(matter.length);
}

/** The tables of a document, pipe tables and HTML ones, with all the cells that their raw rows have. */
export function findTables(text: string): FoundTables {
  const walk = new Walk(withoutComments(withoutFrontMatter(text)));
  while (walk.at < walk.lines.length) {
    if (!skipFence(walk) && !takeHtml(walk) && !takePipes(walk)) walk.takeText();
  }
  return walk.found;
}

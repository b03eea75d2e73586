import type { FoundRow, FoundTable } from './found-table.ts';
import { joinTexts } from './join-header.ts';

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]{0,500}"|'[^']{0,500}'|[^'"<>]){0,300})>/gi;
const ENTITIES = new Map([
  ['nbsp', '\u00A0'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
  ['thinsp', '\u2009'],
  ['hellip', '…'],
]);
const WIDEST_SPAN = 50;

function decodeEntity(whole: string): string {
  const name = whole.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
}

const decodeEntities = (text: string): string => text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, decodeEntity);

interface HtmlCell {
  text: string;
  isHeader: boolean;
  line: number;
  columns: number;
  rows: number;
}

interface Draft {
  rows: HtmlCell[][];
  /** the texts that are being written: of a cell, of the caption, or null between them */
  open: HtmlCell | null;
  caption: string;
  inCaption: boolean;
  depth: number;
}

function spanOf(attributes: string, name: string): number {
  const [, digits] = new RegExp(String.raw`\b${name}\s*=\s*["']?(\d{1,4})`, 'i').exec(attributes) ?? [];
  return Math.min(Math.max(Number(digits ?? 1), 1), WIDEST_SPAN);
}

function openCell(draft: Draft, { isHeader, attributes, line }: { isHeader: boolean; attributes: string; line: number }): void {
  draft.open = { text: '', isHeader, line, columns: spanOf(attributes, 'colspan'), rows: spanOf(attributes, 'rowspan') };
  if (draft.rows.length === 0) draft.rows.push([]);
  draft.rows.at(-1)?.push(draft.open);
}

const BREAKS = new Set(['br', 'p', 'li']);

function startTag(draft: Draft, name: string, at: { attributes: string; line: number }): void {
  if (name === 'table') draft.depth += 1;
  else if (name === 'caption') draft.inCaption = true;
  else if (name === 'td' || name === 'th') openCell(draft, { isHeader: name === 'th', ...at });
  else if (BREAKS.has(name)) addText(draft, ' ');
  else if (name === 'tr') {
    draft.rows.push([]);
    draft.open = null;
  }
}

function endTag(draft: Draft, name: string): void {
  if (name === 'td' || name === 'th' || name === 'tr') draft.open = null;
  if (name === 'caption') draft.inCaption = false;
}

function addText(draft: Draft, text: string): void {
  if (draft.open !== null) draft.open.text += text;
  else if (draft.inCaption) draft.caption += text;
}

function draftOf(text: string, firstLine: number): Draft {
  const draft: Draft = { rows: [], open: null, caption: '', inCaption: false, depth: 0 };
  let at = 0;
  let line = firstLine;
  for (const match of text.matchAll(TAG)) {
    const before = text.slice(at, match.index);
    addText(draft, before);
    line += before.split('\n').length - 1;
    const [whole, slash, name = '', attributes = ''] = match;
    if (slash === '/') endTag(draft, name.toLowerCase());
    else startTag(draft, name.toLowerCase(), { attributes, line });
    line += whole.split('\n').length - 1;
    at = match.index + whole.length;
  }
  return draft;
}

const wordsOf = (text: string): string =>
  decodeEntities(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim();

interface Spanning {
  text: string;
  left: number;
}

/** Writes merged cells out: a cell over several rows stands in each, one over all columns stands in the first. */
function spread(drafts: HtmlCell[][], width: number): { rows: FoundRow[]; merged: Set<number> } {
  const above = new Map<number, Spanning>();
  const merged = new Set<number>();
  const rows = drafts.map((row, index): FoundRow => {
    const cells: string[] = [];
    const takeAbove = (): void => {
      for (let span = above.get(cells.length); span !== undefined && span.left > 0; span = above.get(cells.length)) {
        if (cells.length === 0) merged.add(index);
        span.left -= 1;
        cells.push(span.text);
      }
    };
    for (const cell of row) {
      takeAbove();
      const text = wordsOf(cell.text);
      if (cell.rows > 1) above.set(cells.length, { text, left: cell.rows - 1 });
      const isGroup = row.length === 1 && cell.columns >= width;
      cells.push(text, ...Array.from({ length: cell.columns - 1 }, () => (isGroup ? '' : text)));
    }
    takeAbove();
    return { cells, line: row[0]?.line ?? 0 };
  });
  return { rows, merged };
}

const widthOf = (row: readonly HtmlCell[]): number => row.reduce((sum, { columns }) => sum + columns, 0);

const MOST_HEADER_ROWS = 3;

/** How many rows at the top hold header cells only: one at least, and one row is left below. */
function headerRows(drafts: readonly HtmlCell[][]): number {
  const below = drafts.findIndex((row) => !row.every(({ isHeader }) => isHeader));
  return below > 0 && below <= MOST_HEADER_ROWS ? below : 1;
}

/** One header of all rows of header cells; one cell over all columns is a title and no part of it. */
function joinHeaders(rows: readonly FoundRow[], drafts: readonly HtmlCell[][]): FoundRow | undefined {
  const named = rows.filter((_row, index) => drafts[index]?.length !== 1 || rows.length === 1);
  const [first] = named;
  return first && { ...first, cells: first.cells.map((_text, index) => named.map(({ cells }) => cells[index] ?? '').reduce(joinTexts)) };
}

/**
 * An HTML table as cells, its first row as header, joined with those below it that have header cells only; null for one without rows or
 * with another table inside. Entities are decoded, tags inside cells dropped, `<br>` is a space. Closing tags may be missing.
 */
export function readHtmlTable(text: string, firstLine: number): (Pick<FoundTable, 'header' | 'headerLine' | 'rows' | 'merged'> & { caption?: string }) | null {
  const draft = draftOf(text, firstLine);
  const drafts = draft.rows.filter((row) => row.length > 0);
  if (draft.depth !== 1 || drafts.length < 2) return null;
  const { rows, merged } = spread(drafts, Math.max(...drafts.slice(0, MOST_HEADER_ROWS).map(widthOf)));
  const count = headerRows(drafts);
  const header = joinHeaders(rows.slice(0, count), drafts);
  if (header === undefined) return null;
  const caption = wordsOf(draft.caption);
  return {
    header: header.cells,
    headerLine: header.line,
    rows: rows.slice(count),
    merged: new Set([...merged].map((index) => index - count)),
    ...(caption !== '' && { caption }),
  };
}

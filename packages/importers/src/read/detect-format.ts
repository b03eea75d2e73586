import { columnRoles } from '../csv/column-roles.ts';
import { findDelimiter } from '../csv/find-delimiter.ts';
import { parseRows } from '../csv/parse-rows.ts';

export type TextFormat = 'markdown' | 'plain' | 'csv' | 'gift' | 'aiken' | 'anki-text' | 'xml';

const XML = /^\s*<(?:\?xml\b|!DOCTYPE(?!\s+html\b)|(?:[\w-]+:)?(?:assessmentItem|assessmentTest|questestinterop|manifest|quiz|qti-[a-z-]+)\b)/i;
const ANKI_HEADER = /^#(?:separator|html|tags|columns|notetype|deck|guid)(?:\s+column)?:/;
const GIFT_ITEM = /^::[^\n]{1,200}::|^\$CATEGORY:|\{\s*(?:#|T(?:RUE)?\s*(?=[}#])|F(?:ALSE)?\s*(?=[}#])|[=~])[^{}]*\}/m;
const AIKEN_ANSWER = /^\s*ANSWER\s*:\s*[A-Z](?:\s*,\s*[A-Z])*\s*$/m;
const AIKEN_CHOICE = /^\s*[A-Z][.)]\s+\S/m;
const MARKDOWN = /^ {0,3}(?:#{1,6}\s+\S|```|~~~|<details|---\s*$)|\*\*[^*\n]+\*\*|\]\(/im;

const BY_ENDING = new Map<string, TextFormat>([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.mdx', 'markdown'],
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
  ['.gift', 'gift'],
  ['.xml', 'xml'],
  ['.qti', 'xml'],
]);

/** Whether the first row names a column for questions, or every row has a tab: tables are pasted without an ending, too. */
function looksLikeTable(text: string): boolean {
  const head = text.slice(0, 20_000);
  const delimiter = findDelimiter(head.replace(/^sep=.\n/i, ''));
  const [first, ...others] = parseRows(head, delimiter).rows;
  if (first === undefined || first.cells.length < 2) return false;
  if (columnRoles(first.cells).includes('question') && columnRoles(first.cells).filter((role) => role !== null).length > 1) return true;
  return delimiter === '\t' && others.slice(0, 50).every(({ cells }) => cells.length === first.cells.length);
}

/** The ending of a name, in small letters with its dot. */
export const endingOf = (path: string): string => /\.[a-z0-9]+$/i.exec(path)?.[0].toLowerCase() ?? '';

/** What a text is: by what only that format has, then by the ending of its name, then by what it looks like. */
export function detectFormat(path: string, text: string): TextFormat {
  if (XML.test(text)) return 'xml';
  const ending = BY_ENDING.get(endingOf(path));
  if (ending !== undefined) return ending;
  return formatOfText(text);
}

/** What a text without a telling name is. */
function formatOfText(text: string): TextFormat {
  if (ANKI_HEADER.test(text)) return 'anki-text';
  if (AIKEN_ANSWER.test(text) && AIKEN_CHOICE.test(text) && !GIFT_ITEM.test(text)) return 'aiken';
  if (GIFT_ITEM.test(text)) return 'gift';
  if (looksLikeTable(text)) return 'csv';
  return MARKDOWN.test(text) ? 'markdown' : 'plain';
}

import type { Report } from '../finding.ts';
import { LIMITS } from './limits.ts';

const QUOTES = /^[ \t>]*/;
const MARKERS = /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))+/;

function depthOf(line: string): number {
  const quotes = (QUOTES.exec(line)?.[0].match(/>/g) ?? []).length;
  const markers = (MARKERS.exec(line)?.[0].match(/[-*+.)]/g) ?? []).length;
  return Math.max(quotes, markers);
}

function checkLine(text: string, line: number, report: Report): boolean {
  const place = { line, column: 1 };
  const indent = /^[ \t]*/.exec(text)?.[0].length ?? 0;
  if (depthOf(text) > LIMITS.nesting || (indent > LIMITS.indent && text.trim() !== '')) {
    report.error(place, 'nesting-is-shallow', { text: 'nesting too deep', fix: `Use at most ${LIMITS.nesting} levels.` });
    return false;
  }
  const pipes = text.length > LIMITS.tableCells ? text.split('|').length - 1 : 0;
  if (pipes > LIMITS.tableCells) {
    report.error(place, 'table-is-narrow', { text: `table too wide (${pipes} cells)`, fix: `Use at most ${LIMITS.tableCells} cells in a row.` });
    return false;
  }
  return true;
}

/**
 * Checks, line by line and before any parsing, what would make the parser slow or overflow its stack: depth of quotes and
 * lists, width of tables.
 * @returns false when the text must not be parsed.
 */
export function checkNesting(text: string, report: Report): boolean {
  return text.split('\n').every((content, index) => checkLine(content, index + 1, report));
}

import type { Report } from '../finding.ts';
import { LIMITS } from './limits.ts';

const QUOTES = /^[ \t>]*/;
const MARKERS = /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))+/;
const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/;

function depthOf(line: string): number {
  const quotes = (QUOTES.exec(line)?.[0].match(/>/g) ?? []).length;
  const markers = (MARKERS.exec(line)?.[0].match(/[-*+.)]/g) ?? []).length;
  return Math.max(quotes, markers);
}

interface OpenFence {
  mark: string;
  line: number;
}

/** The fence that is open after `line`, given the one that was open before it. */
function nextFence(open: OpenFence | null, text: string, line: number): OpenFence | null {
  const mark = FENCE.exec(text)?.[1];
  if (!mark) return open;
  if (!open) return { mark, line };
  const closes = mark[0] === open.mark[0] && mark.length >= open.mark.length && text.trim() === mark;
  return closes ? null : open;
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
 * Checks, line by line and before any parsing, what would make the parser slow or overflow its stack: depth of quotes,
 * lists and `<details>`, width of tables. Also finds a fence that is never closed, which swallows what follows.
 * @returns false when the text must not be parsed.
 */
export function checkNesting(text: string, report: Report): boolean {
  let fence: OpenFence | null = null;
  let safe = true;
  const details: number[] = [];
  text.split('\n').every((content, index) => {
    const line = index + 1;
    const before: OpenFence | null = fence;
    fence = nextFence(before, content, line);
    if (before || fence) return true;
    safe = checkLine(content, line, report);
    for (const [tag] of content.replace(/`[^`]*`/g, '').matchAll(/<\/?details\b/gi)) {
      if (tag.startsWith('</')) details.pop();
      else details.push(line);
    }
    return safe;
  });
  if (safe && details.length > 0) {
    report.error({ line: details[0] ?? 1, column: 1 }, 'details-is-closed', { text: 'unclosed <details>', fix: 'Close it with </details>.' });
    safe = false;
  }
  const open = fence as OpenFence | null;
  if (open) {
    report.error({ line: open.line, column: 1 }, 'fence-is-closed', {
      text: `code fence opened at :${open.line} is never closed`,
      fix: `Close it with ${open.mark}.`,
    });
  }
  return safe;
}

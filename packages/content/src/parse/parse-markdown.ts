import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Report } from '../finding.ts';
import { checkTree } from './check-tree.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

function parse(text: string, report: Report): Root | null {
  try {
    return parser.parse(text);
  } catch (error) {
    // The stack overflowed on something that `checkNesting` does not know.
    if (!(error instanceof RangeError)) throw error;
    report.error({ line: 1, column: 1 }, 'nesting-is-shallow', { text: 'nesting too deep to be read', fix: 'Nest less.' });
    return null;
  }
}

/**
 * Markdown (CommonMark and GFM) to its tree, positions included; null after a finding when it nests too deep. The text
 * must have passed `checkNesting`.
 */
export function parseMarkdown(text: string, report: Report): Root | null {
  const root = parse(text, report);
  return root && checkTree(root, text, report) ? root : null;
}

import type { RootContent } from 'mdast';
import { reportTo } from '../finding.ts';
import { parseMarkdown } from '../parse/parse-markdown.ts';

/** The blocks that a text is read as; none when it cannot be read. What is written is checked with it, and nobody is told. */
export function parseQuietly(markdown: string): RootContent[] {
  return parseMarkdown(markdown, reportTo([], ''))?.children ?? [];
}

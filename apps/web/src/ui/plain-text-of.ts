import { trustHtml } from '../lib/trust-html.ts';

const BLOCKS = new Set(['P', 'LI', 'PRE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'TR', 'DIV', 'UL', 'OL', 'TABLE']);

function collect(node: Node, parts: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
  for (const child of node.childNodes) collect(child, parts);
  if (BLOCKS.has(node.nodeName)) parts.push('\n');
}

/**
 * The words of HTML of the content, a line for each block, to be laid beside plain text. Read in a document of its own, which
 * fetches nothing and is never shown.
 */
export function plainTextOf(html: string): string {
  const { body } = document.implementation.createHTMLDocument('');
  body.innerHTML = trustHtml(html);
  const parts: string[] = [];
  collect(body, parts);
  return parts
    .join('')
    .replaceAll(/[ \t]*\n\s*/g, '\n')
    .trim();
}

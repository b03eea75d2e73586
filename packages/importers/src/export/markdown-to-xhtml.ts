import type { Nodes } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { escapeXml } from './escape-xml.ts';
import { readText } from './read-text.ts';

/** What QTI 2.1 has of HTML; the words of other elements stay. */
const SCHEMA: Options = {
  tagNames:
    'a abbr b blockquote br cite code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i kbd li ol p pre q samp small span strong sub sup table tbody td th thead tr ul var'.split(
      ' ',
    ),
  attributes: { a: ['href', 'title'], abbr: ['title'], td: ['colSpan', 'rowSpan'], th: ['colSpan', 'rowSpan'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style', 'noscript', 'iframe', 'template', 'object', 'embed', 'svg', 'math'],
};
const WEB = /^(?:https?:|mailto:)/i;
const EMPTY = new Set(['br', 'hr']);

const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).use(rehypeSanitize, SCHEMA).freeze();

function write(node: Nodes): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type === 'root') return node.children.map(write).join('');
  if (node.type !== 'element') return '';
  const { tagName, properties, children } = node;
  const inner = children.map(write).join('');
  // A relative link leads to a file that does not leave with the text.
  if (tagName === 'a' && !WEB.test(String(properties['href'] ?? ''))) return inner;
  const attributes = Object.entries(properties).map(([name, value]) => ` ${name.toLowerCase()}="${escapeXml(String(value))}"`);
  return EMPTY.has(tagName) ? `<${tagName}/>` : `<${tagName}${attributes.join('')}>${inner}</${tagName}>`;
}

/** Markdown as well-formed XHTML blocks, without what could run or load something; what nests too deep to be read stands as it is written. */
export function markdownToXhtml(markdown: string): string {
  const root = readText(markdown);
  return root === null ? `<pre>${escapeXml(markdown)}</pre>` : write(toHtml.runSync(root)).trim();
}

/** The same, without the paragraph around words that are one. */
export function markdownToPhrase(markdown: string): string {
  const html = markdownToXhtml(markdown);
  return /^<p>((?:(?!<p>)[^])*)<\/p>$/.exec(html)?.[1] ?? html;
}

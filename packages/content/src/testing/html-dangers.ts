import type { Element, Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';

const FORBIDDEN = new Set([
  'script',
  'style',
  'iframe',
  'base',
  'meta',
  'form',
  'object',
  'embed',
  'link',
  'img',
  'input',
  'svg',
  'math',
  'template',
  'noscript',
]);
const ADDRESSES = new Set(['href', 'xLinkHref', 'src', 'srcSet', 'action', 'formAction', 'cite', 'data', 'poster', 'background', 'ping']);
/** HTML reads a scheme without the white space and control characters in it. */
const SCHEME = /^(javascript|vbscript|data):/i;

const parser = unified().use(rehypeRaw).freeze();

/** HTML parsed anew, as a browser would (parse5). */
export function parseHtml(html: string): Root {
  const raw: Root = { type: 'root', children: [{ type: 'raw', value: html }] };
  return parser.runSync(raw);
}

/** Every element below a node, in the order of the text. */
export function elementsOf(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => [...(child.type === 'element' ? [child] : []), ...elementsOf(child)]);
}

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function dangersOf({ tagName, properties }: Element): string[] {
  const attributes = Object.entries(properties).flatMap(([name, value]) => {
    const isCode = ADDRESSES.has(name) && SCHEME.test(String(value).replace(/[\s\p{Cc}]/gu, ''));
    return /^(on|style$|srcdoc$)/i.test(name) || isCode ? [`${tagName} ${name}`] : [];
  });
  return FORBIDDEN.has(tagName) ? [tagName, ...attributes] : attributes;
}

/** What in a piece of HTML could run, load or restyle something. */
export const htmlDangers = (html: string): string[] => elementsOf(parseHtml(html)).flatMap(dangersOf);

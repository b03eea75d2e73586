import type { Element, Nodes as HastNodes } from 'hast';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import type { Highlighter } from 'shiki';
import { unified } from 'unified';
import type { Fragment } from '../fragment.ts';
import { highlight, loadHighlighter } from './highlight.ts';
import { SANITIZE_SCHEMA } from './sanitize-schema.ts';

/** The address in the app for a link as written, or null when the link must go and its words stay. */
export type ResolveLink = (url: string) => string | null;
export type RenderFragment = (fragment: Fragment, resolveLink: ResolveLink) => string;

const toHtmlTree = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).use(rehypeSanitize, SANITIZE_SCHEMA).freeze();
const stringifier = unified().use(rehypeStringify).freeze();

function resolved(node: PhrasingContent, resolveLink: ResolveLink): PhrasingContent[] {
  if (node.type === 'image') return node.alt ? [{ type: 'text', value: node.alt }] : [];
  if (node.type === 'imageReference') return node.alt ? [{ type: 'text', value: node.alt }] : [];
  if (node.type !== 'link') return [prepared(node, resolveLink)];
  const url = resolveLink(node.url);
  const children = node.children.flatMap((child) => resolved(child, resolveLink));
  return url === null ? children : [{ ...node, url, children }];
}

/** A copy of the tree with links led to the app and images replaced by their descriptions. */
function prepared<N extends Nodes>(node: N, resolveLink: ResolveLink): N {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child) => resolved(child as PhrasingContent, resolveLink));
  return { ...node, children };
}

function textOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function finishCode(pre: Element, highlighter: Highlighter): void {
  const [code] = pre.children;
  if (code?.type !== 'element' || code.tagName !== 'code') return;
  const [className] = Array.isArray(code.properties['className']) ? code.properties['className'] : [];
  const language = /^language-(.+)$/.exec(String(className ?? ''))?.[1] ?? 'text';
  pre.properties = { className: 'code', tabIndex: 0, dataLanguage: language };
  code.properties = {};
  code.children = highlight(textOf(code).replace(/\n$/, ''), language, highlighter);
}

/** What is ours and therefore added after sanitising: highlighting, scrolling boxes, safe outgoing links. */
function finish(node: HastNodes, highlighter: Highlighter): void {
  if (!('children' in node)) return;
  node.children.forEach((child, index) => {
    if (child.type !== 'element') return;
    if (child.tagName === 'pre') {
      finishCode(child, highlighter);
      return;
    }
    finish(child, highlighter);
    if (child.tagName === 'table') {
      node.children[index] = { type: 'element', tagName: 'div', properties: { className: 'table-scroll', tabIndex: 0 }, children: [child] };
    }
    if (child.tagName === 'a' && /^https?:/.test(String(child.properties['href'] ?? ''))) child.properties['rel'] = 'noopener noreferrer';
  });
}

/**
 * Makes the function that turns fragments into HTML, in one place for everything: sanitised, then highlighted.
 * Loads the highlighter, which takes about half a second the first time.
 */
export async function createRenderer(): Promise<RenderFragment> {
  const highlighter = await loadHighlighter();
  return (fragment, resolveLink) => {
    if (fragment.nodes.length === 0) return '';
    const root: Root = { type: 'root', children: [...fragment.nodes, ...fragment.definitions] as RootContent[] };
    const tree = toHtmlTree.runSync(prepared(root, resolveLink));
    finish(tree, highlighter);
    return stringifier.stringify(tree).trim();
  };
}

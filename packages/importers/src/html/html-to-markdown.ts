import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { inlineMarkdown } from './inline-markdown.ts';
import { blockMarkdown } from './block-markdown.ts';

/** HTML that is not parsed yet. Only `rehype-raw` knows such nodes; to declare them here would clash with who declares them elsewhere. */
const rawNode = (value: string): RootContent => ({ type: 'raw', value }) as unknown as RootContent;

export interface ReadHtml {
  markdown: string;
  /** what was left out because it could run or load something: names of elements and attributes */
  dropped: string[];
}

const DROPPED = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'template',
  'noscript',
  'form',
  'input',
  'button',
  'base',
  'meta',
  'link',
  'frame',
  'frameset',
  'applet',
  'select',
  'textarea',
]);
// Deeper than any honest field, and well before the stack ends.
const DEPTH = 200;

const PARSER = unified().use(rehypeRaw);

/** The tree without what could run; notes what it leaves out. */
function clean(nodes: readonly RootContent[], dropped: Set<string>, depth = 0): ElementContent[] {
  if (depth > DEPTH) throw new RangeError('HTML is nested too deep');
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    if (DROPPED.has(node.tagName)) {
      if (node.tagName !== 'style') dropped.add(`<${node.tagName}>`);
      return [];
    }
    for (const name of Object.keys(node.properties)) if (/^on[A-Za-z]/.test(name)) dropped.add(name.toLowerCase());
    return [{ ...node, children: clean(node.children, dropped, depth + 1) } satisfies Element];
  });
}

function parse(html: string): { nodes: ElementContent[]; dropped: Set<string> } {
  const dropped = new Set<string>();
  const root: Root = { type: 'root', children: [rawNode(html)] };
  return { nodes: clean(PARSER.runSync(root).children, dropped), dropped };
}

/** HTML of a foreign bank as markdown blocks; what could run is left out and named. */
export function htmlToMarkdown(html: string): ReadHtml {
  const { nodes, dropped } = parse(html);
  return { markdown: blockMarkdown(nodes), dropped: [...dropped] };
}

/** HTML of a foreign bank as one line of markdown. */
export function htmlToLine(html: string): ReadHtml {
  const { nodes, dropped } = parse(html);
  return { markdown: inlineMarkdown(nodes).replace(/\s+/g, ' ').trim(), dropped: [...dropped] };
}

import type { Element, ElementContent } from 'hast';
import { inlineMarkdown, textOf } from './inline-markdown.ts';

const isElement = (node: ElementContent): node is Element => node.type === 'element';
const indent = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`);

function fence(element: Element): string {
  const text = textOf(element.children).replace(/^\n+/, '').trimEnd();
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return text === '' ? '' : `${marks}\n${text}\n${marks}`;
}

function list(element: Element, marker: (index: number) => string): string {
  const items = element.children.filter(isElement).map(({ children }) => blockMarkdown(children));
  return items.map((item, index) => `${marker(index)}${indent(item, ' '.repeat(marker(index).length))}`).join('\n');
}

const cellsOf = (row: Element): string[] =>
  row.children.filter(isElement).map(({ children }) =>
    inlineMarkdown(children)
      .replace(/\s+/g, ' ')
      .trim()
      .replaceAll('|', String.raw`\|`),
  );

const rowsOf = (part: Element): Element[] => part.children.filter(isElement).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));

function table(element: Element): string {
  const rows = rowsOf(element).map(cellsOf);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string => `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n');
}

const quote = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
const paragraph = (element: Element): string => blockMarkdown(element.children);
const heading = (element: Element): string => {
  const text = inlineMarkdown(element.children).replace(/\s+/g, ' ').trim();
  return text === '' ? '' : `${'#'.repeat(Number(element.tagName.slice(1)))} ${text}`;
};

const BLOCKS = new Map<string, (element: Element) => string>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading] as const),
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'figure', 'figcaption', 'details', 'summary', 'dl', 'dt', 'dd', 'center'].map(
    (name) => [name, paragraph] as const,
  ),
  ['pre', fence],
  ['ul', (element) => list(element, () => '- ')],
  ['ol', (element) => list(element, (index) => `${index + 1}. `)],
  ['blockquote', (element) => quote(blockMarkdown(element.children))],
  ['table', table],
  ['hr', () => '---'],
]);

const lineOf = (run: readonly ElementContent[]): string =>
  inlineMarkdown(run)
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
    .replace(/\n{2,}/g, '\n\n')
    .replace(/(?<=\S)\n(?=\S)/g, '  \n');

/** Nodes as blocks of markdown with an empty line between them; what stands between blocks is a paragraph. */
export function blockMarkdown(nodes: readonly ElementContent[]): string {
  const blocks: string[] = [];
  let run: ElementContent[] = [];
  const endRun = (): void => {
    blocks.push(lineOf(run));
    run = [];
  };
  for (const node of nodes) {
    const block = isElement(node) ? BLOCKS.get(node.tagName) : undefined;
    if (block === undefined || !isElement(node)) run.push(node);
    else {
      endRun();
      blocks.push(block(node));
    }
  }
  endRun();
  return blocks.filter((block) => block !== '').join('\n\n');
}

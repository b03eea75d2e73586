import { HeadingLevel, type IRunOptions, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { PhrasingContent, RootContent } from 'mdast';
import { htmlToMarkdown } from '../html/html-to-markdown.ts';
import { writable } from './escape-xml.ts';
import { readText } from './read-text.ts';

const MONOSPACE = 'Courier New';
const INDENT_STEP = 360;

type Style = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'font'>;

const STYLES: Partial<Record<PhrasingContent['type'], Style>> = { strong: { bold: true }, emphasis: { italics: true }, delete: { strike: true } };

const IS_BREAK = /^<br\s*\/?>$/i;
const noteMark = ({ identifier }: { identifier: string }): string => `[${identifier}]`;

/** Words of what has no more within; those of a picture are what stands for it, and a tag has none. */
function wordsOf(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return node.type === 'footnoteReference' ? noteMark(node) : '';
}

function runs(nodes: readonly PhrasingContent[], style: Style = {}): TextRun[] {
  return nodes.flatMap((node): TextRun[] => {
    if (node.type === 'inlineCode') return [new TextRun({ ...style, text: writable(node.value), font: MONOSPACE })];
    if (node.type === 'break' || (node.type === 'html' && IS_BREAK.test(node.value))) return [new TextRun({ break: 1 })];
    if ('children' in node) return runs(node.children, { ...style, ...STYLES[node.type] });
    return [new TextRun({ ...style, text: writable(wordsOf(node)).replaceAll('\n', ' ') })];
  });
}

const HEADINGS = [HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6];

/** Where blocks stand, and whether they are what was read from HTML, in which no more of it is looked for. */
interface Within {
  /** in twentieths of a point */
  indent: number;
  isHtml: boolean;
}

const deeper = ({ indent, isHtml }: Within): Within => ({ indent: indent + INDENT_STEP, isHtml });

function code(text: string, indent: number): Paragraph {
  const lines = writable(text).split('\n');
  return new Paragraph({
    indent: { left: indent },
    children: lines.map((line, index) => new TextRun({ text: line, font: MONOSPACE, ...(index > 0 ? { break: 1 } : {}) })),
  });
}

function list(node: RootContent & { type: 'list' }, within: Within): (Paragraph | Table)[] {
  return node.children.flatMap((item, index) => {
    const mark = node.ordered ? `${(node.start ?? 1) + index}.` : '•';
    const [first, ...others] = item.children;
    const lead = first?.type === 'paragraph' ? runs(first.children) : [];
    const rest = first?.type === 'paragraph' ? others : item.children;
    const inner = deeper(within);
    return [new Paragraph({ indent: { left: inner.indent, hanging: INDENT_STEP }, children: [new TextRun(`${mark}\t`), ...lead] }), ...blocksOf(rest, inner)];
  });
}

function table(node: RootContent & { type: 'table' }): Table {
  const rows = node.children.map(
    (row) => new TableRow({ children: row.children.map((cell) => new TableCell({ children: [new Paragraph({ children: runs(cell.children) })] })) }),
  );
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

/** What raw HTML says to a reader; what could run is left out, and what nests too deep stands as it is written. */
function html(value: string, { indent, isHtml }: Within): (Paragraph | Table)[] {
  if (isHtml) return [];
  try {
    const { markdown } = htmlToMarkdown(value);
    return prose(markdown, { indent, isHtml: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [code(value, indent)];
  }
}

/** Blocks of markdown as paragraphs and tables. Of pictures, links and raw HTML the words stay. */
function blocksOf(nodes: readonly RootContent[], within: Within): (Paragraph | Table)[] {
  const { indent } = within;
  return nodes.flatMap((node): (Paragraph | Table)[] => {
    switch (node.type) {
      case 'paragraph':
        return [new Paragraph({ indent: { left: indent }, spacing: { after: 120 }, children: runs(node.children) })];
      case 'heading':
        return [new Paragraph({ heading: HEADINGS[Math.max(0, node.depth - 3)] ?? HeadingLevel.HEADING_6, children: runs(node.children) })];
      case 'code':
        return [code(node.value, indent)];
      case 'list':
        return list(node, within);
      case 'blockquote':
        return blocksOf(node.children, deeper(within));
      case 'table':
        return [table(node)];
      case 'html':
        return html(node.value, within);
      case 'footnoteDefinition':
        return [new Paragraph({ indent: { left: indent }, text: writable(noteMark(node)), keepNext: true }), ...blocksOf(node.children, deeper(within))];
      default:
        return [];
    }
  });
}

function prose(markdown: string, within: Within): (Paragraph | Table)[] {
  const root = readText(markdown);
  return root === null ? [code(markdown, within.indent)] : blocksOf(root.children, within);
}

/**
 * Markdown as paragraphs and tables of a text document; what nests too deep to be read stands as it is written.
 */
export function docxProse(markdown: string): (Paragraph | Table)[] {
  return prose(markdown, { indent: 0, isHtml: false });
}

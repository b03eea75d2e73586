import { parseQuietly } from '@whetstone/content/write/parse-quietly';
import { HeadingLevel, type IRunOptions, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { PhrasingContent, RootContent } from 'mdast';
import { writable } from './escape-xml.ts';
import { isReadable } from './is-readable.ts';

const MONOSPACE = 'Courier New';
const INDENT_STEP = 360;

type Style = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'font'>;

const STYLES: Partial<Record<PhrasingContent['type'], Style>> = { strong: { bold: true }, emphasis: { italics: true }, delete: { strike: true } };

function runs(nodes: readonly PhrasingContent[], style: Style = {}): TextRun[] {
  return nodes.flatMap((node): TextRun[] => {
    if (node.type === 'text') return [new TextRun({ ...style, text: writable(node.value).replaceAll('\n', ' ') })];
    if (node.type === 'inlineCode') return [new TextRun({ ...style, text: writable(node.value), font: MONOSPACE })];
    if (node.type === 'break') return [new TextRun({ break: 1 })];
    return 'children' in node ? runs(node.children, { ...style, ...STYLES[node.type] }) : [];
  });
}

const HEADINGS = [HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6];

function code(text: string, indent: number): Paragraph {
  const lines = writable(text).split('\n');
  return new Paragraph({
    indent: { left: indent },
    children: lines.map((line, index) => new TextRun({ text: line, font: MONOSPACE, ...(index > 0 ? { break: 1 } : {}) })),
  });
}

function list(node: RootContent & { type: 'list' }, indent: number): (Paragraph | Table)[] {
  return node.children.flatMap((item, index) => {
    const mark = node.ordered ? `${(node.start ?? 1) + index}.` : '•';
    const [first, ...others] = item.children;
    const lead = first?.type === 'paragraph' ? runs(first.children) : [];
    const rest = first?.type === 'paragraph' ? others : item.children;
    const inner = indent + INDENT_STEP;
    return [new Paragraph({ indent: { left: inner, hanging: INDENT_STEP }, children: [new TextRun(`${mark}\t`), ...lead] }), ...docxBlocks(rest, inner)];
  });
}

function table(node: RootContent & { type: 'table' }): Table {
  const rows = node.children.map(
    (row) => new TableRow({ children: row.children.map((cell) => new TableCell({ children: [new Paragraph({ children: runs(cell.children) })] })) }),
  );
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

/**
 * Blocks of markdown as paragraphs and tables of a text document. Raw HTML and pictures are left out; of a link its words stay.
 * @param indent in twentieths of a point
 */
export function docxBlocks(nodes: readonly RootContent[], indent = 0): (Paragraph | Table)[] {
  return nodes.flatMap((node): (Paragraph | Table)[] => {
    switch (node.type) {
      case 'paragraph':
        return [new Paragraph({ indent: { left: indent }, spacing: { after: 120 }, children: runs(node.children) })];
      case 'heading':
        return [new Paragraph({ heading: HEADINGS[Math.max(0, node.depth - 3)] ?? HeadingLevel.HEADING_6, children: runs(node.children) })];
      case 'code':
        return [code(node.value, indent)];
      case 'list':
        return list(node, indent);
      case 'blockquote':
        return docxBlocks(node.children, indent + INDENT_STEP);
      case 'table':
        return [table(node)];
      default:
        return [];
    }
  });
}

/**
 * Markdown as paragraphs and tables of a text document; what nests too deep to be read stands as it is written.
 */
export function docxProse(markdown: string): (Paragraph | Table)[] {
  return isReadable(markdown) ? docxBlocks(parseQuietly(markdown)) : [code(markdown, 0)];
}

import type { Nodes } from 'mdast';
import { parseQuietly } from './parse-quietly.ts';

/** What a list item holds: a head in our vocabulary (an id, a label, a box), and the author's words after it. */
export interface ItemPart {
  head: string;
  text: string;
}

const indentOf = (line: string): number =>
  /^[ \t]*/
    .exec(line)?.[0]
    .split('')
    .reduce((column, character) => (character === '\t' ? column + 4 - (column % 4) : column + 1), 0) ?? 0;

const later = (text: string): string[] =>
  text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');

/** How far the words of a record are indented below their first line: they are kept as they stood in their file. */
const indentBelow = (parts: readonly ItemPart[]): number => Math.min(...parts.flatMap(({ text }) => later(text)).map(indentOf));

const indented = (text: string, by: number): string => text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(by)}`);

const dedented = (text: string, by: number): string => text.replace(new RegExp(`\\n {0,${by}}`, 'g'), '\n');

/** Words of several lines that begin with a fence, a list or a quote cannot stand behind a head. */
function beginsWithBlock(text: string, indent: number): boolean {
  return text.includes('\n') && parseQuietly(dedented(text, indent))[0]?.type !== 'paragraph';
}

/** A fence begins where it ends, since its lines lose the indent of the first one. */
function indentOfFirst(text: string, offset: number): number {
  return /^(?:```|~~~)/.test(text) ? Math.max(offset, Math.min(indentOf(text.split('\n').at(-1) ?? ''), offset + 3)) : offset;
}

function writePart({ head, text }: ItemPart, offset: number, mayBeBlock: boolean): string {
  if (text === '') return head;
  return mayBeBlock && beginsWithBlock(text, offset) ? `${head}\n\n${' '.repeat(indentOfFirst(text, offset))}${text}` : `${head} ${text}`;
}

/** What kinds of nodes a text is read as, and in which order and depth. */
function shapeOf(markdown: string): string {
  const shape = (node: Nodes): string => ('children' in node ? `${node.type}(${node.children.map(shape).join(' ')})` : node.type);
  return parseQuietly(markdown).map(shape).join(' ');
}

const markerOf = (number: number | null): string => (number === null ? '-' : `${number}.`);

/**
 * Writes one item of a list. Words that are indented below their first line, as those of a record that was read from a
 * list, come out as they are; others are indented.
 * @param number of an ordered list, from 1; null for a bullet or a box
 */
export function writeListItem(number: number | null, parts: readonly ItemPart[]): string {
  const indent = indentBelow(parts);
  const wanted = markerOf(number);
  // The tenth item of a list whose author numbered all with 1. is indented too little for `10.`
  const marker = number !== null && indent < wanted.length + 1 ? '1.' : wanted;
  const offset = marker.length + 1;
  const mayBeBlock = !parts.some(({ head }) => head.startsWith('['));
  const write = (some: readonly ItemPart[]): string =>
    `${indent === Infinity ? wanted : marker} ${some.map((part) => writePart(part, offset, mayBeBlock)).join(`\n\n${' '.repeat(offset)}`)}`;
  const plain = write(parts);
  if (indent >= offset) return plain;
  // A line that is not indented may still belong to the paragraph above it.
  const moved = write(parts.map(({ head, text }) => ({ head, text: indented(text, offset) })));
  return shapeOf(plain) === shapeOf(moved) ? plain : moved;
}

import type { RootContent } from 'mdast';
import { plainText } from '../parse/plain-text.ts';
import { parseQuietly } from './parse-quietly.ts';

/** White space as numbers. */
const asEntity = (text: string): string => text.replace(/[^]/g, (character) => `&#${character.charCodeAt(0)};`);

const ESCAPES: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[\\`*_[\]<>&#~|]/g, String.raw`\$&`),
  // White space at the ends and more than one space between words would not be read, and a line feed would end a heading.
  (text) => text.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`).replace(/^ +| +$|  +|[\t\n]+/g, asEntity),
];

/** The first writing of `text`, the plainest before the safest, that is read as one block of `type` which says the same. */
function written(text: string, type: RootContent['type'], lead: string): string {
  const isRead = (markdown: string): boolean => {
    const [block, ...others] = parseQuietly(markdown);
    return block?.type === type && others.length === 0 && plainText(block) === text;
  };
  const writings = ESCAPES.map((escape) => `${lead}${escape(text)}`);
  return writings.find(isRead) ?? writings.at(-1) ?? '';
}

/** A heading of plain words, escaped where they would be read as markup. */
export function writeHeading(depth: 1 | 2 | 3, text: string): string {
  return text === '' ? '#'.repeat(depth) : written(text, 'heading', `${'#'.repeat(depth)} `);
}

/** A paragraph of plain words, escaped where they would be read as markup. */
export function writeParagraph(text: string): string {
  return written(text, 'paragraph', '');
}

import { parseQuietly } from '@whetstone/content/write/parse-quietly';
import { plainText } from '@whetstone/content/parse/plain-text';

/** Text with one space in the place of each stretch of white space. */
export const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a line of markdown says, without its markup. */
export const wordsOf = (markdown: string): string => oneSpaced(parseQuietly(markdown).map(plainText).join(' '));

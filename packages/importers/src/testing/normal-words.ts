import { parseQuietly } from '@whetstone/content/write/parse-quietly';
import { plainText } from '@whetstone/content/parse/plain-text';

/** Text with one space in the place of each stretch of white space. */
export const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a line of markdown says, without its markup. */
export const wordsOf = (markdown: string): string => oneSpaced(parseQuietly(markdown).map(plainText).join(' '));

/** What markdown says, without its markup and without white space: what is left when it became HTML and markdown again. */
export const lettersOf = (markdown: string): string => parseQuietly(markdown).map(plainText).join('').replace(/\s+/g, '');

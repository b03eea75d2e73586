import { parseQuietly } from '@whetstone/content/write/parse-quietly';
import { plainText } from '@whetstone/content/parse/plain-text';

/** Text with one space in the place of each stretch of white space. */
export const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a line of markdown says, without its markup. */
export const wordsOf = (markdown: string): string => oneSpaced(parseQuietly(markdown).map(plainText).join(' '));

/** Without white space, and without backslashes: a reader takes a run of them for a path and leaves it, though markdown would read fewer. */
export const bareLetters = (text: string): string => text.replace(/[\s\\]+/g, '');

/** What markdown says, without its markup: what is left when it became HTML and markdown again. */
export const lettersOf = (markdown: string): string => bareLetters(parseQuietly(markdown).map(plainText).join(''));

/** The same of one line of inline markdown, which may look like a list or a heading and is none. */
export const lineLettersOf = (line: string): string => lettersOf(`. ${line}`).slice(1);

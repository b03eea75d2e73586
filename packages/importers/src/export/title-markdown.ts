import { writeParagraph } from '@whetstone/content/write/write-plain-text';

/** What a reader of foreign banks may take for HTML, for a line break or for a row of a table. */
const IS_TAKEN = /<[a-z/!?]|\\\s|\\$|^\|/i;

/** A title, which is plain words, as a line of markdown that every reader takes for the same words. */
export function titleMarkdown(title: string): string {
  const written = writeParagraph(title);
  return IS_TAKEN.test(title) ? title.replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`) : written;
}

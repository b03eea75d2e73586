import { reportTo } from '@whetstone/content/finding';
import { checkNesting } from '@whetstone/content/read/check-nesting';
import { parseMarkdown } from '@whetstone/content/parse/parse-markdown';

/** Fewer marks than these in a paragraph, tags in the text, and columns of indent nest to less than what is too deep, lists on one line included. */
const FEW = 15;
const SHALLOW = /^[ \t]{24}/m;
const MARKS = /[*_~[>]/g;

const isPlain = (markdown: string): boolean =>
  !SHALLOW.test(markdown) &&
  markdown.split('<').length <= FEW &&
  markdown.split(/\n[ \t]*\n/).every((block) => block.length < FEW || (block.match(MARKS)?.length ?? 0) < FEW);

/**
 * Whether a text can be parsed as markdown at all: texts of foreign banks may nest until a parser gives up. Most are plain enough for
 * that to be seen without parsing them.
 */
export function isReadable(markdown: string): boolean {
  const quiet = reportTo([], '');
  return checkNesting(markdown, quiet) && (isPlain(markdown) || parseMarkdown(markdown, quiet) !== null);
}

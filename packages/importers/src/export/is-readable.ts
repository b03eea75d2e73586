import { reportTo } from '@whetstone/content/finding';
import { checkNesting } from '@whetstone/content/read/check-nesting';
import { parseMarkdown } from '@whetstone/content/parse/parse-markdown';

/** Whether a text can be parsed as markdown at all: texts of foreign banks may nest until a parser gives up. */
export function isReadable(markdown: string): boolean {
  const quiet = reportTo([], '');
  return checkNesting(markdown, quiet) && parseMarkdown(markdown, quiet) !== null;
}

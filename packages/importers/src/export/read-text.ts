import { reportTo } from '@whetstone/content/finding';
import { parseMarkdown } from '@whetstone/content/parse/parse-markdown';
import { checkNesting } from '@whetstone/content/read/check-nesting';
import type { Root } from 'mdast';

/** More texts than a question has: it is written, and then judged by the same texts, each of which is parsed once. */
const MOST = 256;
const recent = new Map<string, Root | null>();

/** The tree of a text of markdown, which nobody changes; null for one that nests too deep to be parsed, as texts of foreign banks may. */
export function readText(markdown: string): Root | null {
  const known = recent.get(markdown);
  if (known !== undefined) return known;
  const quiet = reportTo([], '');
  const root = checkNesting(markdown, quiet) ? parseMarkdown(markdown, quiet) : null;
  const [oldest] = recent.keys();
  if (recent.size >= MOST && oldest !== undefined) recent.delete(oldest);
  recent.set(markdown, root);
  return root;
}

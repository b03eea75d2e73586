import { reportTo } from '@whetstone/content/finding';
import type { Fragment } from '@whetstone/content/fragment';
import { parseMarkdown } from '@whetstone/content/parse/parse-markdown';
import { checkNesting } from '@whetstone/content/read/check-nesting';
import { createRenderer } from '@whetstone/content/render/render-fragment';
import { answerAsThread } from '../../answer-as-thread.ts';

/*
 * The program of a thread that makes HTML of markdown that nobody has looked through, and null of what is not to be parsed.
 */

/** No link of a foreign bank leads into the app: only whole addresses of the web stay. */
const linkOf = (url: string): string | null => (/^https?:\/\//i.test(url) ? url : null);

function parse(markdown: string): Fragment | null {
  const report = reportTo([], '');
  const root = checkNesting(markdown, report) ? parseMarkdown(markdown, report) : null;
  return root && { markdown, nodes: root.children, definitions: root.children.filter((node) => node.type === 'definition') };
}

const render = await createRenderer();
answerAsThread((markdown: string) => {
  const fragment = parse(markdown);
  return fragment && render({ ...fragment, nodes: fragment.nodes.filter(({ type }) => type !== 'definition') }, linkOf);
});

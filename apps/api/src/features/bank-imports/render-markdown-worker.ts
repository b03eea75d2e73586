import { parentPort, workerData } from 'node:worker_threads';
import { reportTo } from '@whetstone/content/finding';
import type { Fragment } from '@whetstone/content/fragment';
import { parseMarkdown } from '@whetstone/content/parse/parse-markdown';
import { checkNesting } from '@whetstone/content/read/check-nesting';
import { createRenderer } from '@whetstone/content/render/render-fragment';

/* The program of a thread that makes HTML of markdown that nobody has looked through: null for a text that is not to be parsed. */

/** No link of a foreign bank leads into the app: only whole addresses of the web stay. */
const linkOf = (url: string): string | null => (/^https?:\/\//i.test(url) ? url : null);

function parse(markdown: string): Fragment | null {
  const report = reportTo([], '');
  const root = checkNesting(markdown, report) ? parseMarkdown(markdown, report) : null;
  return root && { markdown, nodes: root.children, definitions: root.children.filter((node) => node.type === 'definition') };
}

const render = await createRenderer();
const html = (workerData as string[]).map((markdown) => {
  const fragment = parse(markdown);
  return fragment && render({ ...fragment, nodes: fragment.nodes.filter(({ type }) => type !== 'definition') }, linkOf);
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
parentPort?.postMessage(html);

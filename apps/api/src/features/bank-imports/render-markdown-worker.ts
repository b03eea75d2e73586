import { parentPort, workerData } from 'node:worker_threads';
import { reportTo } from '@whetstone/content/finding';
import type { Fragment } from '@whetstone/content/fragment';
import { parseMarkdown } from '@whetstone/content/parse/parse-markdown';
import { checkNesting } from '@whetstone/content/read/check-nesting';
import { createRenderer } from '@whetstone/content/render/render-fragment';
import type { RenderNews, RenderTask } from './render-markdown.ts';

/*
 * The program of a thread that makes HTML of markdown that nobody has looked through: says that it is ready, then answers each text when
 * it is done, with null for one that is not to be parsed.
 */

/** No link of a foreign bank leads into the app: only whole addresses of the web stay. */
const linkOf = (url: string): string | null => (/^https?:\/\//i.test(url) ? url : null);

function parse(markdown: string): Fragment | null {
  const report = reportTo([], '');
  const root = checkNesting(markdown, report) ? parseMarkdown(markdown, report) : null;
  return root && { markdown, nodes: root.children, definitions: root.children.filter((node) => node.type === 'definition') };
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
const tell = (news: RenderNews): void => parentPort?.postMessage(news);

const render = await createRenderer();
tell({ kind: 'ready' });
for (const { at, markdown } of workerData as RenderTask) {
  const fragment = parse(markdown);
  const html = fragment && render({ ...fragment, nodes: fragment.nodes.filter(({ type }) => type !== 'definition') }, linkOf);
  tell({ kind: 'text', at, html });
}
tell({ kind: 'end' });

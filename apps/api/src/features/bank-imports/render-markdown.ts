import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const PROGRAM = new URL('render-markdown-worker.ts', import.meta.url);
const TIME_LIMIT_MS = 10_000;
const MEMORY_MB = 384;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The text as it is, where it cannot be laid out. */
const plain = (markdown: string): string =>
  markdown === '' ? '' : `<pre class="code" tabindex="0"><code>${markdown.replaceAll(/[&<>]/g, (one) => ESCAPES[one] ?? '')}</code></pre>`;

async function tryRender(markdown: readonly string[]): Promise<readonly (string | null)[]> {
  const worker = new Worker(PROGRAM, { workerData: markdown, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  try {
    const [html] = (await once(worker, 'message', { signal: AbortSignal.timeout(TIME_LIMIT_MS) })) as [(string | null)[]];
    return html;
  } catch {
    return []; // it took too long, too much, or failed: the text itself is shown
  } finally {
    await worker.terminate();
  }
}

/**
 * HTML of markdown from a foreign bank, sanitised as content is, in a thread that is ended when it takes too long.
 * @returns one for each text, in order; a text that cannot be laid out is shown as it is
 */
export async function renderMarkdown(markdown: readonly string[]): Promise<string[]> {
  const html = await tryRender(markdown);
  return markdown.map((text, index) => html[index] ?? plain(text));
}

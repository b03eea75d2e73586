import { Worker } from 'node:worker_threads';

/** Texts with their places among all that were given. */
export type RenderTask = readonly { at: number; markdown: string }[];

export type RenderNews = { kind: 'ready' } | { kind: 'text'; at: number; html: string | null } | { kind: 'end' };

export interface Rendered {
  html: string;
  /** false where it is the text as it is because nothing came of laying it out this time */
  isFinal: boolean;
}

interface Limits {
  /** in tests, a thread that is slow or dies */
  program?: URL;
  /** for all texts together */
  timeLimitMs?: number;
  /** for one text */
  quietLimitMs?: number;
}

const PROGRAM = new URL('render-markdown-worker.ts', import.meta.url);
const TIME_LIMIT_MS = 10_000;
const QUIET_LIMIT_MS = 4000;
const MOST_THREADS = 4;
const MEMORY_MB = 384;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The text as it is, where it cannot be laid out. */
const plain = (markdown: string): string =>
  markdown === '' ? '' : `<pre class="code" tabindex="0"><code>${markdown.replaceAll(/[&<>]/g, (one) => ESCAPES[one] ?? '')}</code></pre>`;

/** Lets one thread lay out texts until it is done, dies, or says nothing for too long. @returns whether it came so far as to begin */
async function renderInThread(
  task: RenderTask,
  { program, until, quietLimitMs }: Required<Pick<Limits, 'program' | 'quietLimitMs'>> & { until: number },
  onText: (at: number, html: string | null) => void,
): Promise<boolean> {
  const worker = new Worker(program, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const end = (): void => resolve(undefined);
  const left = (): number => Math.max(0, until - performance.now());
  // a busy machine takes its time to begin, for which no text is to blame
  let timer = setTimeout(end, left());
  let hasBegun = false;
  worker.on('message', (news: RenderNews) => {
    clearTimeout(timer);
    timer = setTimeout(end, Math.min(quietLimitMs, left()));
    hasBegun = true;
    if (news.kind === 'text') onText(news.at, news.html);
    if (news.kind === 'end') end();
  });
  worker.on('error', end).on('exit', end);
  await promise;
  await worker.terminate();
  clearTimeout(timer);
  return hasBegun;
}

/** What threads have answered, by place. One goes through the texts in order: it was ended by the first that is missing, and the next goes on behind that. */
async function renderAll(
  markdown: readonly string[],
  { program = PROGRAM, timeLimitMs = TIME_LIMIT_MS, quietLimitMs = QUIET_LIMIT_MS }: Limits,
): Promise<ReadonlyMap<number, string | null>> {
  const until = performance.now() + timeLimitMs;
  const answers = new Map<number, string | null>();
  let rest: RenderTask = markdown.map((text, at) => ({ at, markdown: text }));
  for (let left = MOST_THREADS; left > 0 && rest.length > 0 && performance.now() < until; left -= 1) {
    const hasBegun = await renderInThread(rest, { program, until, quietLimitMs }, (at, html) => answers.set(at, html));
    const missing = rest.filter(({ at }) => !answers.has(at));
    rest = hasBegun ? missing.slice(1) : missing;
  }
  return answers;
}

/**
 * HTML of markdown from a foreign bank, sanitised as content is, in a thread that is ended when it takes too long.
 * @returns one for each text, in order; a text that cannot be laid out is shown as it is, and the others are not less for it
 */
export async function renderMarkdown(markdown: readonly string[], limits: Limits = {}): Promise<Rendered[]> {
  const answers = await renderAll(markdown, limits);
  return markdown.map((text, at) => ({ html: answers.get(at) ?? plain(text), isFinal: answers.has(at) }));
}

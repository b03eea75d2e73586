import { type ThreadLimits, answerInThreads } from '../../answer-in-threads.ts';

export interface Rendered {
  html: string;
  /** false where it is the text as it is because nothing came of laying it out this time */
  isFinal: boolean;
}

const LIMITS: ThreadLimits = { program: new URL('render-markdown-worker.ts', import.meta.url), timeLimitMs: 10_000, quietLimitMs: 4000 };
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The text as it is, where it cannot be laid out. */
const plain = (markdown: string): string =>
  markdown === '' ? '' : `<pre class="code" tabindex="0"><code>${markdown.replaceAll(/[&<>]/g, (one) => ESCAPES[one] ?? '')}</code></pre>`;

/**
 * HTML of markdown from a foreign bank, sanitised as content is, in a thread that is ended when it takes too long.
 * @returns one for each text, in order; a text that cannot be laid out is shown as it is, and the others are not less for it
 */
export async function renderMarkdown(markdown: readonly string[], limits: Partial<ThreadLimits> = {}): Promise<Rendered[]> {
  const answers = await answerInThreads<string | null>(markdown, { ...LIMITS, ...limits });
  return markdown.map((text, at) => ({ html: answers.get(at) ?? plain(text), isFinal: answers.has(at) }));
}

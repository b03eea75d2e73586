import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

/** A thread that one text ends and another holds up for ever, and that otherwise answers at once. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads';
    parentPort.postMessage({ kind: 'ready' });
    for (const { at, of: markdown } of workerData) {
      if (markdown === 'dies') throw new Error('it died');
      while (markdown === 'hangs');
      parentPort.postMessage({ kind: 'answer', at, answer: '<p>' + markdown + '</p>' });
    }
    parentPort.postMessage({ kind: 'end' });
  `)}`,
);
const deaf = new URL('data:text/javascript,setInterval(() => undefined, 1000)');

const shown = (text: string): string => `<pre class="code" tabindex="0"><code>${text}</code></pre>`;
const texts = async (markdown: string[], limits: Parameters<typeof renderMarkdown>[1]) =>
  (await renderMarkdown(markdown, limits)).map(({ html, isFinal }) => [html, isFinal]);

describe('markdown of a foreign bank', () => {
  it('is laid out by our renderer; what is nested too deep to be parsed is shown as it is, for good', async () => {
    const deep = '> '.repeat(500);
    expect(await texts(['A *lock* <b', '', deep], {})).toEqual([
      ['<p>A <em>lock</em> &#x3C;b</p>', true],
      ['', true],
      [shown(deep.replaceAll('>', '&gt;')), true],
    ]);
  });

  it('that ends its thread is shown as it is, and takes no other text with it', async () => {
    expect(await texts(['a', 'dies', 'b', 'dies', 'c'], { program })).toEqual([
      ['<p>a</p>', true],
      [shown('dies'), false],
      ['<p>b</p>', true],
      [shown('dies'), false],
      ['<p>c</p>', true],
    ]);
  });

  it('that takes too long is shown as it is, and takes no other text with it', async () => {
    expect(await texts(['a', 'hangs', 'b'], { program, quietLimitMs: 700 })).toEqual([
      ['<p>a</p>', true],
      [shown('hangs'), false],
      ['<p>b</p>', true],
    ]);
  });

  it('is given up after some threads, however many of the texts end theirs', async () => {
    const html = await texts(['dies', 'dies', 'dies', 'dies', 'a'], { program });
    expect(html.at(-1)).toEqual([shown('a'), false]);
  });

  it('is not laid out where no thread comes up in time', async () => {
    expect(await texts(['a'], { program: deaf, timeLimitMs: 300 })).toEqual([[shown('a'), false]]);
  });
});

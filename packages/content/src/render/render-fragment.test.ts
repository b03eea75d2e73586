import { beforeAll, describe, expect, it } from 'vitest';
import type { Definition, RootContent } from 'mdast';
import { parseMarkdown } from '../parse/parse-markdown.ts';
import { collect } from '../testing/collect.ts';
import { EMPTY_FRAGMENT, type Fragment } from '../fragment.ts';
import { type RenderFragment, type ResolveLink, createRenderer } from './render-fragment.ts';

let render: RenderFragment;
beforeAll(async () => {
  render = await createRenderer();
});

function fragment(markdown: string): Fragment {
  const nodes: RootContent[] = parseMarkdown(markdown, collect().report)?.children ?? [];
  return { markdown, nodes, definitions: nodes.filter((node): node is Definition => node.type === 'definition') };
}

const html = (markdown: string, resolve: ResolveLink = (url) => url): string => render(fragment(markdown), resolve);

describe('createRenderer', () => {
  it.each([
    ['a paragraph', 'a **b** *c* `d` ~~e~~', '<p>a <strong>b</strong> <em>c</em> <code>d</code> <del>e</del></p>'],
    ['headings without ids', '### a\n\n#### b', '<h3>a</h3>\n<h4>b</h4>'],
    ['a list that begins at 3', '3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['a quote', '> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['raw HTML that is harmless', 'H<sub>2</sub>O <kbd>Ctrl</kbd><br>x', '<p>H<sub>2</sub>O <kbd>Ctrl</kbd><br>x</p>'],
    ['angle brackets in text', 'a < b && c > d', '<p>a &#x3C; b &#x26;&#x26; c > d</p>'],
    ['details', '<details open>\n<summary>a</summary>\n\nb\n\n</details>', '<details open>\n<summary>a</summary>\n<p>b</p>\n</details>'],
  ])('renders %s', (_name, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('puts a table into a box that scrolls and can be reached by keyboard', () => {
    expect(html('| a | b |\n| :-- | --: |\n| c | d |')).toBe(
      '<div class="table-scroll" tabindex="0"><table>\n<thead>\n<tr>\n<th align="left">a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td align="left">c</td>\n<td align="right">d</td>\n</tr>\n</tbody>\n</table></div>',
    );
  });

  it('highlights code by classes, and names its language', () => {
    expect(html('```bash\necho "a<b"\n```')).toBe(
      '<pre class="code" tabindex="0" data-language="bash"><code><span class="tok-function">echo</span> <span class="tok-string-expression">"a&#x3C;b"</span></code></pre>',
    );
  });

  it.each([
    ['no language', '```\na & b\n```', 'text'],
    ['indented code', '    a & b', 'text'],
    ['an unknown language', '```klingon\na & b\n```', 'klingon'],
  ])('shows code of %s plain', (_name, markdown, language) => {
    expect(html(markdown)).toBe(`<pre class="code" tabindex="0" data-language="${language}"><code>a &#x26; b</code></pre>`);
  });

  it('leads links where the resolver says, and keeps the words of one that leads nowhere', () => {
    const resolve = (url: string): string | null => (url === 'fork.md' ? '/questions/fork' : null);
    expect(html('[a *b*](fork.md) and [c *d*](gone.md)', resolve)).toBe('<p><a href="/questions/fork">a <em>b</em></a> and c <em>d</em></p>');
  });

  it('keeps web links from telling or reaching where they came from', () => {
    expect(html('[a](https://example.org "b") <https://example.com>')).toBe(
      '<p><a href="https://example.org" title="b" rel="noopener noreferrer">a</a> <a href="https://example.com" rel="noopener noreferrer">https://example.com</a></p>',
    );
  });

  it('shows an image as its description', () => {
    expect(html('![a chart](x.png) ![](y.png) ![b][z]\n\n[z]: z.png')).toBe('<p>a chart  b</p>');
    expect(html('<img src="x.png" alt="a">')).toBe('');
  });

  it('drops classes, ids, names and task boxes', () => {
    expect(html('<p class="x" id="y" name="z">a</p>')).toBe('<p>a</p>');
    expect(html('- [x] done')).toBe('<ul>\n<li> done</li>\n</ul>');
  });

  it('renders nothing as nothing', () => {
    expect(render(EMPTY_FRAGMENT, () => null)).toBe('');
  });

  it('leaves the tree as it was', () => {
    const once = fragment('[a](b.md) ![c](d.png)\n\n```bash\ne\n```');
    const before = structuredClone(once);
    expect(render(once, () => '/x')).toBe(render(once, () => '/x'));
    expect(once).toEqual(before);
  });
});

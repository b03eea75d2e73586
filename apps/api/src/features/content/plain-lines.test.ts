import { describe, expect, it } from 'vitest';
import { plainLines } from './plain-lines.ts';

describe('plainLines', () => {
  it.each([
    ['nothing', '', ''],
    ['a line a paragraph', '<p>One.</p>\n<p>Two.</p>', 'One.\nTwo.'],
    ['no space around what stands in a line', '<p>Call <code>fork</code>() <strong>twice</strong>.</p>', 'Call fork() twice.'],
    ['one line for a paragraph that was wrapped', '<p>a\nb</p>', 'a b'],
    ['a line an item, also of a list in a list', '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>', 'a\nb\nc'],
    ['a line a row', '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody><tr><td>c</td><td></td></tr></tbody></table>', 'a | b\nc |'],
    [
      'code with its lines and spaces',
      '<p>x</p><pre class="code" tabindex="0"><code><span class="k">if</span> a:\n    b &#x26;&#x26; c</code></pre>',
      'x\nif a:\n    b && c',
    ],
    ['no address of a link', '<p>see <a href="/questions/hush" title="a > b">that</a></p>', 'see that'],
    ['characters that were escaped', '<p>1 &#x3C; 2 &#x26;lt;</p>', '1 < 2 &lt;'],
  ])('makes %s', (_what, html, text) => {
    expect(plainLines(html)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { escapeLines, escapeText } from './escape-text.ts';
import { htmlToLine, htmlToMarkdown } from './html-to-markdown.ts';

describe('HTML as markdown', () => {
  it.each([
    ['<p>One <b>two</b> <i> three </i></p><p>four</p>', 'One **two** *three*\n\nfour'],
    ['one<br>two<br><br>three', 'one  \ntwo\n\nthree'],
    ['<h2>Head</h2><hr><blockquote><p>a</p><p>b</p></blockquote>', '## Head\n\n---\n\n> a\n>\n> b'],
    ['<ul><li>a</li><li><p>b</p><p>c</p></li></ul><ol><li>d</li></ol>', '- a\n- b\n\n  c\n\n1. d'],
    ['<pre>if (a) {\n  b();\n}</pre>', '```\nif (a) {\n  b();\n}\n```'],
    ['<pre>```</pre><code>a`b</code>', '````\n```\n````\n\n`` a`b ``'],
    ['<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td></tr></table>', '| a | b |\n| --- | --- |\n| 1\\|2 |  |'],
    ['<a href="https://example.org/a_(b)">k</a> <a href="javascript:x()">l</a>', '[k](https://example.org/a_%28b%29) l'],
    ['<img src="https://example.org/a.png" alt="A"> <img src="data:x" alt="B"><img src="//e.org/x">', '![A](https://example.org/a.png) B'],
    ['H<sub>2</sub>O &lt;b&gt; a*b*c', String.raw`H<sub>2</sub>O \<b> a\*b\*c`],
    ['<div><div>a</div>b</div>', 'a\n\nb'],
  ])('%s', (html, markdown) => {
    expect(htmlToMarkdown(html).markdown).toBe(markdown);
  });

  it('leaves out what could run and names it', () => {
    const html =
      '<p onclick="x()">a</p><script>b</script><iframe src="x"></iframe><svg onload="x()"><script>c</script></svg><style>d</style><form><input></form>';
    expect(htmlToMarkdown(html)).toEqual({ markdown: 'a', dropped: ['onclick', '<script>', '<iframe>', '<svg>', '<form>'] });
  });

  it('puts blocks on one line', () => {
    expect(htmlToLine('<p>What</p><ul><li>is <code>this</code></li></ul>?').markdown).toBe('What is `this` ?');
  });
});

describe('text as markdown', () => {
  it.each([
    ['2 * 3 = 6, snake_case, a lone * or `', '2 * 3 = 6, snake_case, a lone * or `'],
    ['fill _____ in and _____ here', 'fill _____ in and _____ here'],
    ['*a* and _b_ and `c`', String.raw`\*a\* and \_b\_ and \`c\``],
    ['a <b> &amp; [l](x)', String.raw`a \<b> \&amp; [l\](x)`],
    [String.raw`C:\dir \* \\n`, String.raw`C:\dir \\* \\n`],
  ])('escapes only what would be markup: %s', (text, markdown) => {
    expect(escapeText(text)).toBe(markdown);
  });

  it('keeps lines apart and begins no list', () => {
    expect(escapeLines('# a\n- b\n\n1. c')).toBe('\\# a  \n\\- b\n\n1\\. c');
  });

  it('comes to an end with a million marks', () => {
    expect(escapeText('*'.repeat(1_000_000))).toHaveLength(1_000_000);
    expect(escapeText('a*'.repeat(500_000))).toHaveLength(1_500_000);
  });
});

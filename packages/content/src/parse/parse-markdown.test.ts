import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { parseMarkdown } from './parse-markdown.ts';

const parse = (text: string) => {
  const { report, found } = collect();
  return { used: parseMarkdown(text, report) !== null, found: found() };
};

const FENCE = '1:1 error fence-is-closed';
const DETAILS = 'error details-is-closed';

describe('parseMarkdown', () => {
  it.each<[string, string, string[]]>([
    ['a fence that is never closed', '```bash\na\n## b\n', [FENCE]],
    ['a fence of tildes that backticks close', '~~~\na\n```\n', [FENCE]],
    ['a longer fence that a shorter one closes', '````\na\n```\n', [FENCE]],
    ['a fence whose end has words behind it', '```\na\n``` end\n', [FENCE]],
    ['a fence at the very end', 'a\n\n```', ['3:1 error fence-is-closed']],
    ['a fence that ends with its list', '- ```\n  a\n\nb\n', ['1:3 error fence-is-closed']],
    ['a second fence', '```\na\n```\n\n```\nb\n', ['5:1 error fence-is-closed']],
    ['an unclosed <details>', 'a\n\n<details>\n<summary>b</summary>\n\nc\n', [`3:1 ${DETAILS}`]],
    ['an unclosed <details> on its line', '<b>\n<details>\n\nc\n', [`2:1 ${DETAILS}`]],
    ['one of two nested ones', '<details>\n\n<details>\n\n</details>\n', [`1:1 ${DETAILS}`]],
    ['one in a list', '- a\n  <details>\n', [`2:3 ${DETAILS}`]],
    ['both faults at once', '<details>\n\n```\na', ['3:1 error fence-is-closed', `1:1 ${DETAILS}`]],
  ])('reports %s', (_name, text, found) => {
    expect(parse(text)).toEqual({ used: true, found });
  });

  it.each([
    ['fences of both kinds', '```\na\n```\n\n~~~\nb\n~~~\n'],
    ['a fence around a shorter one', '````\n```\na\n````\n'],
    ['a fence in a list', '- ```bash\n  a\n  ```\n'],
    ['a fence in a quote', '> ```\n> a\n> ```\n'],
    ['a fence that begins where its list item does', '1.  ```\n    a\n    ```\n'],
    ['an empty fence', '```\n```\n'],
    ['three backticks within a line', '```a``` is code\n\nb\n'],
    ['a fence in raw HTML', '<pre>\n```\n</pre>\n\nb\n'],
    ['a fence in indented code', '    ```\n    a\n\nb\n'],
    ['a closed <details>', '<details><summary>a</summary>\n\nb\n\n</details>\n'],
    ['nested ones', '<details>\n<details>\n</details>\n</details>\n'],
    ['<details> in code', 'Write `<details>`.\n\n```html\n<details>\n```\n'],
    ['<details> over two lines of a code span', 'Write `a\nb <details>`.\n'],
    ['<details> in a comment', '<!-- <details> -->\n'],
    ['<details> in an attribute', '<p title="<details>">a</p>\n'],
    ['an end without a start', '</details>\n'],
  ])('passes %s', (_name, text) => {
    expect(parse(text)).toEqual({ used: true, found: [] });
  });

  it.each([
    ['elements', `${'<i>'.repeat(101)}a`, '1:301 error nesting-is-shallow'],
    ['elements over several lines', '<div>\n'.repeat(101), '101:1 error nesting-is-shallow'],
    ['elements whose end stands in an attribute', '<i title="</i>">'.repeat(101), '1:1601 error nesting-is-shallow'],
    ['emphasis', `${'*a '.repeat(101)}b${' a*'.repeat(101)}`, '1:298 error nesting-is-shallow'],
  ])('refuses 101 levels of %s', (_name, text, expected) => {
    expect(parse(text)).toEqual({ used: false, found: [expected] });
  });

  it.each([
    ['elements', `${'<i>'.repeat(100)}a`],
    ['elements that follow each other', '<i>a</i>'.repeat(500)],
    ['breaks', '<br>'.repeat(500)],
    ['paragraphs without an end', '<p>a\n'.repeat(500)],
    ['wrongly nested pairs', '<b><i></b></i>'.repeat(500)],
  ])('passes %s', (_name, text) => {
    expect(parse(text)).toEqual({ used: true, found: [] });
  });
});

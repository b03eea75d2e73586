import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { ARTICLE, BANK, COMPANY, QUESTION, checkOne, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, all, replace, without } from '../testing/edit-text.ts';
import { outline } from './outline.ts';

const TITLE = '# What is a signal?';

describe('outline', () => {
  it.each<[string, string, Edit, string[]]>([
    ['no title', QUESTION, replace(`${TITLE}\n`, ''), ['1:1 error title-is-there']],
    ['an empty title', QUESTION, replace(TITLE, '#'), ['13:1 error title-is-there']],
    ['a title of raw HTML alone', QUESTION, replace(TITLE, '# <b></b>'), ['13:1 error title-is-there']],
    ['a second title', QUESTION, replace('A number, and', '# Again\n\nA number, and'), ['21:1 error title-is-once']],
    ['a title of 201 characters', QUESTION, replace(TITLE, `# ${'x'.repeat(201)}`), ['13:1 error title-is-short']],
    ['an unknown heading', QUESTION, replace('## Pitfalls', '## Traps'), ['59:1 error heading-is-known']],
    ['a heading in small letters', QUESTION, replace('## Pitfalls', '## pitfalls'), ['59:1 error heading-is-known']],
    ['a heading that is used twice', QUESTION, replace('## Pitfalls', '## Answer'), ['59:1 error heading-is-once']],
    ['no prompt and no answer', QUESTION, all(without('Prompt'), without('Answer')), ['1:1 error heading-is-there', '1:1 error heading-is-there']],
    ['text before the first heading', QUESTION, replace(`${TITLE}\n`, `${TITLE}\n\nLost words.\n\nMore.\n`), ['15:1 error text-has-heading']],
    ['text before the title', QUESTION, replace(TITLE, `Lost words.\n\n${TITLE}`), ['13:1 error text-has-heading']],
    ['text in the bank', BANK, (text) => `${text}\nLost words.\n`, ['16:1 error text-has-heading']],
    ['a heading in the bank', BANK, (text) => `${text}\n## More\n`, ['16:1 error heading-is-known']],
    ['a value without a heading', COMPANY, replace('### Gravity first\n', ''), ['16:1 error text-has-heading']],
  ])('reports %s', (_name, file, edit, expected) => {
    expect(findingsAfter(file, edit)).toEqual(expected);
  });

  it('says where the first of two equal headings stands', () => {
    const { findings } = checkOne(QUESTION, replace('## Pitfalls', '## Answer')(fixture(QUESTION)));
    expect(findings.map(({ text }) => text)).toEqual(['heading "Answer" is used twice (first at :19)']);
  });

  it.each<[string, string, Edit]>([
    ['a title of 200 characters', QUESTION, replace(TITLE, `# ${'x'.repeat(200)}`)],
    ['an underlined title', QUESTION, replace(TITLE, 'What is a signal?\n=====')],
    ['a comment before the first heading', QUESTION, replace(`${TITLE}\n`, `${TITLE}\n\n<!-- reviewed twice -->\n`)],
    ['a link definition before the first heading', QUESTION, replace(`${TITLE}\n`, `${TITLE}\n\n[x]: https://example.org\n`)],
    ['any heading in an article', ARTICLE, replace('## Why', '## Why not\n\n### Deeper')],
  ])('passes %s', (_name, file, edit) => {
    expect(findingsAfter(file, edit)).toEqual([]);
  });

  it('gives a section all that stands under it, deeper headings too, as it was written', () => {
    const { report, found } = collect();
    const text = '# A `b` **c**\n\n## Summary\n\nOne  \ntwo.\n\n### Three\n\n* four\n\n\n## Values\n';
    const read = outline('company', text, report);
    const nodes = read?.sections.get('Summary')?.nodes ?? [];
    expect(read?.title).toBe('A b c');
    expect(read?.titlePlace).toEqual({ line: 1, column: 1 });
    expect(read?.fragment(nodes).markdown).toBe('One  \ntwo.\n\n### Three\n\n* four');
    expect(read?.sections.get('Values')).toEqual({ name: 'Values', place: { line: 13, column: 1 }, nodes: [] });
    expect(found()).toEqual([]);
  });

  it('hands link definitions of the whole text to every fragment', () => {
    const { report } = collect();
    const read = outline('company', '# A\n\n## Summary\n\n[x]\n\n[x]: https://example.org\n', report);
    expect(read?.fragment([]).definitions.map(({ identifier, url }) => [identifier, url])).toEqual([['x', 'https://example.org']]);
  });
});

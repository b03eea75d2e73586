import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportTo } from '../finding.ts';
import { parseMarkdown } from '../parse/parse-markdown.ts';
import { type RenderFragment, createRenderer } from '../render/render-fragment.ts';
import { QUESTION, brief, checkOne, fixture, recordOf } from './corpus.ts';
import { replace } from './edit-text.ts';
import { graft, hostile } from './graft.ts';
import { elementsOf, htmlDangers, parseHtml, textOf } from './html-dangers.ts';

let render: RenderFragment;
beforeAll(async () => {
  render = await createRenderer();
});

/** No link is led anywhere or taken away: what protects is the sanitiser alone. */
const asWritten = (url: string): string => url;

const renderAnswer = (name: string, from: number): string => {
  const parsed = checkOne(QUESTION, graft(name, { file: QUESTION, heading: 'Answer', from }).bytes);
  expect(parsed.findings).toEqual([]);
  return render(recordOf('question', parsed).answer, asWritten);
};

const renderMarkdown = (markdown: string): string => {
  const nodes = parseMarkdown(markdown, reportTo([], 'x.md'))?.children ?? [];
  return render({ markdown, nodes, definitions: [] }, asWritten);
};

describe('hostile HTML and links', () => {
  it('36: refuses images from outside of the folder, each at its place, and accepts the other two', () => {
    const { bytes, at } = graft('36-image-traversal.md', { file: QUESTION, heading: 'Answer', from: 9 });
    const { findings } = checkOne(QUESTION, bytes);
    expect(findings.map(brief)).toEqual([9, 10, 11, 12, 13, 14].map((line) => `${at(line)}:1 error image-is-safe`));
    expect(findings.map(({ text }) => text)).toEqual([
      'image "../../../../etc/passwd": path outside the content folder',
      'image "file:///etc/passwd": scheme file: is not allowed',
      'image "/etc/passwd": path outside the content folder',
      'image "%2e%2e/%2e%2e/secret.png": a step up that is written in code',
      'image "\\\\host\\share\\x.png": protocol-relative address',
      'image "//evil.example/x.png": protocol-relative address',
    ]);
  });

  it('37: keeps the words of every link and the addresses of two', () => {
    const tree = parseHtml(renderAnswer('37-js-links.md', 9));
    const hrefs = elementsOf(tree).flatMap(({ properties }) => (properties['href'] === undefined ? [] : [properties['href']]));
    expect(hrefs).toEqual(['https://example.org/', 'mailto:a@example.org']);
    for (const words of ['a', 'b', '[c]', 'd', 'e', 'f', '[g]', 'h', 'ok', 'mail']) expect(textOf(tree).split(/[\s(:]/)).toContain(words);
  });

  it('37: drops the address of a reference that is defined as a script', () => {
    expect(renderMarkdown('[g]\n\n[g]: javascript:alert(1)\n')).toBe('<p><a>g</a></p>');
    const parsed = checkOne(QUESTION, replace('[a table](fork.md)', '[g]')(fixture(QUESTION)).concat('\n[g]: javascript:alert(1)\n'));
    expect(render(recordOf('question', parsed).answer, asWritten)).toBe('<p>A number, and <a>g</a> of what it does.</p>');
  });

  it('38: leaves nothing that runs, loads or restyles, and keeps text, <kbd> and <sub>', () => {
    const html = renderAnswer('38-script-html.md', 9);
    const tree = parseHtml(html);
    expect(htmlDangers(html)).toEqual([]);
    expect(textOf(tree)).toContain('visible text');
    expect(elementsOf(tree).map((element) => `${element.tagName} ${textOf(element)}`)).toEqual(['p visible text', 'kbd Ctrl', 'kbd C', 'sub 2']);
  });

  it('38: has a title of words only', () => {
    const title = (hostile('38-script-html.md').split('\n')[6] ?? '').replace('### ', '');
    expect(title).toContain('<script>');
    const parsed = checkOne(QUESTION, replace('What is a signal?', title)(fixture(QUESTION)));
    expect(parsed.findings).toEqual([]);
    expect(recordOf('question', parsed).title).toBe('alert(1)Title with  payload?');
  });

  it('40: has no handler after sanitising and parsing anew', () => {
    const html = renderAnswer('40-mxss.md', 9);
    expect(htmlDangers(html)).toEqual([]);
    expect(html).not.toMatch(/alert|onerror|ontoggle/);
  });

  it('finds the dangers of the hostile files before they are sanitised', () => {
    expect(htmlDangers(hostile('38-script-html.md'))).toEqual(
      expect.arrayContaining(['script', 'img onError', 'iframe srcDoc', 'style', 'p onClick', 'p style', 'form']),
    );
    expect(htmlDangers('<a href="java\tscript:alert(1)">x</a><details ontoggle=alert(4)></details>')).toEqual(['a href', 'details onToggle']);
  });
});

const TAGS = [
  'a',
  'b',
  'p',
  'div',
  'script',
  'style',
  'img',
  'svg',
  'math',
  'mtext',
  'iframe',
  'form',
  'table',
  'td',
  'details',
  'summary',
  'noscript',
  'template',
];
const ATTRIBUTES = ['href', 'src', 'onclick', 'onerror', 'ontoggle', 'style', 'srcdoc', 'class', 'id', 'title', 'xlink:href', 'open', 'dir'];
const VALUES = [
  'javascript:alert(1)',
  'JaVa\tScRiPt:alert(1)',
  '&#106;avascript:x',
  'data:text/html,<script>x</script>',
  '//evil',
  'https://example.org',
  'x',
  '"><script>x</script>',
  '</noscript><img src=x onerror=x>',
  '-->',
];
const LOOSE = [
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '"',
  "'",
  '`',
  '\n',
  '\n\n',
  ' ',
  '&lt;',
  '[a](',
  ')',
  '![',
  '](javascript:x)',
  '<script>',
  '</script>',
  '<svg onload=x>',
  '<a href="javascript:x">',
];

const attribute = fc
  .tuple(fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...VALUES), fc.constantFrom('"', "'", ''))
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`);
const piece = fc.oneof(
  fc.tuple(fc.constantFrom(...TAGS), fc.array(attribute, { maxLength: 3 })).map(([tag, attributes]) => `<${tag}${attributes.join('')}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  fc.constantFrom(...LOOSE),
  fc.string({ maxLength: 8 }),
);

describe('createRenderer', () => {
  it('lets nothing dangerous through, whatever is written', () => {
    const markdown = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(markdown, (text) => {
        expect(htmlDangers(renderMarkdown(text))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);
});

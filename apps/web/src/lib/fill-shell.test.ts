import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillShell } from './fill-shell.ts';
import { writePageData } from './page-data.ts';

const SHELL = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
const PARTS = {
  language: 'zh-CN',
  appearance: 'dark' as const,
  markup: '<title>薪酬 · Whetstone</title><main>text</main>',
  preloads: ['assets/a.js'],
  data: '<script></script>',
};

describe('fillShell', () => {
  it('puts language, title, preloads, screen and data into the shell of the app', () => {
    const page = fillShell(SHELL, PARTS);
    expect(page).toContain('<html lang="zh-CN" data-theme="dark" data-first-sight>');
    expect(page).toContain('<title>薪酬 · Whetstone</title>');
    expect(page).toContain('<link rel="modulepreload" fetchpriority="low" crossorigin href="/assets/a.js"></head>');
    expect(page).toContain('<div id="root"><main>text</main></div><script></script>');
    expect(page.match(/<title>/g)).toHaveLength(1);
  });

  it('lets the scripts of a page with text come after all else', () => {
    const built = SHELL.replace('</head>', '<script type="module" src="/a.js"></script></head>');
    expect(fillShell(built, PARTS)).toContain('<script type="module" fetchpriority="low" src="/a.js">');
  });

  it('lets the scripts of a page without text come at once', () => {
    expect(fillShell(SHELL, { ...PARTS, markup: '' })).not.toContain('fetchpriority');
  });

  it('leaves what has a meaning in replacement strings as it stands in the content', () => {
    expect(fillShell(SHELL, { ...PARTS, markup: '<main>awk $1 $& $$</main>' })).toContain('<main>awk $1 $& $$</main>');
  });
});

describe('writePageData', () => {
  it('ends no element early, whatever the content says', () => {
    const text = '</script><script>alert(1)</script><!--';
    const data = { address: '/a', queries: [[['a'], text]] as [string[], string][], loaderData: {}, errors: null };
    const element = writePageData(data);
    expect(element.match(/<\/?script/g)).toEqual(['<script', '</script']);
    const [, json] = /<script[^>]*>(.*)<\/script>/.exec(element) ?? [];
    expect(JSON.parse(json ?? '')).toEqual(data);
  });
});

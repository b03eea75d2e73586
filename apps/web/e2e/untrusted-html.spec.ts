import { readFile } from 'node:fs/promises';
import { reportTo } from '@whetstone/content/finding';
import { EMPTY_FRAGMENT } from '@whetstone/content/fragment';
import { parseMarkdown } from '@whetstone/content/parse/parse-markdown';
import { createRenderer } from '@whetstone/content/render/render-fragment';
import { expect, test } from 'playwright/test';

const FIXTURES = new URL('../../../packages/content/src/testing/hostile/', import.meta.url);

async function render(file: string): Promise<string> {
  const markdown = await readFile(new URL(file, FIXTURES), 'utf8');
  const body = markdown.replace(/^---[\s\S]*?\n---\n/, '');
  const renderer = await createRenderer();
  const tree = parseMarkdown(body, reportTo([], file));
  return renderer({ ...EMPTY_FRAGMENT, markdown: body, nodes: tree?.children ?? [] }, (url) => url);
}

for (const file of ['38-script-html.md', '40-mxss.md', '37-js-links.md']) {
  test(`${file}, sanitised and parsed again by a browser, runs nothing`, async ({ page }) => {
    const html = await render(file);
    const ran: string[] = [];
    page.on('dialog', (dialog) => {
      ran.push(dialog.message());
      void dialog.dismiss();
    });
    await page.setContent('<main></main>');
    const found = await page.evaluate((text) => {
      const main = document.querySelector('main');
      if (!main) throw new Error('no main');
      main.innerHTML = text;
      const once = main.innerHTML;
      main.innerHTML = once; // once more: mutation XSS shows itself when parsed again
      const elements = [...main.querySelectorAll('*')];
      return {
        handlers: elements.filter((element) => element.getAttributeNames().some((name) => name.startsWith('on') || name === 'style')).length,
        active: main.querySelectorAll('script, style, iframe, base, meta, form, object, embed, img, svg, math').length,
        schemes: [...main.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href') ?? '', 'https://example.org').protocol),
      };
    }, html);
    await page.waitForTimeout(200);
    expect(ran).toEqual([]);
    expect(found.handlers).toBe(0);
    expect(found.active).toBe(0);
    expect(found.schemes.filter((scheme) => scheme !== 'https:' && scheme !== 'mailto:')).toEqual([]);
  });
}

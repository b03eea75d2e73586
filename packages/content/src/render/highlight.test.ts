import { beforeAll, describe, expect, it } from 'vitest';
import type { Highlighter } from 'shiki';
import { highlight, loadHighlighter } from './highlight.ts';

let highlighter: Highlighter;
beforeAll(async () => {
  highlighter = await loadHighlighter();
});

const words = (code: string, language: string): string[] =>
  highlight(code, language, highlighter).map((node) =>
    node.type === 'element'
      ? `${String(node.properties['className'])}:${node.children.map((child) => ('value' in child ? child.value : '')).join('')}`
      : 'value' in node
        ? node.value
        : '',
  );

describe('highlight', () => {
  it('gives every token a class and no style', () => {
    const nodes = highlight('def f():\n    return "x"', 'python', highlighter);
    expect(words('return "x"', 'python')).toEqual(expect.arrayContaining(['tok-keyword:return']));
    expect(JSON.stringify(nodes)).not.toContain('style');
  });

  it.each(['bash', 'sh', 'console', 'python', 'py', 'typescript', 'ts', 'yaml', 'yml', 'json', 'sql', 'c', 'go', 'lua', 'text', 'klingon', ''])(
    'keeps the code in %j letter by letter',
    (language) => {
      const code = 'for x in "a b"; do\n\n  echo <b>&amp; # 1\ndone';
      const text = highlight(code, language, highlighter)
        .map((node) =>
          node.type === 'text' ? node.value : node.type === 'element' ? node.children.map((child) => ('value' in child ? child.value : '')).join('') : '',
        )
        .join('');
      expect(text).toBe(code);
    },
  );

  it('leaves a language that it does not know plain', () => {
    expect(highlight('a b', 'klingon', highlighter)).toEqual([{ type: 'text', value: 'a b' }]);
  });
});

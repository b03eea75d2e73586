import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { splitFrontMatter } from './split-front-matter.ts';

const split = (text: string) => {
  const { report, found } = collect();
  return { result: splitFrontMatter(text, report), found: found() };
};

describe('splitFrontMatter', () => {
  it('keeps every line of the body on its line', () => {
    expect(split('---\nid: a\nb: c\n---\n# T\n')).toEqual({ result: { yaml: 'id: a\nb: c', yamlLine: 2, body: '\n\n\n\n# T\n' }, found: [] });
  });

  it.each<[string, string, string]>([
    ['nothing between', '---\n---\nx', ''],
    ['spaces behind the hyphens', '---  \nid: a\n--- \nx', 'id: a'],
    ['a rule further down', '---\nid: a\n---\nx\n\n---\n', 'id: a'],
    ['hyphens within a value', '---\nid: a --- b\n----\n---\nx', 'id: a --- b\n----'],
  ])('reads %s', (_name, text, yaml) => {
    expect(split(text)).toMatchObject({ result: { yaml }, found: [] });
  });

  it.each<[string, string, string]>([
    ['no front matter', '# T\n', '1:1 error front-matter-is-there'],
    ['an empty line before it', '\n---\nid: a\n---\n', '1:1 error front-matter-is-there'],
    ['indented hyphens', ' ---\nid: a\n---\n', '1:1 error front-matter-is-there'],
    ['no end', '---\nid: a\n# T\n', '1:1 error front-matter-is-closed'],
    ['an indented end', '---\nid: a\n ---\n', '1:1 error front-matter-is-closed'],
    ['64,001 characters', `---\n${'a'.repeat(64_001)}\n---\n`, '1:1 error front-matter-is-small'],
  ])('refuses %s', (_name, text, expected) => {
    expect(split(text)).toEqual({ result: null, found: [expected] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { parseYaml } from './parse-yaml.ts';

const parse = (yaml: string, schema: 'failsafe' | 'core' = 'failsafe') => {
  const { report, found, texts } = collect();
  return { parsed: parseYaml({ yaml, yamlLine: 2 }, schema, report), found: found(), texts: texts() };
};

describe('parseYaml', () => {
  it.each([
    ['a: no\nb: 0755\nc: 1.10\nd: 2024-01-01\ne: ~\nf: null', { a: 'no', b: '0755', c: '1.10', d: '2024-01-01', e: '~', f: 'null' }],
    ['a:\nb: ""', { a: '', b: '' }],
    ['a: |\n  x\n  y\n', { a: 'x\ny\n' }],
    ['- a\n- [b, {c: d}]', ['a', ['b', { c: 'd' }]]],
    ['a: &x [1]\nb: *x', { a: ['1'], b: ['1'] }],
    ['<<: {a: b}', { '<<': { a: 'b' } }],
  ])('keeps every scalar of %j as it was written', (yaml, value) => {
    expect(parse(yaml)).toMatchObject({ parsed: { value }, found: [] });
  });

  it('reads numbers, truth and null where the core schema is asked for', () => {
    const { parsed } = parse('a: 1\nb: 1.5\nc: true\nd: null\ne: no\nf: 2024-01-01', 'core');
    expect(parsed?.value).toEqual({ a: 1, b: 1.5, c: true, d: null, e: 'no', f: '2024-01-01' });
  });

  it('makes own properties of keys that name a prototype', () => {
    const value = parse('__proto__:\n  isAdmin: yes\nconstructor: x').parsed?.value;
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(value).not.toHaveProperty('isAdmin');
    expect({}).not.toHaveProperty('isAdmin');
  });

  it.each([
    ['a tab', 'a:\n\t- b', ['3:1 error yaml-is-valid'], ['a tab is used for indentation']],
    ['an equal key', 'a: 1\nb:\n  c: 1\n  c: 2', ['5:3 error yaml-is-valid'], ['duplicate key "c" (first at :4)']],
    [
      'two pairs of equal keys',
      'a: 1\na: 2\nb: 3\n"b": 4',
      ['3:1 error yaml-is-valid', '5:1 error yaml-is-valid'],
      ['duplicate key "a" (first at :2)', 'duplicate key "b" (first at :4)'],
    ],
    ['a custom tag', 'a: !!js/function "x"', ['2:4 error yaml-is-valid'], ['unknown or unsafe YAML tag']],
    ['an alias without an anchor', 'a: [*x]', ['2:5 error yaml-is-valid'], ['an alias without an anchor before it']],
    ['an alias of itself', 'a: &a [*a]', ['2:8 error yaml-is-valid'], ['aliases expand to more than 50 values']],
    [
      '51 aliases',
      `a: &a b\nc: [${Array.from({ length: 51 }, () => '*a').join(', ')}]`,
      ['3:205 error yaml-is-valid'],
      ['aliases expand to more than 50 values'],
    ],
  ])('refuses %s at its place', (_name, yaml, found, texts) => {
    expect(parse(yaml)).toEqual({ parsed: null, found, texts });
  });

  it('passes 50 aliases', () => {
    expect(parse(`a: &a b\nc: [${Array.from({ length: 50 }, () => '*a').join(', ')}]`).found).toEqual([]);
  });

  it.each(['a: [b', 'a: "b', 'a: b: c', '[', '{', '%', '? [', '- - a\n b', 'a: |\n x\ny', '&', '*', '!'.repeat(50), '[['.repeat(3_000)])(
    'refuses %j without throwing',
    (yaml) => {
      const { parsed, found } = parse(yaml);
      expect(parsed).toBeNull();
      expect(found.length).toBeGreaterThan(0);
    },
  );

  it('finds a place for every path, the nearest one above when the path is not there', () => {
    const placeOf = parse('a: 1\nb:\n  - x\n  - { c: y, d: [z] }\ne: &e { f: 1 }\ng: *e').parsed?.placeOf;
    const places = [['a'], ['b', 0], ['b', 1, 'c'], ['b', 1, 'd', 0], ['b', 1, 'gone'], ['gone'], ['e', 'f'], ['g', 'f'], []].map((path) => {
      const place = placeOf?.(path);
      return `${place?.line}:${place?.column}`;
    });
    expect(places).toEqual(['2:1', '4:5', '5:7', '5:17', '5:5', '2:1', '6:9', '6:9', '2:1']);
  });

  it('counts lines and columns of a fence that is indented', () => {
    const { report, found } = collect();
    parseYaml({ yaml: 'a: 1\na: 2', yamlLine: 30, indent: 3 }, 'core', report);
    expect(found()).toEqual(['31:4 error yaml-is-valid']);
  });

  it('reads back what JSON says', () => {
    const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'));
    fc.assert(
      fc.property(json, (value) => {
        const { parsed, found } = parse(JSON.stringify(value), 'core');
        expect(found).toEqual([]);
        expect(parsed?.value).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

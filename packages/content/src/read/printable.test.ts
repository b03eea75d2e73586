import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from './printable.ts';

describe('printable', () => {
  it.each([
    ['questions/linux/fork.md', 'questions/linux/fork.md'],
    ["weird 'name'; $(touch pwned).md", "weird 'name'; $(touch pwned).md"],
    ['问题/سؤال.md', '问题/سؤال.md'],
    ['\u202Egpj.md', '\\u{202e}gpj.md'],
    ['a\nb\rc\td', 'a\\u{a}b\\u{d}c\\u{9}d'],
    ['\u001B[31mred', '\\u{1b}[31mred'],
    ['\u2028line\u2029paragraph', '\\u{2028}line\\u{2029}paragraph'],
    ['zero\u200Bwidth\uFEFF', 'zero\\u{200b}width\\u{feff}'],
    ['\u{E0041}tag', '\\u{e0041}tag'],
  ])('writes %j as %j', (name, expected) => {
    expect(printable(name)).toBe(expected);
  });

  it('leaves nothing that moves a cursor or turns a line', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(printable(name))));
  });
});

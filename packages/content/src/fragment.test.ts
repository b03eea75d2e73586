import { describe, expect, it } from 'vitest';
import { EMPTY_FRAGMENT, type Fragment, fragmentsOf, mapFragments } from './fragment.ts';

const fragment = (markdown: string): Fragment => ({ ...EMPTY_FRAGMENT, markdown });

describe('mapFragments', () => {
  it('replaces fragments at every depth and leaves all else as it is', () => {
    const value = { a: fragment('one'), b: [{ c: fragment('two'), d: null, e: [1, 'x', true] }], f: { g: fragment('') } };
    expect(mapFragments(value, ({ markdown }) => markdown.length)).toEqual({ a: 3, b: [{ c: 3, d: null, e: [1, 'x', true] }], f: { g: 0 } });
    expect(value.a.markdown).toBe('one');
  });
});

describe('fragmentsOf', () => {
  it('finds every fragment in order', () => {
    expect(fragmentsOf([{ a: fragment('one') }, [fragment('two')], 'three', null]).map(({ markdown }) => markdown)).toEqual(['one', 'two']);
  });
});

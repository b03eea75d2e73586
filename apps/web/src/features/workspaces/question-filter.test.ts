import { describe, expect, it } from 'vitest';
import { filterOf } from './question-filter.ts';

const ID = '0198a000-0000-7000-8000-000000000001';

describe('an address says which questions are listed', () => {
  it.each([
    ['', {}],
    ['q=%20queue%20', { q: 'queue' }],
    [`import=${ID}&status=draft&sorted=no`, { status: 'draft', sorted: 'no', import: ID }],
    ['area=linux&kind=coding&difficulty=hard&skill=linux', { area: 'linux', kind: 'coding', difficulty: 'hard', skill: 'linux' }],
  ])('%s', (search, expected) => {
    expect(filterOf(new URLSearchParams(search))).toEqual(expected);
  });

  it.each(['status=gone', 'kind=x', 'area=No%20Slug', `skill=${'a'.repeat(101)}`, 'sorted=maybe', 'import=1', 'q=%20'])(
    'and what it cannot mean is left out: %s',
    (search) => {
      expect(filterOf(new URLSearchParams(search))).toEqual({});
    },
  );
});

import { describe, expect, it } from 'vitest';
import { changeFilter, readFilters } from './filters.ts';

describe('readFilters', () => {
  it.each([
    { search: '', filters: {} },
    { search: 'area=linux&kind=concept', filters: { area: 'linux', kind: 'concept' } },
    { search: 'area=&utm_source=x', filters: {} },
    { search: 'area=a&area=b', filters: { area: 'a' } },
    { search: 'difficulty=no-such', filters: { difficulty: 'no-such' } },
  ])('reads "$search"', ({ search, filters }) => {
    expect(readFilters(new URLSearchParams(search))).toEqual(filters);
  });
});

describe('changeFilter', () => {
  const filters = { area: 'linux', guide: 'devops', stage: 'onsite' };

  it('sets one filter and keeps the others', () => {
    expect(changeFilter(filters, 'area', 'coding')).toEqual({ area: 'coding', guide: 'devops', stage: 'onsite' });
  });

  it('takes one filter away', () => {
    expect(changeFilter(filters, 'stage', null)).toEqual({ area: 'linux', guide: 'devops' });
  });

  it('drops the stage with its guide', () => {
    expect(changeFilter(filters, 'guide', null)).toEqual({ area: 'linux' });
  });
});

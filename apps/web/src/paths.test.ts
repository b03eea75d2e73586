import { describe, expect, it } from 'vitest';
import { paths } from './paths.ts';

describe('paths', () => {
  it.each([
    { what: 'no filter', filters: {}, address: '/questions' },
    { what: 'an empty filter', filters: { area: '' }, address: '/questions' },
    { what: 'two filters, always in one order', filters: { skill: 'linux', area: 'networking' }, address: '/questions?area=networking&skill=linux' },
    { what: 'a search text before the filters', filters: { area: 'linux', q: 'go 部署' }, address: '/questions?q=go+%E9%83%A8%E7%BD%B2&area=linux' },
    { what: 'a value that needs escaping', filters: { area: 'a&b=c' }, address: '/questions?area=a%26b%3Dc' },
  ])('addresses the bank with $what', ({ filters, address }) => {
    expect(paths.questions(filters)).toBe(address);
  });

  it('addresses an anchor of a guide', () => {
    expect(paths.guide('devops', 'stage-onsite')).toBe('/guides/devops#stage-onsite');
  });

  it('addresses an older version', () => {
    expect(paths.questionVersion('fork-system-call', 2)).toBe('/questions/fork-system-call/versions/2');
  });
});

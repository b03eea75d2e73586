import { describe, expect, it } from 'vitest';
import { anchors, paths } from './paths.ts';

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

  it('addresses a question, also as come to through a track', () => {
    expect(paths.question('fork-system-call')).toBe('/questions/fork-system-call');
    expect(paths.question('fork-system-call', 'devops-ten-days')).toBe('/questions/fork-system-call?track=devops-ten-days');
  });

  it('addresses what changed between two versions', () => {
    expect(paths.questionChanges('fork-system-call', { from: 1, to: 2 })).toBe('/questions/fork-system-call/changes?from=1&to=2');
    expect(paths.questionChanges('fork-system-call', { from: undefined, to: 2 })).toBe('/questions/fork-system-call/changes?to=2');
  });

  it.each([
    ['Can I ask for hints?', 'faq-can-i-ask-for-hints'],
    ['C++ & Go', 'faq-c-go'],
    ['薪酬：怎么谈', 'faq-薪酬-怎么谈'],
  ])('names the paragraph "%s" by its words', (title, id) => {
    expect(anchors.entry('faq', title)).toBe(id);
  });
});

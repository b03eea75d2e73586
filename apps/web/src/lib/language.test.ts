import { describe, expect, it } from 'vitest';
import { pickLanguage, preferredLanguages } from './language.ts';

describe('pickLanguage', () => {
  it.each([
    { stored: 'zh-CN', preferred: ['en-GB'], picked: 'zh-CN' },
    { stored: 'en', preferred: ['zh-CN'], picked: 'en' },
    { stored: 'fr', preferred: ['zh-CN'], picked: 'zh-CN' },
    { stored: null, preferred: ['zh-Hans-SG', 'en'], picked: 'zh-CN' },
    { stored: null, preferred: ['zh-TW'], picked: 'zh-CN' },
    { stored: null, preferred: ['de', 'en-US', 'zh'], picked: 'en' },
    { stored: null, preferred: ['de'], picked: 'en' },
    { stored: null, preferred: [], picked: 'en' },
  ])('picks $picked for stored $stored and preferred $preferred', ({ stored, preferred, picked }) => {
    expect(pickLanguage(stored, preferred)).toBe(picked);
  });
});

describe('preferredLanguages', () => {
  it.each([
    ['', ['']],
    ['zh-CN,zh;q=0.9,en;q=0.8', ['zh-CN', 'zh', 'en']],
    ['en;q=0.1, zh;q=0.9', ['zh', 'en']],
    ['zh;q=0, en', ['en']],
    ['de , en ; q=0.5', ['de', 'en']],
    ['en;q=x', []],
  ])('orders %s by weight', (header, tags) => expect(preferredLanguages(header)).toEqual(tags));
});

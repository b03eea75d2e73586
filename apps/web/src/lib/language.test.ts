import { describe, expect, it } from 'vitest';
import { pickLanguage } from './language.ts';

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

import { describe, expect, it } from 'vitest';
import { cleanAddress, isOfFew, pageAddress } from './page-address.ts';

describe('cleanAddress', () => {
  it.each([
    ['/guides/x', null],
    ['/questions?q=a&area=linux&track=t', null],
    ['/questions?utm_source=mail', '/questions'],
    ['/questions/LOAD-Average', '/questions/load-average'],
    ['/Questions?q=Go%20x', '/questions?q=Go%20x'],
    ['/Guides/x?a=1&track=T', '/guides/x?track=T'],
    ['/tracks/%E4%BD%A0', null],
    ['/questions?x=1&q=go%20%E9%83%A8%E7%BD%B2&x=2', '/questions?q=go+%E9%83%A8%E7%BD%B2'],
  ])('%s → %s', (address, clean) => expect(cleanAddress(pageAddress(address))).toBe(clean));
});

describe('isOfFew', () => {
  it.each([
    ['/questions', true],
    ['/questions?area=linux&kind=coding', true],
    ['/questions?q=fork', false],
    ['/questions/fork?track=any', false],
  ])('%s → %s', (address, few) => expect(isOfFew(pageAddress(address))).toBe(few));
});

describe('pageAddress', () => {
  it.each(['//evil.example/guides', '//', '//[', '/\\evil.example'])('sees a path and no host in %s', (address) => {
    expect(pageAddress(address).host).toBe('whetstone.invalid');
  });
});

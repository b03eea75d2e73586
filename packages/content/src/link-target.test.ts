import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTarget } from './link-target.ts';

const FROM = 'questions/linux/a.md';

describe('linkTarget', () => {
  it.each([
    ['b.md', 'questions/linux/b.md', ''],
    ['./b.md', 'questions/linux/b.md', ''],
    ['../coding/b.md', 'questions/coding/b.md', ''],
    ['../../guides/b.md#tips', 'guides/b.md', '#tips'],
    ['b.md#', 'questions/linux/b.md', '#'],
    ['../../../b.md', '../b.md', ''],
    ['B.MD', 'questions/linux/B.MD', ''],
  ])('leads %s to %s', (url, file, hash) => {
    expect(linkTarget(url, FROM)).toEqual({ file, hash });
  });

  it.each([
    'https://example.org/b.md',
    'mailto:a@b.md',
    'javascript:b.md',
    '/b.md',
    '//host/b.md',
    '\\b.md',
    '#b.md',
    '?b.md',
    'b.txt',
    'b',
    '',
    'b.md?x=1',
    'a-b:c.md',
  ])('is null for %j', (url) => {
    expect(linkTarget(url, FROM)).toBeNull();
  });

  it('is null for whatever has a scheme or begins at a root', () => {
    const start = fc.constantFrom('http:', 'x-y:', 'javascript:', '/', '//', '\\', '#', '?');
    fc.assert(fc.property(start, fc.string(), (first, rest) => linkTarget(`${first}${rest}.md`, FROM) === null));
  });
});

import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

describe('ownPath', () => {
  it.each(['/', '/me', '/questions?area=linux&q=a+b#q', '/guides/x%2Fy'])('keeps %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    [null],
    [''],
    ['guides'],
    ['https://evil.example/'],
    ['//evil.example/'],
    ['/\\evil.example'],
    ['/\t/evil.example'],
    ['/\n//evil.example'],
    ['/.//evil.example'],
    ['/a/..//evil.example'],
    ['javascript:alert(1)'],
    ['/sign-in?next=/me'],
    ['/join#token'],
  ])('refuses %j', (path) => {
    expect(ownPath(path)).toBeNull();
  });
});

import { expect, it } from 'vitest';
import { mendAddress } from './mend-address.ts';

it.each([
  ['/tracks/%E0%A4%A', '/tracks/%25e0%25a4%25a'],
  ['/%c0%af?q=%zz', '/%25c0%25af?q=%zz'],
  ['/tracks/%E4%BD%A0%2Fa', '/tracks/%E4%BD%A0%2Fa'],
  ['/questions?q=100%', '/questions?q=100%'],
  ['/api/tracks/%E0%A4%A', '/api/tracks/%E0%A4%A'],
])('%s → %s', (url, mended) => expect(mendAddress(url)).toBe(mended));

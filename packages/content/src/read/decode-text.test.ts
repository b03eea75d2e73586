import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { decodeText } from './decode-text.ts';

const decode = (bytes: Uint8Array | string) => {
  const { report, found, texts } = collect();
  const text = decodeText(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, report);
  return { text, found: found(), texts: texts() };
};

describe('decodeText', () => {
  it.each([
    ['plain text', 'a\nb\n', 'a\nb\n'],
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
    ['CR alone', 'a\rb\r', 'a\nb\n'],
    ['all three', 'a\r\rb\r\nc\nd', 'a\n\nb\nc\nd'],
    ['a byte order mark', '\uFEFFa', 'a'],
    ['characters of every length', 'aé語😀\u200C', 'aé語😀\u200C'],
    ['a replacement character that was written', 'a\uFFFD', 'a\uFFFD'],
  ])('reads %s', (_name, bytes, text) => {
    expect(decode(bytes)).toEqual({ text, found: [], texts: [] });
  });

  it.each<[string, Uint8Array, string, string]>([
    ['nothing', Buffer.of(), '1:1 error file-has-content', 'empty file'],
    ['a byte order mark alone', Buffer.of(0xef, 0xbb, 0xbf), '1:1 error file-has-content', 'no content'],
    ['UTF-16, little end first', Buffer.of(0xff, 0xfe, 0x61, 0), '1:1 error file-is-utf8', 'UTF-16 byte order mark, expected UTF-8'],
    ['UTF-16, big end first', Buffer.of(0xfe, 0xff, 0, 0x61), '1:1 error file-is-utf8', 'UTF-16 byte order mark, expected UTF-8'],
    ['a lone continuation byte', Buffer.from('a\nb\xbfc', 'latin1'), '2:2 error file-is-utf8', 'not valid UTF-8 at byte 3 (looks like Windows-1252)'],
    ['a sequence cut short at the end', Buffer.from('ab\xe2\x82', 'latin1'), '1:3 error file-is-utf8', 'not valid UTF-8 at byte 2'],
    ['a surrogate in UTF-8', Buffer.from('\xed\xa0\x80', 'latin1'), '1:1 error file-is-utf8', 'not valid UTF-8 at byte 0'],
    ['an accent of Windows-1252', Buffer.from('caf\xe9 au lait', 'latin1'), '1:4 error file-is-utf8', 'not valid UTF-8 at byte 3 (looks like Windows-1252)'],
    ['a bad byte behind a byte order mark', Buffer.from('\xef\xbb\xbfa\xff\xff', 'latin1'), '1:2 error file-is-utf8', 'not valid UTF-8 at byte 4'],
    ['an overlong slash', Buffer.from('a\xc0\xaf', 'latin1'), '1:2 error file-is-utf8', 'not valid UTF-8 at byte 1'],
    ['Windows-1252', Buffer.from('a\r\n\x80 5', 'latin1'), '2:1 error file-is-utf8', 'not valid UTF-8 at byte 3 (looks like Windows-1252)'],
    [
      'a bad byte behind longer characters',
      Buffer.concat([Buffer.from('é語\nü'), Buffer.of(0xff)]),
      '2:2 error file-is-utf8',
      'not valid UTF-8 at byte 8 (looks like Windows-1252)',
    ],
    ['a NUL byte', Buffer.from('a\r\nbc\0'), '2:3 error file-has-no-nul', 'NUL byte'],
  ])('refuses %s at its place', (_name, bytes, brief, words) => {
    expect(decode(bytes)).toEqual({ text: null, found: [brief], texts: [words] });
  });

  it('reads a million bytes and refuses one more', () => {
    expect(decode(Buffer.alloc(1_000_000, 'a')).text).toHaveLength(1_000_000);
    expect(decode(Buffer.alloc(1_000_001, 'a'))).toEqual({ text: null, found: ['1:1 error file-is-small'], texts: ['file larger than 1,000,000 bytes'] });
  });
});

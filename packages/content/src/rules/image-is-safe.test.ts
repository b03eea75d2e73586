import { describe, expect, it } from 'vitest';
import { ARTICLE, QUESTION, findingsAfter } from '../testing/corpus.ts';
import { replace, under } from '../testing/edit-text.ts';

describe('imageIsSafe', () => {
  it.each([
    '../../../secret.png',
    '/etc/passwd',
    'file:///etc/passwd',
    'FILE:///etc/passwd',
    'http://example.org/x.png',
    'javascript:alert(1)',
    'data:image/svg+xml;base64,PHN2Zz4=',
    '//evil.example/x.png',
    '\\\\\\\\host\\\\share\\\\x.png',
    '%2e%2e/x.png',
    'images/%2E%2E/%2e%2e/x.png',
    '..%5c..%5c..%5cx.png',
  ])('warns of %s', (address) => {
    expect(findingsAfter(QUESTION, under('Answer', `Look: ![a](${address})`))).toEqual(['21:7 error image-is-safe']);
  });

  it.each([
    ['a reference', '![a][x]\n\n[x]: /etc/passwd', ['21:1 error image-is-safe']],
    ['an image in a link', '[![a](/etc/passwd)](https://example.org)', ['21:2 error image-is-safe']],
    ['each of two', '![a](/a)\n\n- ![b](/b)', ['21:1 error image-is-safe', '23:3 error image-is-safe']],
  ])('warns of %s', (_name, answer, expected) => {
    expect(findingsAfter(QUESTION, under('Answer', answer))).toEqual(expected);
  });

  it.each(['images/ok.png', './ok.png', '../ok.png', '../../ok.png', 'https://example.org/ok.png', 'a%20b.png', '100%.png', '..png'])(
    'passes %s',
    (address) => {
      expect(findingsAfter(QUESTION, under('Answer', `![a](${address})`))).toEqual([]);
    },
  );

  it('passes a reference to a safe image, and one that is defined nowhere', () => {
    expect(findingsAfter(QUESTION, under('Answer', '![a][x] ![b][y]\n\n[x]: images/ok.png'))).toEqual([]);
  });

  it('counts the steps up from the folder of the file', () => {
    expect(findingsAfter(ARTICLE, replace('They are heavy.', '![a](../ok.png)'))).toEqual([]);
    expect(findingsAfter(ARTICLE, replace('They are heavy.', '![a](../../ok.png)'))).toEqual(['10:1 error image-is-safe']);
  });
});

import { describe, expect, it } from 'vitest';
import { plainWords } from './plain-words.ts';

describe('plainWords', () => {
  it.each([
    ['', ''],
    ['<p>One.</p>\n<p>Two.</p>', 'One. Two.'],
    ['<p>a <code>b</code>  c</p>', 'a b c'],
    ['<p>R&amp;D &#x3C; 5 &gt; 4 &quot;quoted&quot; it&#x27;s</p>', 'R&D < 5 > 4 "quoted" it\'s'],
    ['<p>&unknown; stays</p>', '&unknown; stays'],
    ['<p>&amp;lt; is decoded once</p>', '&lt; is decoded once'],
    ['<a href="/questions/fork" title="x">link</a>', 'link'],
  ])('makes of %j the words %j', (html, words) => {
    expect(plainWords(html)).toBe(words);
  });
});

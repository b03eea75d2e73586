import { describe, expect, it } from 'vitest';
import { blankWords, markBlankNames, markBlanks } from './mark-blanks.ts';

const words = { names: { base: 'base salary', odd: 'a < b & c' }, language: 'en' };
const marked = (text: string) => `<mark class="blank" lang="en">${text}</mark>`;

describe('markBlanks', () => {
  it.each([
    { what: 'a blank in the words of the catalogue', html: '<p>I ask for {base}.</p>', shown: `<p>I ask for ${marked('base salary')}.</p>` },
    { what: 'an unknown blank by its name with spaces', html: '{what-i-owe} and {b2}', shown: `${marked('what i owe')} and ${marked('b2')}` },
    { what: 'words with signs as text', html: '{odd}', shown: marked('a &lt; b &amp; c') },
  ])('shows $what', ({ html, shown }) => {
    expect(markBlanks(html, words)).toBe(shown);
  });

  it.each(['<p>no blank</p>', '<a title="{base}">x</a>', '{Not a name}', '{}', '{ base }', '{&#x3C;b>}'])('leaves %s as it is', (html) => {
    expect(markBlanks(html, words)).toBe(html);
  });
});

describe('markBlankNames', () => {
  it('marks the names of blanks and leaves other code alone', () => {
    expect(markBlankNames('<p><code>base</code> of <code>fork</code></p>', ['base'], words)).toBe(`<p>${marked('base salary')} of <code>fork</code></p>`);
  });
});

describe('blankWords', () => {
  it('takes no word from what every object has', () => {
    expect(blankWords('constructor', words.names)).toBe('constructor');
  });
});

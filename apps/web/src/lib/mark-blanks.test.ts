import { describe, expect, it } from 'vitest';
import { markBlanks } from './mark-blanks.ts';

describe('markBlanks', () => {
  it.each([
    { what: 'a blank in text', html: '<p>I ask for {sign-on}.</p>', marked: '<p>I ask for <mark class="blank">sign-on</mark>.</p>' },
    { what: 'two blanks', html: '{a} and {b2}', marked: '<mark class="blank">a</mark> and <mark class="blank">b2</mark>' },
  ])('marks $what', ({ html, marked }) => {
    expect(markBlanks(html)).toBe(marked);
  });

  it.each(['<p>no blank</p>', '<a title="{base}">x</a>', '{Not a name}', '{}', '{ base }', '{&#x3C;b>}'])('leaves %s as it is', (html) => {
    expect(markBlanks(html)).toBe(html);
  });
});

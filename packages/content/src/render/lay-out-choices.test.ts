import { describe, expect, it } from 'vitest';
import { layOutChoices } from './lay-out-choices.ts';

describe('layOutChoices', () => {
  it('says nothing of right ones where none is known to be right', () => {
    const choices = [
      { text: '<p>a</p>', isRight: false },
      { text: '<p>b</p>', isRight: false },
    ];
    expect(layOutChoices({ prompt: '<p>Which?</p>', answer: '<p>It depends.</p>', choices })).toMatchObject({
      prompt: '<p>Which?</p>\n<ol type="A">\n<li>a</li>\n<li>b</li>\n</ol>',
      answer: '<p>It depends.</p>',
    });
  });
});

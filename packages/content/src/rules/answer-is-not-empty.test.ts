import { describe, expect, it } from 'vitest';
import { QUESTION, findingsAfter } from '../testing/corpus.ts';
import { type Edit, all, under, without } from '../testing/edit-text.ts';

describe('answerIsNotEmpty', () => {
  it.each<[string, Edit, string[]]>([
    ['an empty answer', under('Answer', ''), ['19:1 error answer-is-not-empty']],
    ['an empty prompt', under('Prompt', '\n'), ['15:1 error answer-is-not-empty']],
    ['both', all(under('Prompt', ''), under('Answer', '')), ['15:1 error answer-is-not-empty', '19:1 error answer-is-not-empty']],
  ])('warns of %s', (_name, edit, expected) => {
    expect(findingsAfter(QUESTION, edit)).toEqual(expected);
  });

  it.each<[string, Edit]>([
    ['a word', under('Answer', 'Yes.')],
    ['code only', under('Answer', '```bash\nkill -l\n```')],
    ['a heading of its own', under('Answer', '### First\n\nYes.')],
  ])('passes %s', (_name, edit) => {
    expect(findingsAfter(QUESTION, edit)).toEqual([]);
  });

  it('leaves a heading that is not there to another rule', () => {
    expect(findingsAfter(QUESTION, without('Answer'))).toEqual(['1:1 error heading-is-there']);
  });
});

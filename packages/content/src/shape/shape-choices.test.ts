import { describe, expect, it } from 'vitest';
import { hashOf, questionVersionPart, toJson } from '../record-json.ts';
import { QUESTION, checkOne, findingsAfter, fixture, recordOf } from '../testing/corpus.ts';
import { replace } from '../testing/edit-text.ts';

const withChoices = (list: string) => replace('## Answer', `## Choices\n\n${list}\n\n## Answer`);
const shaped = (list: string) => recordOf('question', checkOne(QUESTION, withChoices(list)(fixture(QUESTION))));

describe('shapeChoices', () => {
  it('reads the words of each choice, and whether it is right', () => {
    expect(toJson(shaped('- [x] `SIGKILL`\n- [ ] SIGTERM,\n  if **nobody** catches it\n- [X] SIGSTOP\n\n  ```\n  kill -19\n  ```')).choices).toEqual([
      { text: '`SIGKILL`', isRight: true },
      { text: 'SIGTERM,\n  if **nobody** catches it', isRight: false },
      { text: 'SIGSTOP\n\n  ```\n  kill -19\n  ```', isRight: true },
    ]);
  });

  it('is not in the record of a question without them, whose version stays what it was', () => {
    const record = recordOf('question', checkOne(QUESTION, fixture(QUESTION)));
    expect(record).not.toHaveProperty('choices');
    expect(hashOf(questionVersionPart(record))).toBe('2b31719a943949505d6709af905a7ed99c906d9c76028cc24e1249d62b523b86');
  });

  it('makes a new version when a choice is another, or is right now', () => {
    const hashes = ['- [x] a\n- [ ] b', '- [x] a\n- [ ] c', '- [x] a\n- [x] b'].map((list) => hashOf(questionVersionPart(shaped(list))));
    expect(new Set(hashes).size).toBe(3);
  });

  it.each([
    ['an item without a box', '- [x] a\n- [ ] b\n- c', ['23:1 error choice-has-box']],
    ['a box without words', '- [x] a\n- [ ] b\n- [ ]', ['23:1 error choice-has-box']],
    ['a paragraph between them', '- [x] a\n- [ ] b\n\nOr:', ['24:1 error list-is-a-list']],
  ])('reports %s', (_name, list, expected) => {
    expect(findingsAfter(QUESTION, withChoices(list))).toEqual(expected);
  });
});

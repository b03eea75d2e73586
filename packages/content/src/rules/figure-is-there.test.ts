import { describe, expect, it } from 'vitest';
import { ARTICLE, QUESTION, findingsAfter } from '../testing/corpus.ts';
import { type Edit, replace, under } from '../testing/edit-text.ts';

const TABLE = '| a |\n| --- |\n| b |';

describe('figureIsThere', () => {
  it.each<[string, string, Edit, string[]]>([
    ['a timeline that was left behind', QUESTION, under('Answer', 'Look at the timeline above.'), ['21:1 warning figure-is-there']],
    ['a table below that stands above', QUESTION, under('Answer', `${TABLE}\n\nThe table below shows it.`), ['25:1 warning figure-is-there']],
    ['a figure in a list', QUESTION, under('Pitfalls', '- See the second figure below.'), ['61:1 warning figure-is-there']],
    ['a diagram in an article', ARTICLE, replace('They are heavy.', 'They are heavy, says the\ndiagram above.'), ['10:1 warning figure-is-there']],
  ])('warns of %s', (_name, file, edit, expected) => {
    expect(findingsAfter(file, edit)).toEqual(expected);
  });

  it.each<[string, Edit]>([
    ['a table that follows', under('Answer', `The table below shows it.\n\n${TABLE}`)],
    ['a table that precedes', under('Answer', `${TABLE}\n\nThe table above shows it.`)],
    ['output in a fence', under('Answer', '```text\nload\n```\n\nThe graph above shows it.')],
    ['a table in a list', under('Answer', `- ${TABLE.replaceAll('\n', '\n  ')}\n- The table above shows it.`)],
    ['a table without a place', under('Answer', 'The table of pages is copied, and the process above waits.')],
    ['code that says so', under('Answer', '```text\nsee the table above\n```')],
  ])('passes %s', (_name, edit) => {
    expect(findingsAfter(QUESTION, edit)).toEqual([]);
  });
});

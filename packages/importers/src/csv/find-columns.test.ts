import { describe, expect, it } from 'vitest';
import { eachBankFile } from '../each-bank-file.ts';
import { packZip } from '../testing/pack-zip.ts';
import { briefMessages, briefQuestions } from '../testing/brief.ts';
import type { Role } from './column-roles.ts';
import { checkColumns } from './named-columns.ts';
import { readCsvBank } from './read-csv-bank.ts';

const ODD = 'Wording,Model,Where\nWhat is a pipe?,It joins programs.,Shell\nWhat is a job?,A group.,Shell\n';
const named = (...roles: (Role | null)[]) => ({ hasNames: true, roles });

describe('columns that people name', () => {
  it('are read as they say, and their own names are no question', () => {
    const bank = readCsvBank(ODD, named('question', 'answer', 'category'));
    expect([briefQuestions([bank]), bank.messages]).toEqual([['2 What is a pipe? → It joins programs.', '3 What is a job? → A group.'], []]);
    expect(bank.questions.map(({ path }) => path)).toEqual([['Shell'], ['Shell']]);
    expect(bank.table).toMatchObject({ hasNames: true, isByHand: true, columns: [{ role: 'question' }, { role: 'answer' }, { role: 'category' }] });
  });

  it('count over names that are known wrongly', () => {
    const text = 'answer,question\nWhat is a pipe?,It joins programs.\n';
    expect(briefQuestions([readCsvBank(text, named('question', 'answer'))])).toEqual(['2 What is a pipe? → It joins programs.']);
  });

  it('let a table without a row of names keep its first question', () => {
    const text = 'It joins programs.,What is a pipe?\nA group.,What is a job?\n';
    const bank = readCsvBank(text, { hasNames: false, roles: ['answer', 'question'] });
    expect([briefQuestions([bank]), bank.messages]).toEqual([['1 What is a pipe? → It joins programs.', '2 What is a job? → A group.'], []]);
  });

  it.each<[string, string, string[]]>([
    ['from 0 where one is 0', 'Ask?,red,green,0\nThen?,red,green,1', ['a', 'b']],
    ['from 1 where none is', 'Ask?,red,green,1\nThen?,red,green,1', ['a', 'a']],
    ['as words where they are choices', 'Ask?,1,0,0\nThen?,0,1,0', ['b', 'a']],
  ])('take numbers for the key %s', (_name, rows, keys) => {
    const { questions } = readCsvBank(`s,x,y,k\n${rows}\n`, named('question', 'choice', 'choice', 'correct'));
    const right = questions.map(({ choices }) => choices.map(({ correct }, index) => (correct ? 'ab'[index] : '')).join(''));
    expect(right).toEqual(keys);
  });

  it.each<[string, (Role | null)[], (number | null)[]]>([
    ['no question', ['answer', null, null], [null]],
    ['a part twice', ['question', 'answer', 'answer'], [2]],
    ['a column too few', ['question', 'answer'], [null]],
    ['no question and a part twice', ['answer', 'answer', null], [null, 1]],
  ])('cannot be %s, which is said by column, and nothing is read', (_name, roles, columns) => {
    expect(checkColumns({ roles }, 3).map(({ column }) => column)).toEqual(columns);
    const bank = readCsvBank(ODD, named(...roles));
    expect([bank.questions, [...new Set(briefMessages([bank]))]]).toEqual([[], ['1 error columns-are-named']]);
  });

  it('may be several of what may be there more than once', () => {
    expect(checkColumns({ roles: ['question', 'tags', 'tags', 'choice', 'choice', 'category', 'category'] }, 7)).toEqual([]);
  });
});

describe('a table', () => {
  it('shows its first cells, cut, with what was known of its columns, even where it is refused', () => {
    const { table, questions } = readCsvBank(`answer,Tags\n"${'x'.repeat(200)}",\n"a\nb",c\n`);
    expect(questions).toEqual([]);
    expect(table).toEqual({
      hasNames: true,
      isByHand: false,
      columns: [
        { role: 'answer', named: 'answer', cells: ['answer', `${'x'.repeat(79)}…`, 'a b'] },
        { role: 'tags', named: 'tags', cells: ['Tags', '', 'c'] },
      ],
    });
  });

  it('in an archive is named by its path there', () => {
    const zip = packZip([{ name: 'odd.csv', bytes: Buffer.from(ODD) }]);
    const columns = new Map([['bank.zip/odd.csv', named('answer', 'question', null)]]);
    expect(briefQuestions([...eachBankFile('bank.zip', zip, columns)])).toEqual(['2 It joins programs. → What is a pipe?', '3 A group. → What is a job?']);
  });
});

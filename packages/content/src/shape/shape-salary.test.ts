import { describe, expect, it } from 'vitest';
import { toJson } from '../record-json.ts';
import { SALARY, checkOne, findingsAfter, fixture, recordOf } from '../testing/corpus.ts';
import { type Edit, replace, under } from '../testing/edit-text.ts';

const bands = (text: string): Edit => under('Bands', text);
const HEAD = '| Region | Base Salary | Total Comp |\n| --- | --- | --- |';

describe('shapeSalary', () => {
  it('reads everything that a salary page holds', () => {
    expect(toJson(recordOf('salary', checkOne(SALARY, fixture(SALARY))))).toEqual({
      kind: 'salary',
      id: 'pay-acme',
      slug: 'acme-engineer',
      title: 'What Acme pays',
      sources: ['manual'],
      company: 'acme',
      role: 'Engineer',
      levels: null,
      stockYears: 4,
      signOn: null,
      summary: 'Two offices.',
      table: {
        header: ['Region', 'Base Salary', 'Stock', 'Bonus', 'Total Comp'],
        headerLine: 19,
        rows: [{ line: 21, cells: ['Berlin', '€80K–€100K', '€40K–€80K', '10%', '€98K–€130K'] }],
      },
      levelMapping: [{ company: 'Acme', levels: 'A1–A3', role: 'Engineer' }],
      levers: [{ title: 'Another offer', body: 'Say that you have one.' }],
      script: 'I would like {base}, and {grant} in stock. With {base} I sign.',
      blanks: ['base', 'grant'],
      notes: '',
    });
  });

  it.each<[string, Edit, string[]]>([
    ['no table', bands('None yet.'), ['17:1 error bands-are-a-table']],
    ['a table without a delimiter row', bands(`| A | B |\n| c | d |\n\n${HEAD}\n| Bonn | €1K–€2K | €1K–€2K |`), ['19:1 warning bands-are-a-table']],
    ['an HTML table', bands('<table><tr><td>a</td></tr></table>'), ['17:1 error bands-are-a-table', '19:1 error bands-are-a-table']],
    ['a second table', bands(`${HEAD}\n| Bonn | €80K | €90K |\n\n${HEAD}\n| Rome | €80K | €90K |`), ['23:1 error bands-are-a-table']],
    ['a level without a role', replace('| Acme | A1–A3 | Engineer |', '| Acme | A1–A3 |'), ['27:1 error row-is-complete']],
    ['a level with more than a role', replace('| Acme | A1–A3 | Engineer |', '| Acme | A1 | A3 | Engineer |'), ['27:1 error row-is-complete']],
    ['a lever without text', replace('Say that you have one.\n', ''), ['31:1 error entry-has-text']],
  ])('reports %s', (_name, edit, expected) => {
    const reading = new Set(['implausible-amount']);
    expect(findingsAfter(SALARY, edit).filter((brief) => !reading.has(brief.split(' ')[2] ?? ''))).toEqual(expected);
  });

  it('keeps cells that the parser would drop, and bars that are escaped', () => {
    const { record } = checkOne(SALARY, bands(`${HEAD}\n| Bonn \\| Rome | €80K |\n| a | b | c | d |\n| \`x\\|y\` z | | |`)(fixture(SALARY)));
    expect(record?.kind === 'salary' && record.table.rows).toEqual([
      { line: 21, cells: ['Bonn | Rome', '€80K'] },
      { line: 22, cells: ['a', 'b', 'c', 'd'] },
      { line: 23, cells: ['x|y z', '', ''] },
    ]);
  });
});

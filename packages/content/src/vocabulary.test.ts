import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headingsTable, languagesTable } from './vocabulary.ts';

describe('headingsTable', () => {
  it('has a row for each heading', () => {
    const rows = headingsTable().split('\n');
    expect(rows.slice(0, 3)).toEqual([
      '| kind | heading | required | holds |',
      '| --- | --- | --- | --- |',
      '| question | Prompt | yes | what the interviewer says |',
    ]);
    expect(rows.filter((row) => row.startsWith('| question |'))).toHaveLength(12);
    expect(rows).toContain('| salary | Notes |  | how to read the figures |');
  });

  it('is the table of content/README.md', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../../content/README.md'), 'utf8');
    expect(readme).toContain(headingsTable());
  });
});

describe('languagesTable', () => {
  it('has a row for each set of languages, and stands in content/README.md', () => {
    expect(
      languagesTable()
        .split('\n')
        .map((row) => row.split(' | ')[0]),
    ).toEqual(['| fences', '| ---', '| python and typescript', '| sql', '| shell']);
    expect(readFileSync(join(import.meta.dirname, '../../../content/README.md'), 'utf8')).toContain(languagesTable());
  });
});

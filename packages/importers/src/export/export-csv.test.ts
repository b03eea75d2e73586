import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBank } from '../read-bank.ts';
import type { ImportedQuestion } from '../bank.ts';
import { anyLeavingBank, leavingBank } from '../testing/any-leaving-bank.ts';
import { oneSpaced, wordsOf } from '../testing/normal-words.ts';
import { oneQuestion } from '../testing/one-question.ts';
import type { LeavingBank, LeavingQuestion } from './exported.ts';
import { exportCsv } from './export-csv.ts';

function exported(bank: LeavingBank) {
  const { files, losses } = exportCsv(bank);
  const text = Buffer.from(files[0]?.bytes ?? []).toString();
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  return { files, losses, text, rows };
}

/** What a reader gets of each field. */
const readOf = ({ title, prompt, answerText, choices }: ImportedQuestion) => ({
  title: wordsOf(title),
  prompt,
  answer: answerText,
  choices: choices.map(({ text, correct }) => [text, correct]),
});

const wantedOf = ({ title, prompt, answer, choices = [] }: LeavingQuestion['record']) => ({
  title: oneSpaced(title),
  prompt,
  answer,
  choices: choices.map(({ text, isRight }) => [text, isRight]),
});

describe('exportCsv', () => {
  it('has a row for each question, with a byte order mark before the names of the columns', () => {
    const { text } = exported(leavingBank([oneQuestion({ prompt: 'One,\n"two"' })]));
    expect(text).toBe(
      '\uFEFFId,Question,Details,Answer,Category,Tags,Difficulty,Kind,Minutes,Status\nq-one,What is one?,"One,\n""two""",The first number.,linux,linux,medium,concept,20,ready\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://evil.example";"x")'])('lets no table program run %j', (formula) => {
    const { rows, losses } = exported(
      leavingBank([
        oneQuestion({
          prompt: formula,
          answer: formula,
          title: 'a',
          choices: [
            { text: formula, isRight: true },
            { text: 'b', isRight: false },
          ],
        }),
      ]),
    );
    const cells = Object.values(rows[0] ?? {});
    expect(cells.filter((cell) => cell === `'${formula}`)).toHaveLength(3);
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
    expect(losses.filter(({ text }) => text.startsWith('An apostrophe')).map(({ field }) => field)).toEqual(['prompt', 'answer', 'choices']);
  });

  const hostile = join(import.meta.dirname, '../../../../../shared/hostile/85-csv-formula.csv');
  it.skipIf(!existsSync(hostile))('lets none run what the shared table of formulas brings', () => {
    const questions = readBank('85-csv-formula.csv', readFileSync(hostile)).flatMap((file) => file.questions);
    const records = questions.map(({ title, answerText }, index) => oneQuestion({ id: `q-${index}`, title, answer: answerText }));
    expect(records).toHaveLength(3);
    const { rows } = exported(leavingBank(records));
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('names the key by numbers where a choice is called like a letter, and leaves the ninth choice no column', () => {
    const choices = ['b', 'a', 'c)', '* d'].map((text, index) => ({ text, isRight: index === 1 }));
    expect(exported(leavingBank([oneQuestion({ choices })])).rows[0]).toMatchObject({ 'Option 1': 'b', 'Option 3': 'c\\)', 'Option 4': '\\* d', Correct: '2' });
    const nine = Array.from({ length: 9 }, (_, index) => ({ text: `choice ${index}`, isRight: index === 0 }));
    const { rows, losses } = exported(leavingBank([oneQuestion({ choices: nine })]));
    expect(rows[0]).not.toHaveProperty('Option 1');
    expect(losses.map(({ field }) => field)).toContain('choices');
  });

  it('keeps what it says it keeps of any question', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyLeavingBank, (bank) => {
        const { files, losses, rows } = exported(bank);
        const questions = files.flatMap(({ path, bytes }) => readBank(path, bytes)).flatMap((file) => file.questions);
        expect(questions).toHaveLength(bank.questions.length);
        for (const [index, read] of questions.entries()) {
          const record = bank.questions[index]?.record ?? oneQuestion({});
          const lost = new Set(losses.filter(({ question }) => question === record.id).map(({ field }) => field));
          const isKept = ([field]: [string, unknown]): boolean => !lost.has(field);
          expect(Object.entries(readOf(read)).filter(isKept)).toEqual(Object.entries(wantedOf(record)).filter(isKept));
          expect(read).toMatchObject({ path: record.area === '' ? [] : [record.area], tags: record.skills, difficulty: record.difficulty });
          expect(rows[index]).toMatchObject({ Id: record.id, Kind: record.questionKind, Minutes: String(record.minutes), Status: record.status });
        }
      }),
      { numRuns: 60 },
    );
  });
});

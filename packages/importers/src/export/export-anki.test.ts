import { DatabaseSync } from 'node:sqlite';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBank } from '../read-bank.ts';
import { anyLeavingBank, leavingBank } from '../testing/any-leaving-bank.ts';
import { bareLetters, lettersOf, lineLettersOf } from '../testing/normal-words.ts';
import { oneQuestion } from '../testing/one-question.ts';
import { choiceText } from './choice-text.ts';
import type { LeavingBank, LeavingQuestion } from './exported.ts';
import { exportAnki } from './export-anki.ts';

const packageOf = (bank: LeavingBank): Uint8Array => exportAnki(bank).files[0]?.bytes ?? new Uint8Array();

function rowsOf(bank: LeavingBank, sql: string) {
  const db = new DatabaseSync(':memory:');
  db.deserialize(unzipSync(packageOf(bank))['collection.anki2'] ?? new Uint8Array());
  const rows = db.prepare(sql).all();
  db.close();
  return rows.map((row) => ({ ...row }));
}

/** Choices stand as a list below the prompt; the right ones before the answer. */
function wantedOf({ title, prompt, choices = [], answer, area, skills }: LeavingQuestion['record']) {
  const all = choices.map((choice) => lettersOf(choiceText(choice)));
  return {
    front: bareLetters(title) + lettersOf(prompt) + all.join(''),
    back: all.filter((_, index) => choices[index]?.isRight).join('') + lettersOf(answer),
    path: ['Whetstone', ...(area === '' ? [] : [area])],
    tags: [...skills],
  };
}

describe('exportAnki', () => {
  it('has a new card for each note, in the deck of its area and with its skills as tags', () => {
    const bank = leavingBank([oneQuestion({}), oneQuestion({ id: 'q-two', area: '', skills: [] })]);
    expect(rowsOf(bank, 'SELECT flds, tags FROM notes ORDER BY id')).toEqual([
      { flds: '<h3>What is one?</h3><p>Say what one is.</p>\u001F<p>The first number.</p>', tags: ' linux ' },
      { flds: '<h3>What is one?</h3><p>Say what one is.</p>\u001F<p>The first number.</p>', tags: '' },
    ]);
    expect(rowsOf(bank, 'SELECT type, queue, due FROM cards ORDER BY id')).toEqual([
      { type: 0, queue: 0, due: 1 },
      { type: 0, queue: 0, due: 2 },
    ]);
  });

  it('gives the same question the same note and deck in every package', () => {
    const [one, two] = [oneQuestion({}), oneQuestion({ id: 'q-two' })];
    const guids = 'SELECT guid, did FROM notes JOIN cards ON nid = notes.id ORDER BY notes.id';
    const [alone] = rowsOf(leavingBank([two]), guids);
    expect(rowsOf(leavingBank([one, two]), guids)[1]).toEqual(alone);
  });

  it('keeps lettered choices and names what Anki has no place for', () => {
    const bank = leavingBank([
      oneQuestion({
        choices: [
          { text: 'a', isRight: false },
          { text: 'b', isRight: true },
        ],
      }),
    ]);
    expect(rowsOf(bank, 'SELECT flds FROM notes')[0]?.['flds']).toContain(
      '<ol type="A"><li>a</li><li>b</li></ol>\u001F<ol type="A"><li value="2">b</li></ol><p>',
    );
    expect(exportAnki(bank).losses.map(({ field }) => field)).toEqual([
      'id',
      'kind',
      'difficulty',
      'minutes',
      'status',
      'visibility',
      'sources',
      'choices',
      'text',
    ]);
  });

  it('keeps the words of front and back, area and skills of any question', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyLeavingBank, (bank) => {
        const questions = readBank('bank.apkg', packageOf(bank)).flatMap((file) => file.questions);
        expect(questions).toHaveLength(bank.questions.length);
        for (const [index, { title, prompt, answerText, path, tags }] of questions.entries()) {
          const read = { front: lineLettersOf(title) + lettersOf(prompt), back: lettersOf(answerText), path, tags };
          expect(read).toEqual(wantedOf(bank.questions[index]?.record ?? oneQuestion({})));
        }
      }),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBank } from '../read-bank.ts';
import { anyLeavingBank, leavingBank } from '../testing/any-leaving-bank.ts';
import { oneQuestion } from '../testing/one-question.ts';
import { oneSpaced } from '../testing/normal-words.ts';
import type { LeavingBank } from './exported.ts';
import { exportGift } from './export-gift.ts';

const textOf = (bank: LeavingBank): string => Buffer.from(exportGift(bank).files[0]?.bytes ?? []).toString();

/** A short stem is read as a title of its own, and what is below its first line stays below it; a longer one is parted. */
const stemOf = (question: { title: string; prompt: string }, length: number): string =>
  oneSpaced(length <= 300 ? question.title : `${question.title} ${question.prompt}`);

describe('exportGift', () => {
  it('writes an item on one line, its text marked as markdown and its signs escaped', () => {
    const record = oneQuestion({ title: 'A = {b}: ~c', prompt: 'One\n\n# \\two', answer: 'Three' });
    expect(textOf(leavingBank([record]))).toBe(
      '$CATEGORY: $course$/top/linux\n\n// [id:q-one] [tag:linux]\n' + String.raw`::A \= \{b\}\: \~c::[markdown]One\n\n\# \\two {####[markdown]Three}` + '\n',
    );
  });

  it('gives one right choice the credit, and several a share of it', () => {
    const choices = (...right: boolean[]) => right.map((isRight, index) => ({ text: `c${index}`, isRight }));
    expect(textOf(leavingBank([oneQuestion({ choices: choices(false, true) })]))).toContain('{~[markdown]c0 =[markdown]c1 ####');
    expect(textOf(leavingBank([oneQuestion({ choices: choices(true, true, true) })]))).toContain(
      '{~%33.33333%[markdown]c0 ~%33.33333%[markdown]c1 ~%33.33333%[markdown]c2 ####',
    );
  });

  it('names what GIFT has no place for', () => {
    const { losses } = exportGift(leavingBank([oneQuestion({ hints: [{ id: 'h-one', text: 'Think.' }], choices: [{ text: 'a\n  b', isRight: true }] })]));
    expect(losses).toContainEqual({ question: 'q-one', field: 'hints', why: 'no_place', text: 'GIFT has no place for hints.' });
    expect(losses).toContainEqual({ question: 'q-one', field: 'choices', why: 'one_line', text: 'A choice of several lines may be read as one line.' });
    expect(losses.map(({ field }) => field)).not.toContain('skills');
  });

  it('keeps what it says it keeps: name, prompt, answer, choices, skills and area of any question', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyLeavingBank, (bank) => {
        const come = exportGift(bank).files.flatMap(({ path, bytes }) => readBank(path, bytes));
        const questions = come.flatMap((file) => file.questions);
        expect(come.flatMap(({ messages }) => messages)).toEqual([]);
        expect(questions).toHaveLength(bank.questions.length);
        for (const [index, { record }] of bank.questions.entries()) {
          const read = questions[index];
          expect(read?.path).toEqual([...(record.area === '' ? [] : [record.area]), record.title].filter((name) => name !== ''));
          expect(read && stemOf(read, oneSpaced(record.prompt).length)).toBe(oneSpaced(record.prompt));
          expect(read?.answerText).toBe(record.answer);
          expect(read?.choices.map(({ text, correct }) => [text, correct])).toEqual(
            (record.choices ?? []).map(({ text, isRight }) => [oneSpaced(text), isRight]),
          );
          expect(read?.tags).toEqual(record.skills);
        }
      }),
      { numRuns: 60 },
    );
  });
});

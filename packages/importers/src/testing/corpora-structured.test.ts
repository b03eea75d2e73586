import { describe, expect, it } from 'vitest';
import type { GIFTQuestion } from 'gift-pegjs';
import { readBank } from '../read-bank.ts';
import { isShared, readShared } from './shared-folder.ts';

interface ExpectedFile {
  path: string;
  questions: number;
  answered: number | null;
  items?: { title: string }[];
  descriptions?: number;
}
interface Expected {
  corpora: { folder: string; files: ExpectedFile[] }[];
}

const corpora = isShared('corpora') ? (JSON.parse(readShared('corpora/EXPECTED.json').toString('utf8')) as Expected).corpora : [];
const filesOf = (name: string): [string, ExpectedFile][] => (corpora.find(({ folder }) => folder === name)?.files ?? []).map((file) => [file.path, file]);

/** What two texts have in common whether one is HTML, the other markdown. */
const words = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/[*`]|\\(?=[*_])/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const readOne = (path: string) => {
  const [file, ...others] = readBank(path, readShared(`corpora/${path}`));
  expect(others).toEqual([]);
  return file ?? { path, questions: [], messages: [] };
};

describe.skipIf(corpora.length === 0)('GIFT of the corpora', () => {
  it.each(filesOf('gift'))('%s comes in whole', (path, expected) => {
    const { questions, messages } = readOne(`gift/${path}`);
    expect(questions).toHaveLength(expected.questions);
    expect(questions.filter(({ answered }) => answered)).toHaveLength(expected.answered ?? 0);
    expect(messages.filter(({ rule }) => rule === 'gift-description')).toHaveLength(expected.descriptions ?? 0);
    const titles = (expected.items ?? []).map(({ title }) => words(title));
    for (const { title } of questions) expect(titles).toContain(words(title));
  });

  it.each(filesOf('gift'))('%s keeps stems, choices and key', (path) => {
    const { questions } = readOne(`gift/${path}`);
    const items = (JSON.parse(readShared(`corpora/gift/${path.replace(/\.gift$/, '.json')}`).toString('utf8')) as GIFTQuestion[]).filter(
      (item) => item.type !== 'Category' && item.type !== 'Description',
    );
    for (const [index, item] of items.entries()) {
      const question = questions[index];
      expect(words(question?.title ?? '')).toBe(words(item.stem.text));
      if (item.type !== 'MC') continue;
      const credits = item.choices.map(({ isCorrect, weight }) => weight ?? (isCorrect ? 100 : 0));
      const isRight = (credit: number | undefined): boolean => (credits.includes(100) ? credit === 100 : (credit ?? 0) > 0);
      expect(question?.choices.map(({ text, correct }) => [words(text), correct])).toEqual(
        item.choices.map(({ text }, place) => [words(text.text), isRight(credits[place])]),
      );
    }
  });
});

describe.skipIf(corpora.length === 0)('QTI and Anki of the corpora', () => {
  it.each([...filesOf('qti').map(([path, file]) => [`qti/${path}`, file] as const), ...filesOf('anki').map(([path, file]) => [`anki/${path}`, file] as const)])(
    '%s comes in whole',
    (path, expected) => {
      const { questions, messages } = readOne(path);
      expect(questions).toHaveLength(expected.questions);
      if (expected.items !== undefined) expect(questions.map(({ title }) => title).toSorted()).toEqual(expected.items.map(({ title }) => title).toSorted());
      if (expected.answered !== null) expect(questions.filter(({ answered }) => answered)).toHaveLength(expected.answered);
      expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

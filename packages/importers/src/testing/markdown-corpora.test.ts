import { describe, expect, it } from 'vitest';
import type { ImportedQuestion } from '../bank.ts';
import { readMarkdownBank } from '../markdown/read-markdown-bank.ts';
import { isShared, readShared } from './shared-folder.ts';

interface Expected {
  path: string;
  questions: number;
  items?: { line: number; title: string; has_answer: boolean }[];
}

interface Corpus {
  folder: string;
  files: Expected[];
}

const { corpora } = isShared('corpora') ? (JSON.parse(readShared('corpora/EXPECTED.json').toString('utf8')) as { corpora: Corpus[] }) : { corpora: [] };
const files = corpora.flatMap(({ folder, files: all }) =>
  all.filter(({ path }) => path.endsWith('.md')).map((file) => [`${folder}/${file.path}`, file] as const),
);

const textOf = (path: string): string =>
  readShared(`corpora/${path}`)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');

const plain = (title: string): string =>
  title
    .replace(/<[^>]*>|[*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Pairs what is expected with what was read, one to one: by line, give or take one, else by title. */
function pair(items: NonNullable<Expected['items']>, questions: readonly ImportedQuestion[]): [NonNullable<Expected['items']>[number], ImportedQuestion][] {
  const free = new Set(questions);
  return items.flatMap((item) => {
    const found = [...free].find(({ line }) => Math.abs(line - item.line) <= 1) ?? [...free].find(({ title }) => plain(title) === plain(item.title));
    if (!found) return [];
    free.delete(found);
    return [[item, found] as [typeof item, ImportedQuestion]];
  });
}

describe.skipIf(files.length === 0)('the markdown of the shared corpora', () => {
  it.each(files)('%s comes in whole', (path, { questions: count, items = [] }) => {
    const { questions } = readMarkdownBank(textOf(path));
    const pairs = pair(items, questions);
    const least = count < 100 ? 1 : 0.99;
    expect(pairs.length / count).toBeGreaterThanOrEqual(least);
    expect(pairs.length / questions.length).toBeGreaterThanOrEqual(least);
    expect(pairs.filter(([item, { answered }]) => item.has_answer !== answered).map(([{ line }]) => line)).toEqual([]);
  });

  it.each(files.filter(([path]) => path.startsWith('javascript/')))('the keys of %s are what its answer lines say', (path) => {
    const text = textOf(path);
    const letters = [...text.matchAll(/^#{4} .*[:：]\s*([A-Dأبجد])/gmu)].map((match) => ({
      line: text.slice(0, match.index).split('\n').length,
      letter: match[1] ?? '',
    }));
    const { questions } = readMarkdownBank(text);
    expect(letters.length).toBeGreaterThan(questions.length * 0.95);
    const right = letters.filter(({ line, letter }) => {
      const question = questions.findLast((candidate) => candidate.line < line);
      const index = 'ABCD'.includes(letter) ? 'ABCD'.indexOf(letter) : 'أبجد'.indexOf(letter);
      return question?.choices.findIndex(({ correct }) => correct) === index;
    });
    expect(right.length / letters.length).toBeGreaterThanOrEqual(0.99);
  });
});

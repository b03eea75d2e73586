import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentVersionPart, hashOf, questionVersionPart } from './record-json.ts';
import type { DocumentRecord } from './records.ts';
import { ARTICLE, BANK, CODING, GUIDE, QUESTION, SALARY, TRACK, checkCorpus, checkOne, fixture, recordOf } from './testing/corpus.ts';
import { type Edit, replace } from './testing/edit-text.ts';

const SAME: Edit = (text) => text;
const questionHash = (file: string, edit: Edit): string => hashOf(questionVersionPart(recordOf('question', checkOne(file, edit(fixture(file))))));

function documentHash(file: string, edit: Edit): string {
  const { record } = checkOne(file, edit(fixture(file)));
  if (!record || record.kind === 'question' || record.kind === 'bank') throw new Error(`${file} holds no document`);
  return hashOf(documentVersionPart(record satisfies DocumentRecord));
}

describe('hashOf', () => {
  it('is the SHA-256 of the JSON with sorted keys', () => {
    expect(hashOf({ b: [1, { d: null, c: 'x' }], a: true })).toBe('f124912702a4df295dd1287de9a38d9144a0910b9ffde3ff7be7b830370ad065');
  });

  it('does not depend on the order of keys', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, shuffled(inner)]),
      );
    };
    fc.assert(fc.property(fc.jsonValue(), (value) => hashOf(shuffled(value)) === hashOf(value)));
  });

  it('depends on the order of a list, on every key and on every value', () => {
    const hashes = [{ a: [1, 2] }, { a: [2, 1] }, { b: [1, 2] }, { a: ['1', 2] }, { a: [1, 2], b: null }].map(hashOf);
    expect(new Set(hashes).size).toBe(5);
  });
});

describe('questionVersionPart', () => {
  it.each<[string, Edit]>([
    ['title', replace('# What is a signal?', '# What are signals?')],
    ['prompt', replace('Say what', 'Tell what')],
    ['answer', replace('A number, and', 'A small number, and')],
    ['the text of a hint', replace('A handler, or', 'The handler, or')],
    ['the id of a hint', replace('`h-two`', '`h-three`')],
    [
      'the order of hints',
      replace('1. `h-one` Think of `kill -l`.\n2. `h-two` A handler, or the default.', '1. `h-two` A handler, or the default.\n2. `h-one` Think of `kill -l`.'),
    ],
    ['an anchor of the rubric', replace('Names SIGKILL only.', 'Names SIGTERM only.')],
    ['a dimension of the rubric', replace('### Communication', '### Ownership')],
    ['a probe', replace('What may it call?', 'What must it not call?')],
    ['what a probe surfaces', replace('SIGKILL and SIGSTOP.', 'SIGKILL.')],
    ['difficulty', replace('difficulty: medium', 'difficulty: hard')],
    ['pitfalls', replace('Calling `printf`', 'Calling `malloc`')],
    ['references', replace('signal(7)', 'signal(2)')],
    ['minutes', replace('minutes: 20', 'minutes: 25')],
    ['kind', replace('kind: concept', 'kind: troubleshooting')],
    ['the text of a link', replace('(fork.md)', '(./fork.md)')],
  ])('changes with %s', (_name, edit) => {
    expect(questionHash(QUESTION, edit)).not.toBe(questionHash(QUESTION, SAME));
  });

  it.each<[string, Edit]>([
    ['an argument of a test', replace('args: [1, 2]', 'args: [2, 1]')],
    ['what a test expects', replace('expect: 3\n', 'expect: 4\n')],
    ['the visibility of a test', replace('visibility: hidden', 'visibility: visible')],
    ['a driver', replace('return [add(1, 2), add(3, 4)];', 'return [add(1, 2), add(4, 3)];')],
    ['the starter', replace('    raise NotImplementedError', '    pass')],
    ['the reference', replace('    return a + b', '    return b + a')],
    ['a wrong solution', replace('    return a - b', '    return b - a')],
    ['the entry', replace('{ python: add,', '{ python: plus,')],
  ])('changes with %s', (_name, edit) => {
    expect(questionHash(CODING, edit)).not.toBe(questionHash(CODING, SAME));
  });

  it.each<[string, Edit]>([
    ['slug', replace('id: q-signal', 'id: q-signal\nslug: signals')],
    ['area', replace('area: linux', 'area: coding')],
    ['skills', replace('skills: [linux]', 'skills: [coding, linux]')],
    ['visibility', replace('visibility: public', 'visibility: private')],
    ['status', replace('status: ready', 'status: in-review')],
    ['sources', replace('sources: [manual]', 'sources: [whetstone]')],
    ['the order of the front matter', replace('kind: concept\narea: linux\n', 'area: linux\nkind: concept\n')],
    ['the order of the sections', (text) => text.replace(/(## Pitfalls[\s\S]*?)(## References[\s\S]*)/, '$2\n$1')],
    ['blank lines between sections', (text) => text.replaceAll('\n## ', '\n\n\n## ')],
    ['line ends', (text) => text.replaceAll('\n', '\r\n')],
  ])('stays when %s changes', (_name, edit) => {
    expect(edit(fixture(QUESTION))).not.toBe(fixture(QUESTION));
    expect(questionHash(QUESTION, edit)).toBe(questionHash(QUESTION, SAME));
  });

  it('stays when the file is moved', () => {
    const moved = checkCorpus({ [QUESTION]: null, 'questions/coding/elsewhere.md': replace('(fork.md)', '(../linux/fork.md)')(fixture(QUESTION)) });
    const there = moved.files.find(({ file }) => file === 'questions/coding/elsewhere.md')?.record;
    expect(there).toMatchObject({ id: 'q-signal', slug: 'elsewhere' });
    const plain = checkCorpus({ [QUESTION]: null, 'questions/coding/elsewhere.md': fixture(QUESTION) }).files.find(
      ({ file }) => file === 'questions/coding/elsewhere.md',
    );
    expect(plain?.record?.kind === 'question' && hashOf(questionVersionPart(plain.record))).toBe(questionHash(QUESTION, SAME));
  });
});

describe('documentVersionPart', () => {
  it.each<[string, string, Edit]>([
    ['a cell of a band', SALARY, replace('€98K–€130K', '€98K–€129K')],
    ['the script', SALARY, replace('With {base} I sign.', 'With {grant} I sign.')],
    ['the text of an article', ARTICLE, replace('Iron.', 'Lead.')],
    ['an answer of the FAQ', GUIDE, replace('Yes.', 'No.')],
    ['the questions of a stage', GUIDE, replace('questions: [q-signal] }', 'questions: [q-fork] }')],
    ['the days of a step', TRACK, replace('Day 4', 'Day 5')],
    ['the title', TRACK, replace('# One week', '# A week')],
  ])('changes with %s', (_name, file, edit) => {
    expect(documentHash(file, edit)).not.toBe(documentHash(file, SAME));
  });

  it.each<[string, string, Edit]>([
    ['the lines on which a table stands', SALARY, replace('## Bands\n', '\n\n## Bands\n\n')],
    ['the slug', ARTICLE, replace('id: article-anvils', 'id: article-anvils\nslug: anvils')],
  ])('stays when %s change', (_name, file, edit) => {
    expect(documentHash(file, edit)).toBe(documentHash(file, SAME));
  });

  it('has no part for the bank', () => {
    expect(() => documentHash(BANK, SAME)).toThrow('bank.md holds no document');
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fragmentsOf } from '../fragment.ts';
import { type ParsedFile, parseFile } from '../parse-file.ts';
import { hashOf, questionVersionPart, toJson } from '../record-json.ts';
import { CODING, DRAFT, QUESTION, checkOne, fixture, recordOf } from '../testing/corpus.ts';
import { all, replace, under } from '../testing/edit-text.ts';
import { loadContent, readSources } from '../load-content.ts';
import { writeQuestion } from './write-question.ts';

const written = (parsed: ParsedFile): string =>
  writeQuestion(toJson(recordOf('question', parsed)), {
    file: parsed.file,
    accepted: parsed.accepted,
    definitions: parsed.outline?.definitions ?? [],
  });

/** The trees of all texts, without where they stood and how far apart. */
const trees = (parsed: ParsedFile): unknown =>
  JSON.parse(
    JSON.stringify(
      fragmentsOf(recordOf('question', parsed)).map(({ nodes }) => nodes),
      (key, value: unknown) => (key === 'position' || key === 'spread' ? undefined : value),
    ),
  );

function expectSame(before: ParsedFile): string {
  const text = written(before);
  const after = parseFile(before.file, Buffer.from(text));
  expect(toJson(recordOf('question', after))).toEqual(toJson(recordOf('question', before)));
  expect(hashOf(questionVersionPart(recordOf('question', after)))).toBe(hashOf(questionVersionPart(recordOf('question', before))));
  expect(after.accepted).toEqual(before.accepted);
  expect(trees(after)).toEqual(trees(before));
  return text;
}

describe('writeQuestion', () => {
  it.each([QUESTION, CODING, DRAFT])('gives %s back as it is, since it is written in the canonical form', (file) => {
    const text = expectSame(checkOne(file, fixture(file)));
    expect(text).toBe(
      fixture(file)
        .replace('# What does `fork()` do?', '# What does fork() do?')
        .replace('entry: { python: add, typescript: add }', 'entry:\n  python: add\n  typescript: add')
        .replace('args: [1, 2]', 'args: [ 1, 2 ]')
        .replace('expect: [3, 7]', 'expect: [ 3, 7 ]'),
    );
  });

  it('keeps what is written in another style', () => {
    const style = all(
      replace('## Answer', '## Choices\n\n* [X] one\n\n* [ ] two,\nlazily\n\n## Answer'),
      under('Hints', '7)  `h-one`: Think\n\n    - of `kill -l`\n    - and\n\n          code\n\n7)  `h-two`\n\n    ```sh\n    kill -l\n    ```'),
      under(
        'Probes',
        '1. `p-one` Which\ncannot be caught?\n\n   | a | b |\n   | - | - |\n   | c | d |\n\n   **Surfaces** some,\n   and more\n\n   > quoted\n1. `p-two` [x]\n\n   **Surfaces:** y',
      ),
      under('Pitfalls', '+ one [x]\n+ two\n\n[x]: https://example.org'),
      replace('sources: [manual]', "sources:\n  - manual\naccepted: [{ rule: figure-is-there, reason: 'It''s \"there\": below' }]\nslug: signals"),
    );
    const text = expectSame(checkOne(QUESTION, style(fixture(QUESTION))));
    expect(text).toContain('- [x] one\n- [ ] two,\nlazily\n');
    expect(text).toContain('2. `h-two`\n\n    ```sh\n');
    expect(text).toContain('\nslug: signals\n');
  });

  it('keeps the indent of a tenth item that its author numbered 1.', () => {
    const hints = Array.from({ length: 10 }, (_, index) => `1. \`h-${index}\` one\n\n   two`).join('\n');
    const text = expectSame(checkOne(QUESTION, under('Hints', hints)(fixture(QUESTION))));
    expect(text).toContain('9. `h-8` one\n\n   two\n1. `h-9` one\n\n   two\n');
  });

  it('indents words of several paragraphs that were never in a list', () => {
    const record = { ...toJson(recordOf('question', checkOne(QUESTION, fixture(QUESTION)))), hints: [{ id: 'h-one', text: 'one\n\ntwo\n\n```\nthree\n```' }] };
    const { hints } = recordOf('question', parseFile(QUESTION, Buffer.from(writeQuestion(record, { file: QUESTION }))));
    expect(hints.map(({ text }) => text.markdown)).toEqual(['one\n\n   two\n\n   ```\n   three\n   ```']);
  });

  it('puts link definitions that no section holds before the first heading', () => {
    const text = expectSame(
      checkOne(
        QUESTION,
        all(
          replace('# What is a signal?\n', '# What is a signal?\n\n[t]: <fork.md> "the \\"table\\""\n'),
          replace('[a table](fork.md)', '[a table][t]'),
        )(fixture(QUESTION)),
      ),
    );
    expect(text).toContain('# What is a signal?\n\n[t]: <fork.md> "the \\"table\\""\n\n## Prompt\n');
  });

  it('keeps every question of the content folder, its version and its trees', async () => {
    const { files } = loadContent(await readSources(join(import.meta.dirname, '../../../../content')));
    const questions = files.filter(({ record }) => record?.kind === 'question');
    expect(questions.length).toBeGreaterThan(30);
    for (const parsed of questions) expectSame(parsed);
  });
});

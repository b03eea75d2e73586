import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFiles } from './check-files.ts';
import { parseFile } from './parse-file.ts';
import { BANK, FIXTURE_FILES, QUESTION, brief, fixture } from './testing/corpus.ts';
import { replace } from './testing/edit-text.ts';

const found = (file: string, text: string | Uint8Array): string[] => parseFile(file, typeof text === 'string' ? Buffer.from(text) : text).findings.map(brief);

describe('parseFile', () => {
  it.each(['question.md', 'notes/a.md', 'Questions/a.md', 'questions', 'toString/a.md', '__proto__/a.md', 'old/bank.md'])(
    'refuses %s, whose folder says no kind',
    (file) => {
      expect(found(file, fixture(QUESTION))).toEqual(['1:1 error file-has-a-kind']);
    },
  );

  it.each([
    ['questions/a.md', 'a'],
    ['questions/linux/deep/er/a-b-1.md', 'a-b-1'],
    ['questions/folder.md/a.md', 'a'],
  ])('takes the slug of %s from its name', (file, slug) => {
    expect(parseFile(file, Buffer.from(fixture(QUESTION)))).toMatchObject({ findings: [], record: { slug } });
  });

  it.each(['A.md', 'a b.md', 'a--b.md', '-a.md', 'a-.md', 'ä.md', 'a.zh-CN.md', '.md', `${'a'.repeat(101)}.md`])('refuses %s as a slug', (name) => {
    expect(found(`questions/linux/${name}`, fixture(QUESTION))).toEqual(['1:1 error slug-is-valid']);
  });

  it('points at the id and the slug of the front matter', () => {
    const { idPlace, slugPlace } = parseFile(QUESTION, Buffer.from(replace('kind: concept', 'kind: concept\nslug: x')(fixture(QUESTION))));
    expect({ idPlace, slugPlace }).toEqual({ idPlace: { line: 2, column: 1 }, slugPlace: { line: 4, column: 1 } });
  });

  it('reads the text below a front matter that is wrong', () => {
    const { record, outline } = parseFile(QUESTION, Buffer.from(replace('kind: concept', 'kind: riddle')(fixture(QUESTION))));
    expect(record).toBeNull();
    expect(outline?.title).toBe('What is a signal?');
  });
});

/** Parses and checks; an exception fails the property. */
function survives(file: string, bytes: Uint8Array): void {
  const parsed = parseFile(file, bytes);
  checkFiles([parsed]);
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n?|\n/).length;
  for (const { line, column } of parsed.findings) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThanOrEqual(1);
  }
}

const file = fc.constantFrom(...FIXTURE_FILES);
const scrap = fc.oneof(
  fc.constantFrom(
    '---\n',
    '```\n',
    '# ',
    '## ',
    '### ',
    '- ',
    '1. ',
    '> ',
    '|',
    '\n\n',
    '\t',
    '**',
    '`',
    '[',
    '](',
    '<details>',
    '-->',
    '&',
    '*',
    '{',
    '}',
    ': ',
    '!',
    '"',
    "'",
    '\0',
    '\r',
    '\uFEFF',
    '\u202E',
    '\uD800',
    '__proto__: 1\n',
    'null',
    '€',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const edit = fc.record({ at: fc.nat(4_000), cut: fc.nat(40), put: scrap });

describe('parseFile, whatever it is given', () => {
  it('never throws on random bytes', () => {
    fc.assert(fc.property(file, fc.uint8Array({ maxLength: 400 }), survives), { numRuns: 500 });
  });

  it('never throws on random text behind a valid front matter', () => {
    const text = fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join(''));
    fc.assert(
      fc.property(file, text, (name, body) =>
        survives(name, Buffer.from(fixture(name).replace(/(---\n[\s\S]*?\n---\n)[\s\S]*/, (_all, front: string) => front + body))),
      ),
      { numRuns: 500 },
    );
  });

  it('never throws on a front matter of random text', () => {
    const text = fc.array(scrap, { maxLength: 30 }).map((scraps) => `---\n${scraps.join('')}\n---\n# T\n`);
    fc.assert(
      fc.property(file, text, (name, whole) => survives(name, Buffer.from(whole))),
      { numRuns: 500 },
    );
  });

  it('never throws on a valid file in which something was cut out and something put in', () => {
    fc.assert(
      fc.property(file, fc.array(edit, { minLength: 1, maxLength: 6 }), (name, edits) => {
        const changed = edits.reduce((text, { at, cut, put }) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut), fixture(name));
        survives(name, Buffer.from(changed));
      }),
      { numRuns: 1_500 },
    );
  }, 60_000);

  it('never throws on a valid file with one byte changed', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.nat(255), (name, at, byte) => {
        const bytes = Buffer.from(fixture(name));
        bytes[at % bytes.length] = byte;
        survives(name, bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing in the fixtures as they are', () => {
    expect(FIXTURE_FILES).toContain(BANK);
    for (const name of FIXTURE_FILES) expect(found(name, fixture(name))).toEqual([]);
  });
});

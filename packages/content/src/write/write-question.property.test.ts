import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../parse-file.ts';
import { toJson } from '../record-json.ts';
import { type QuestionJson, anyQuestion } from '../testing/any-question.ts';
import { brief, recordOf } from '../testing/corpus.ts';
import { type QuestionFile, writeQuestion } from './write-question.ts';

function read(text: string, file: string) {
  const parsed = parseFile(file, Buffer.from(text));
  return { record: toJson(recordOf('question', parsed)), accepted: parsed.accepted, findings: parsed.findings.map(brief) };
}

const accepted = fc
  .array(
    fc.tuple(
      fc.stringMatching(/^[a-z]{3,8}-[a-z]{2,8}$/),
      fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() === text),
    ),
    { maxLength: 2 },
  )
  .map((rules) => new Map(rules));

const file = ({ slug }: QuestionJson, isNamed: boolean): string => `questions/linux/${isNamed ? slug : 'another-name'}.md`;

describe('writeQuestion', () => {
  it('writes any question so that the same one is read, with what its file accepts', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyQuestion, accepted, fc.boolean(), (record, rules, isNamed) => {
        const place: QuestionFile = { file: file(record, isNamed), accepted: rules };
        const text = writeQuestion(record, place);
        const again = read(text, place.file);
        expect(again).toEqual({ record, accepted: rules, findings: [] });
        expect(writeQuestion(again.record, place)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

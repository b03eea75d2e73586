import { describe, expect, it } from 'vitest';
import { checkQuestion } from './check-question.ts';
import { toJson } from './record-json.ts';
import { CODING, QUESTION, checkOne, fixture, recordOf } from './testing/corpus.ts';
import { writeCodeText } from './write/write-code.ts';

const json = (file: string) => toJson(recordOf('question', checkOne(file, fixture(file))));
const SIGNAL = json(QUESTION);
const brief = (record: typeof SIGNAL, codeText = '') =>
  checkQuestion(record, { file: QUESTION, codeText })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ field, index, anchor, line, rule }) => [field, index, anchor, line, rule]);

describe('checkQuestion', () => {
  it.each([QUESTION, CODING])('finds no error in %s, and reads the same record', (file) => {
    const { findings, ...read } = checkQuestion(json(file), { file });
    expect(read).toEqual({ record: json(file), isCodeWhole: true });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('warns of a link to another file, as it knows none', () => {
    expect(checkQuestion(json(QUESTION), { file: QUESTION }).findings).toMatchObject([{ field: 'answer', severity: 'warning', rule: 'links-resolve' }]);
  });

  it('says in which part of which item, and on which line of it', () => {
    const [first, second, ...others] = SIGNAL.rubric;
    if (first === undefined || second === undefined) throw new Error('the fixture has a rubric of two');
    const hints = SIGNAL.hints.map((hint, index) => ({ ...hint, text: index === 1 ? 'One line.\n\n![a](http://example.org/a.png)' : hint.text }));
    expect(brief({ ...SIGNAL, hints })).toEqual([['hints', 1, null, 3, 'image-is-safe']]);
    const anchors = second.anchors.map((anchor, index) => (index === 2 ? { ...anchor, text: 'See ![b](http://example.org/b.png)' } : anchor));
    expect(brief({ ...SIGNAL, rubric: [first, { ...second, anchors }, ...others] })).toEqual([['rubric', 1, 2, 1, 'image-is-safe']]);
    expect(brief({ ...SIGNAL, answer: 'a\n\nb\n\n## Answer\n\nc' })).toEqual([['answer', null, null, 5, 'heading-is-once']]);
  });

  it('says what a ready question lacks by the part that is missing', () => {
    const ready = { ...SIGNAL, status: 'ready' as const, area: '', skills: [], hints: [], probes: [] };
    expect(brief(ready).map(([field, , , , rule]) => [field, rule])).toEqual([
      ['area', 'ready-question-is-complete'],
      ['skills', 'ready-question-is-complete'],
      ['hints', 'ready-question-is-complete'],
      ['probes', 'ready-question-is-complete'],
    ]);
  });

  it('reads a code part that is written apart, and says where it cannot be read', () => {
    const coding = json(CODING);
    if (coding.code === null) throw new Error('the fixture is a coding question');
    const codeText = writeCodeText(coding.code);
    expect(checkQuestion({ ...coding, code: null }, { file: CODING, codeText })).toEqual({ findings: [], record: coding, isCodeWhole: true });
    const broken = checkQuestion({ ...coding, code: null }, { file: CODING, codeText: codeText.replace('cases:', 'cases: [') });
    expect([broken.isCodeWhole, broken.findings[0]?.field]).toEqual([false, 'code']);
    const line = codeText.split('\n').findIndex((one) => one.startsWith('## Wrong')) + 1;
    const twice = checkQuestion({ ...coding, code: null }, { file: CODING, codeText: codeText.replace('## Wrong', '## Reference') });
    expect(twice.findings.find(({ rule }) => rule === 'heading-is-once')).toMatchObject({ field: 'code', line });
  });

  it('lets a question of a workspace name no source, and asks one of the public bank for it', () => {
    expect(brief({ ...SIGNAL, visibility: 'workspace', sources: [] })).toEqual([]);
    expect(brief({ ...SIGNAL, sources: [] })).toEqual([['sources', null, null, 1, 'front-matter-fits']]);
  });
});

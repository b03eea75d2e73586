import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLeavingBank, leavingBank } from '../testing/any-leaving-bank.ts';
import { oneQuestion } from '../testing/one-question.ts';
import { exportMarkdown } from './export-markdown.ts';

describe('exportMarkdown', () => {
  it('has the vocabulary and a file for each question', () => {
    const { files, losses } = exportMarkdown(leavingBank([oneQuestion({})]));
    expect(files.map(({ path }) => path)).toEqual(['bank.md', 'questions/linux/one.md']);
    expect(Buffer.from(files[1]?.bytes ?? []).toString()).toContain('\n# What is one?\n\n## Prompt\n\nSay what one is.\n\n## Answer\n\nThe first number.\n');
    expect(losses).toEqual([]);
  });

  it('loses nothing of any question that came from a file', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyLeavingBank, (bank) => {
        const questions = bank.questions.map((question) => ({ ...question, record: { ...question.record, area: question.record.area || 'linux' } }));
        expect(exportMarkdown({ ...bank, questions }).losses).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('names what nobody has sorted yet, and writes no file of it', () => {
    const bank = leavingBank([oneQuestion({})]);
    const questions = bank.questions.map((question) => ({ ...question, record: { ...question.record, area: '', minutes: null } }));
    const { files, losses } = exportMarkdown({ ...bank, questions });
    expect(files.map(({ path }) => path)).toEqual(['bank.md']);
    expect(losses).toMatchObject([{ question: 'q-one', why: 'stays_out' }]);
  });

  it('names what has no source, which a file of ours must have', () => {
    const { files, losses } = exportMarkdown(leavingBank([oneQuestion({ sources: [] })]));
    expect(files).toHaveLength(2);
    expect(losses.map(({ field, why }) => [field, why])).toEqual([['sources', 'no_source']]);
  });

  it.each([
    ['a heading of our own in an answer', oneQuestion({ answer: 'One.\n\n## Two\n\nThree.' })],
    ['a fence that is never closed', oneQuestion({ prompt: '```\nx' })],
    ['an id that is none', oneQuestion({ id: 'Not an id' })],
  ])('names %s, since a file would be read as something else', (_name, record) => {
    expect(exportMarkdown(leavingBank([record])).losses.map(({ question, field }) => [question, field])).toEqual([[record.id, 'text']]);
  });
});

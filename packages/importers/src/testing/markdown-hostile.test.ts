import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from '../markdown/read-markdown-bank.ts';
import { isShared, readShared } from './shared-folder.ts';

interface Verdict {
  file: string;
  verdict: 'ACCEPT' | 'ACCEPT+WARN' | 'REJECT';
  questions?: number;
  errors?: number[];
  warnings?: number[];
  any_error_line?: boolean;
}

/** 9 is read with a warning, 12 to 18 are bytes and folders, 33 needs its neighbour; from 50 on it is pay and other formats. */
const isRead = ({ file }: Verdict): boolean => {
  const number = Number.parseInt(file, 10);
  return file.endsWith('.md') && (number <= 11 || (number >= 22 && number <= 47)) && number !== 9 && number !== 33;
};

const verdicts = isShared('hostile') ? (JSON.parse(readShared('hostile/expect.json').toString('utf8')) as Verdict[]).filter(isRead) : [];

const textOf = (file: string): string =>
  readShared(`hostile/${file}`)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');

describe.skipIf(verdicts.length === 0)('hostile markdown, read as a bank', () => {
  it.each(verdicts.map((verdict) => [verdict.file, verdict] as const))(
    '%s gets its verdict',
    (file, { verdict, questions: count, errors = [], warnings = [], any_error_line: any = false }) => {
      const { questions, messages } = readMarkdownBank(textOf(file));
      const linesOf = (severity: string): number[] => messages.filter((message) => message.severity === severity).map(({ line }) => line);
      if (count !== undefined) expect(questions).toHaveLength(count);
      expect(linesOf('error').length > 0).toBe(verdict === 'REJECT');
      if (any) expect(errors).toContain(linesOf('error')[0]);
      else expect(linesOf('error')).toEqual(expect.arrayContaining(errors));
      expect(linesOf('warning')).toEqual(expect.arrayContaining(warnings));
    },
  );

  it('keeps the fences of 29 byte for byte, and the answer of 30 to itself', () => {
    const fenced = textOf('29-fence-with-headings.md');
    const { questions } = readMarkdownBank(fenced);
    expect(fenced).toContain(questions[0]?.answerText ?? 'nothing');
    expect(questions[0]?.answerText).toContain('### also not a question?');
    expect(readMarkdownBank(textOf('30-unclosed-details.md')).questions.map(({ answerText }) => answerText)).toEqual(['A1', 'A2', 'A3']);
  });
});

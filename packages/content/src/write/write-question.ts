import type { Definition } from 'mdast';
import { type QuestionJson, questionPieces } from './question-pieces.ts';
import { missingDefinitions } from './write-definitions.ts';
import { type FileOfQuestion, writeFrontMatter } from './write-front-matter.ts';

export interface QuestionFile extends FileOfQuestion {
  /** link definitions of the file from which the record was read */
  definitions?: readonly Definition[];
  /** the headings of the code part with what stands below them, in place of the record's */
  codeText?: string;
}

/**
 * Writes a question as a file of our format, in one canonical form: front matter in one order, headings in that of the
 * vocabulary. What is read from it is the same record, so that it makes no new version.
 * @param record whose texts are valid under their headings: a `##` in an answer would begin another section
 */
export function writeQuestion(record: QuestionJson, file: QuestionFile): string {
  const [title, ...sections] = questionPieces(record, file.codeText).map(({ text }) => text);
  const body = sections.join('').replace(/^\n+/, '');
  const definitions = missingDefinitions(file.definitions ?? [], body);
  const parts = [writeFrontMatter(record, file), title, ...(definitions === '' ? [] : [definitions]), body];
  return `${parts.join('\n\n')}\n`;
}

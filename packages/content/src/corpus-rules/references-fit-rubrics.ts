import type { ParsedFile } from '../parse-file.ts';
import type { QuestionRecord } from '../records.ts';
import { type CorpusRule, errorIn } from './corpus.ts';

const START = { line: 1, column: 1 };

function checkAgainst(file: ParsedFile, question: QuestionRecord): void {
  if (file.record?.kind !== 'reference') return;
  const rubric = question.rubric.map(({ dimension }) => dimension);
  for (const { level, levels } of file.record.answers) {
    const scored = levels.map(({ dimension }) => dimension);
    const wrong = [...rubric.filter((name) => !scored.includes(name)), ...scored.filter((name) => !rubric.includes(name))];
    const place = file.outline?.sections.get(level)?.place ?? START;
    const text = `${level}: ${wrong.join(', ')} ${wrong.length === 1 ? 'differs' : 'differ'} from the rubric of ${question.id}`;
    if (wrong.length > 0) errorIn(file, place, { rule: 'references-fit-rubrics', text, fix: `Score ${rubric.join(', ') || 'a question with a rubric'}.` });
  }
}

/** A reference answer is scored in the dimensions of its question's rubric, in each and in no other. A question has one file of them. */
export const referencesFitRubrics: CorpusRule = (files) => {
  const questions = new Map(files.flatMap(({ record }) => (record?.kind === 'question' ? [[record.id, record] as const] : [])));
  const first = new Map<string, string>();
  for (const file of files) {
    if (file.record?.kind !== 'reference') continue;
    const { question } = file.record;
    const other = first.get(question);
    if (other !== undefined) {
      errorIn(file, START, { rule: 'references-fit-rubrics', text: `${question} has reference answers in ${other}`, fix: 'Merge the two files.' });
    }
    first.set(question, file.file);
    const found = questions.get(question);
    if (found) checkAgainst(file, found);
  }
};

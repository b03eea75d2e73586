import { stringify } from 'csv-stringify/sync';
import { MOST_CHOICES, csvChoices, csvKey } from './csv-choices.ts';
import type { ExportedBank, LeavingBank, LeavingQuestion, Loss } from './exported.ts';
import { findLosses } from './find-losses.ts';
import { titleMarkdown } from './title-markdown.ts';

/** What `csv-stringify` puts an apostrophe before, so that no table program runs it. */
const IS_FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const MAY_BE_HTML = /<[a-z/!?]/i;

/** How many choices have a column, and whether minutes in a set have one. */
interface Columns {
  width: number;
  isSet: boolean;
}

function rowOf({ record, setMinutes }: LeavingQuestion, { width, isSet }: Columns): string[] {
  const { id, title, prompt, choices, answer, area, skills, difficulty, questionKind, minutes, status } = record;
  const cells = csvChoices(choices);
  const options = Array.from({ length: width }, (_, index) => cells[index] ?? '');
  const key = width > 0 ? [csvKey(choices)] : [];
  const said = [difficulty, questionKind, minutes].map((value) => String(value ?? ''));
  const there = isSet ? [String(setMinutes ?? '')] : [];
  return [id, titleMarkdown(title), prompt, ...options, ...key, answer, area, skills.join(', '), ...said, status, ...there];
}

function lossesOf(question: LeavingQuestion): Loss[] {
  const { id, title, prompt, answer, choices = [] } = question.record;
  const cells = csvChoices(choices);
  const texts: [string, string[]][] = [
    ['title', [titleMarkdown(title)]],
    ['prompt', [prompt]],
    ['answer', [answer]],
    ['choices', cells],
  ];
  const where = (isSo: (text: string) => boolean, { why, text }: Pick<Loss, 'why' | 'text'>): Loss[] =>
    texts.flatMap(([field, some]) => (some.some(isSo) ? [{ question: id, field, why, text }] : []));
  return [
    ...findLosses(question, 'A table', ['id', 'kind', 'area', 'skills', 'difficulty', 'minutes', 'status', 'choices', 'setOrder', 'setMinutes']),
    ...where((text) => IS_FORMULA.test(text), {
      why: 'apostrophe',
      text: 'An apostrophe stands before a text that a table program would take for a formula.',
    }),
    ...where((text) => MAY_BE_HTML.test(text), { why: 'like_html', text: 'What looks like an HTML tag may be read as one.' }),
    ...(cells.some((cell) => cell.includes('\n'))
      ? [{ question: id, field: 'choices', why: 'one_line' as const, text: 'A choice of several lines may be read as one line.' }]
      : []),
    ...(choices.length > cells.length
      ? [
          {
            question: id,
            field: 'choices',
            why: 'many_choices' as const,
            text: `A table has columns for ${MOST_CHOICES} choices: more are left out with the rest.`,
          },
        ]
      : []),
  ];
}

/**
 * A bank as one table of comma-separated values, a row for each question: UTF-8 with a byte order mark, by which table
 * programs know it. Texts are markdown. The key names choices by their letters.
 * A set leaves in its order, with a column for the minutes there.
 */
export function exportCsv({ questions }: LeavingBank): ExportedBank {
  const width = Math.max(0, ...questions.map(({ record }) => csvChoices(record.choices).length));
  const isSet = questions.some(({ setMinutes }) => setMinutes !== undefined);
  const options = Array.from({ length: width }, (_, index) => `Option ${index + 1}`);
  const header = [
    'Id',
    'Question',
    'Details',
    ...options,
    ...(width > 0 ? ['Correct'] : []),
    'Answer',
    'Category',
    'Tags',
    'Difficulty',
    'Kind',
    'Minutes',
    'Status',
    ...(isSet ? ['Minutes in set'] : []),
  ];
  const text = stringify([header, ...questions.map((question) => rowOf(question, { width, isSet }))], { bom: true, escape_formulas: true });
  return { files: [{ path: 'questions.csv', bytes: Buffer.from(text) }], losses: questions.flatMap(lossesOf) };
}

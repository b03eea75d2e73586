/**
 * The fixed vocabulary of the format, once. Parser, linter and the authors' README all take it from here.
 */

export const DOCUMENT_KINDS = ['company', 'guide', 'question', 'salary', 'track', 'article', 'reference', 'bank'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Which folder under the content root holds which kind. */
export const FOLDERS: Record<string, DocumentKind> = {
  companies: 'company',
  guides: 'guide',
  questions: 'question',
  salaries: 'salary',
  tracks: 'track',
  articles: 'article',
  references: 'reference',
};

export const QUESTION_KINDS = ['concept', 'troubleshooting', 'coding', 'system-design', 'behavioral'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const STATUSES = ['draft', 'in-review', 'ready'] as const;
export type Status = (typeof STATUSES)[number];

export const VISIBILITIES = ['public', 'workspace', 'private'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const DIMENSIONS = [
  'Problem isolation',
  'Depth of mechanism',
  'Trade-offs',
  'Failure and recovery',
  'Coding',
  'Correctness and testing',
  'Communication',
  'Ownership',
  'Customer impact',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** From worst to best. */
export const LEVELS = ['Strong no hire', 'No hire', 'Hire', 'Strong hire'] as const;
export type Level = (typeof LEVELS)[number];

export const LANGUAGES = ['python', 'typescript', 'sql', 'shell'] as const;
export type Language = (typeof LANGUAGES)[number];

interface LanguageSet {
  languages: readonly Language[];
  /** what `entry` is in it */
  entry: string;
  /** the keys of a case, beside its name and visibility */
  cases: string;
  /** what is compared */
  compares: string;
}

/** A coding question is answered in the languages of one set, and in each of them. */
export const LANGUAGE_SETS = [
  {
    languages: ['python', 'typescript'],
    entry: 'the name of the function',
    cases: '`args` (JSON values handed to the function) or a `driver` per language; `expect`: a JSON value',
    compares: 'the value that the function or the driver returns',
  },
  {
    languages: ['sql'],
    entry: 'the statements that make the tables',
    cases: '`rows`: statements that fill them; `ordered: true` where the order of rows counts; `expect`: a list of rows, each a list of cells',
    compares: 'the rows of the last statement that gives any; the order of columns counts, their names do not',
  },
  {
    languages: ['shell'],
    entry: 'the name of the script',
    cases: '`files` (texts by name, in the folder where the script runs), `stdin`, or both; or a `driver`; `expect`: a text',
    compares: 'what the script writes to standard output, without line feeds at the end',
  },
] as const satisfies readonly LanguageSet[];

/** The languages that belong with one. */
export function languagesWith(language: Language): readonly Language[] {
  return LANGUAGE_SETS.map(({ languages }): readonly Language[] => languages).find((languages) => languages.includes(language)) ?? [];
}

/** The table of languages for the authors' README, as markdown. */
export function languagesTable(): string {
  const rows = LANGUAGE_SETS.map(({ languages, entry, cases, compares }) => `| ${languages.join(' and ')} | ${entry} | ${cases} | ${compares} |`);
  return ['| fences | `entry` | a case | compared |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

export const TITLE_LIMIT = 200;

interface HeadingSpec {
  heading: string;
  /** must stand in every file of the kind */
  required: boolean;
  holds: string;
}

const heading = (name: string, required: boolean, holds: string): HeadingSpec => ({ heading: name, required, holds });

/** The `##` headings of each kind; null: the headings are free. */
export const HEADINGS: Record<DocumentKind, readonly HeadingSpec[] | null> = {
  question: [
    heading('Prompt', true, 'what the interviewer says'),
    heading('Choices', false, 'a task list: `- [x]` right, `- [ ]` wrong; shown below the prompt, the right ones before the answer'),
    heading('Answer', true, 'the model answer'),
    heading('Hints', false, 'numbered list, gentle to plain, each with an id'),
    heading('Rubric', false, 'a `###` per dimension, a list of anchors, each with level and id'),
    heading('Probes', false, 'numbered ladder, each rung with an id and what it surfaces'),
    heading('Pitfalls', false, 'a list'),
    heading('References', false, 'a list of names'),
    heading('Starter', false, 'coding: a fence per language'),
    heading('Reference', false, 'coding: a fence per language that passes every test'),
    heading('Wrong', false, 'coding: a `###` per fault, a fence per language that fails a test'),
    heading('Tests', false, 'coding: one yaml fence'),
  ],
  guide: [
    heading('Summary', true, 'what the role is'),
    heading('Pillars', false, 'a `###` each'),
    heading('Process', false, 'how the process runs'),
    heading('Areas', false, 'a `###` per area of the front matter, with a list of topics'),
    heading('Responsibilities', false, 'a `###` each'),
    heading('Skills', false, '`### Must have` and `### Nice to have`, a list each'),
    heading('FAQ', false, 'a `###` per question'),
    heading('Tips', false, 'a `###` each'),
  ],
  salary: [
    heading('Summary', true, 'what the bands are'),
    heading('Bands', true, 'one table, cells as written'),
    heading('Level mapping', false, 'a table: Company · Levels · Role'),
    heading('Levers', false, 'a `###` each'),
    heading('Script', false, 'prose with named blanks, `{base}`'),
    heading('Notes', false, 'how to read the figures'),
  ],
  track: [heading('Summary', true, 'whom it serves'), heading('Steps', true, 'a `### Days 1–7: title` each, with a list of ids')],
  company: [heading('Summary', true, 'what the company is'), heading('Values', false, 'a `###` each')],
  article: null,
  reference: LEVELS.map((level) =>
    heading(level, true, 'an answer of this level under `### Answer`, and how each dimension of it is scored under `### Levels`'),
  ),
  bank: [],
};

/** The table of headings for the authors' README, as markdown. */
export function headingsTable(): string {
  const rows = Object.entries(HEADINGS).flatMap(([kind, specs]) =>
    (specs ?? []).map((spec) => `| ${kind} | ${spec.heading} | ${spec.required ? 'yes' : ''} | ${spec.holds} |`),
  );
  return ['| kind | heading | required | holds |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

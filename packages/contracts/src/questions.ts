import * as z from 'zod/mini';
import { publicRead } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { Difficulty, Origin, QUESTION_FILTERS, QuestionKind, QuestionQuery } from './question-query.ts';
import { CompanyLink, LinkView, SlugParam, SlugParams, SourceView, VersionInfo } from './shared.ts';

const Facet = z.array(z.object({ value: z.string(), name: z.string(), count: z.int() }));

/** A text in pieces, so that what was found can be marked without HTML. */
const Segments = z.array(z.object({ text: z.string(), isMatch: z.boolean() }));

export const QuestionListItem = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  kind: QuestionKind,
  area: LinkView,
  skills: z.array(LinkView),
  difficulty: Difficulty,
  minutes: z.int(),
  origin: Origin,
  /** where the search text was found; null without one */
  highlight: z.nullable(z.object({ title: Segments, text: Segments })),
});
export type QuestionListItem = z.infer<typeof QuestionListItem>;

export const QuestionPage = z.object({
  total: z.int(),
  items: z.array(QuestionListItem),
  /** every value that would find something, those that were asked for, and every stage of the guide that was */
  facets: z.object({ area: Facet, kind: Facet, skill: Facet, difficulty: Facet, origin: Facet, guide: Facet, stage: Facet }),
  /** when nothing was found: how many questions taking away one of the filters, or the search text, would leave */
  without: z.array(z.object({ name: z.enum(QUESTION_FILTERS), count: z.int() })),
  /** words that nothing is called, and what was searched for instead */
  corrections: z.array(z.object({ given: z.string(), used: z.array(z.string()) })),
  /** words that nothing is called and nothing is like, for which nothing is found */
  missing: z.array(z.string()),
  nextCursor: z.nullable(z.string()),
});
export type QuestionPage = z.infer<typeof QuestionPage>;

/** Where a question stands: every guide that uses it, with its stages and its place there. */
export const Thread = z.object({
  guides: z.array(
    z.object({
      company: CompanyLink,
      role: z.string(),
      guide: LinkView,
      salary: z.nullable(LinkView),
      stages: z.array(LinkView),
      sections: z.array(z.object({ kind: z.enum(['area', 'common']), slug: z.string(), name: z.string() })),
    }),
  ),
  area: LinkView,
  skills: z.array(LinkView),
});

/** A text in each language in which a question is answered. */
const ByLanguage = z.object({ python: z.optional(z.string()), typescript: z.optional(z.string()), sql: z.optional(z.string()), shell: z.optional(z.string()) });

/** What a candidate may see of a coding task: hidden cases by name only, no wrong solutions. */
export const CodeView = z.object({
  /** the name that the tests call; none in SQL */
  entry: ByLanguage,
  starter: ByLanguage,
  reference: ByLanguage,
  /** what goes in and what must come out, as text; null where it is not shown */
  cases: z.array(z.object({ name: z.string(), visibility: z.enum(['visible', 'hidden']), given: z.nullable(z.string()), expected: z.nullable(z.string()) })),
});

/**
 * What runs a coding task in the reader's own browser, hidden cases and all: hidden means not shown, since what decides on
 * somebody's machine cannot be secret there.
 */
export const QuestionTestsView = z.object({
  id: z.string(),
  number: z.int(),
  /** name of the function or of the script; in SQL the statements that make the tables */
  entry: ByLanguage,
  cases: z.array(
    z.object({
      name: z.string(),
      visibility: z.enum(['visible', 'hidden']),
      /** of a function; in SQL the statements that fill the tables, for a script its files and its input; null when a driver calls the solution */
      args: z.nullable(z.array(z.json())),
      /** a script, or the body of an async function, that sees the solution by its name; null when the arguments say it all */
      driver: z.nullable(ByLanguage),
      expect: z.json(),
      /** whether the order of rows is no matter */
      isInAnyOrder: z.boolean(),
    }),
  ),
});
export type QuestionTestsView = z.infer<typeof QuestionTestsView>;

/** What each level of each dimension asks for. */
export const RubricView = z.array(z.object({ dimension: z.string(), anchors: z.array(z.object({ id: z.string(), level: z.string(), html: z.string() })) }));
export type RubricView = z.infer<typeof RubricView>;

const versionFields = {
  number: z.int(),
  title: z.string(),
  kind: QuestionKind,
  difficulty: Difficulty,
  minutes: z.int(),
  promptHtml: z.string(),
  answerHtml: z.string(),
  pitfallsHtml: z.string(),
  referencesHtml: z.string(),
  hints: z.array(z.object({ id: z.string(), html: z.string() })),
  rubric: RubricView,
  probes: z.array(z.object({ id: z.string(), promptHtml: z.string(), surfacesHtml: z.string() })),
  code: z.nullable(CodeView),
};

export const QuestionView = z.object({
  id: z.string(),
  slug: z.string(),
  ...versionFields,
  thread: Thread,
  sources: z.array(SourceView),
  /** newest first; each can be read at its own address */
  versions: z.array(VersionInfo),
});
export type QuestionView = z.infer<typeof QuestionView>;

export const QuestionVersionView = z.object({
  id: z.string(),
  slug: z.string(),
  ...versionFields,
  createdAt: z.iso.datetime(),
  isCurrent: z.boolean(),
  /** newest first */
  versions: z.array(VersionInfo),
});
export type QuestionVersionView = z.infer<typeof QuestionVersionView>;

/** The texts in which one version of a question can differ from another, in the order in which they are read. */
export const QUESTION_PARTS = ['title', 'prompt', 'starter', 'hints', 'tests', 'answer', 'reference', 'rubric', 'probes', 'pitfalls', 'references'] as const;
export type QuestionPart = (typeof QUESTION_PARTS)[number];

/** One version as plain text, part by part, so that two can be laid beside each other. */
const VersionText = z.object({
  number: z.int(),
  createdAt: z.iso.datetime(),
  kind: QuestionKind,
  minutes: z.int(),
  difficulty: Difficulty,
  texts: z.record(z.enum(QUESTION_PARTS), z.string()),
});

export const QuestionChangesView = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  /** newest first */
  versions: z.array(VersionInfo),
  from: VersionText,
  to: VersionText,
});
export type QuestionChangesView = z.infer<typeof QuestionChangesView>;

export const versionNumber = () => z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number));
const NUMBER_WANTED = 'a whole number, as the list of versions gives it';
export const VersionParams = z.strictObject({ slug: SlugParam, number: parameter(versionNumber(), NUMBER_WANTED, 'Which version.') });

/** Which two versions: without them the current one and the one before it. */
export const ChangesQuery = z.strictObject({
  from: parameter(z.optional(versionNumber()), NUMBER_WANTED, 'The earlier version; the one before the later unless said.'),
  to: parameter(z.optional(versionNumber()), NUMBER_WANTED, 'The later version; the current one unless said.'),
});
export type ChangesQuery = z.infer<typeof ChangesQuery>;

const tags = ['Questions'];
export const listQuestions = publicRead('/api/questions', QuestionPage, {
  summary: 'Questions of the public bank, filtered, with facet counts',
  description:
    'Filters narrow together; each may be given once. A count beside a facet value is what choosing it would find beside all other filters; a stage belongs to its guide, so choosing a guide takes the stage away. A search text puts the best match first.',
  gives: 'One page of questions, how many there are in all, and the counts of every filter.',
  tags,
  querystring: QuestionQuery,
});
export const getQuestion = publicRead('/api/questions/:slug', QuestionView, {
  summary: 'A question as it stands now',
  description: 'With hints, rubric, follow-ups, model answer and where it belongs. An address of before a rename leads on to the present one.',
  gives: 'The current version of the question.',
  tags,
  params: SlugParams,
});
export const getQuestionVersion = publicRead('/api/questions/:slug/versions/:number', QuestionVersionView, {
  summary: 'A question as it stood in one version',
  description: 'Versions never change, so that what somebody answered can be read again as it was.',
  gives: 'That version of the question.',
  tags,
  params: VersionParams,
});
export const getQuestionTests = publicRead('/api/questions/:slug/versions/:number/tests', QuestionTestsView, {
  summary: 'What a solution of a coding question is run against',
  description: 'Runs happen in the browser, so hidden cases are there as well; they are hidden from the eye only. Other questions have none.',
  gives: 'Every case of that version, with what calls the solution in each language.',
  tags,
  params: VersionParams,
});
export const getQuestionChanges = publicRead('/api/questions/:slug/changes', QuestionChangesView, {
  summary: 'Two versions of a question as plain text, to see what changed',
  description: 'Without numbers: the current version and the one before it.',
  gives: 'The texts of both versions, part by part.',
  tags,
  params: SlugParams,
  querystring: ChangesQuery,
});

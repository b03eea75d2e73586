import * as z from 'zod/mini';
import { publicRead } from './endpoint.ts';
import { CompanyLink, LinkView, Slug, SlugParams, SourceView, VersionInfo } from './shared.ts';

export const QUESTION_KINDS = ['concept', 'troubleshooting', 'coding', 'system-design', 'behavioral'] as const;
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export const QuestionKind = z.enum(QUESTION_KINDS);
export type QuestionKind = z.infer<typeof QuestionKind>;
export const Difficulty = z.enum(DIFFICULTIES);
export type Difficulty = z.infer<typeof Difficulty>;

export const PAGE_LIMIT = 100;
const LIMIT_RULE = `must be a whole number from 1 to ${PAGE_LIMIT}`;

/** Query values are text; a list page is at most PAGE_LIMIT long. */
export const QuestionQuery = z.strictObject({
  /** what to search for: English by stems and with typing errors, Chinese by two characters, the last word by its beginning */
  q: z.optional(z.string().check(z.maxLength(200))),
  area: z.optional(Slug),
  kind: z.optional(QuestionKind),
  skill: z.optional(Slug),
  difficulty: z.optional(Difficulty),
  guide: z.optional(Slug),
  stage: z.optional(Slug),
  limit: z._default(
    z.pipe(
      z.string().check(z.regex(/^\d{1,3}$/, LIMIT_RULE)),
      z.pipe(z.transform(Number), z.int().check(z.minimum(1, LIMIT_RULE), z.maximum(PAGE_LIMIT, LIMIT_RULE))),
    ),
    50,
  ),
  cursor: z.optional(z.string().check(z.maxLength(300))),
});
export type QuestionQuery = z.infer<typeof QuestionQuery>;

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
  /** where the search text was found; null without one */
  highlight: z.nullable(z.object({ title: Segments, text: Segments })),
});
export type QuestionListItem = z.infer<typeof QuestionListItem>;

export const QuestionPage = z.object({
  total: z.int(),
  items: z.array(QuestionListItem),
  facets: z.object({ area: Facet, kind: Facet, skill: Facet, difficulty: Facet, stage: Facet }),
  /** words that nothing is called, and what was searched for instead */
  corrections: z.array(z.object({ given: z.string(), used: z.array(z.string()) })),
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

const ByLanguage = z.object({ python: z.string(), typescript: z.string() });

/** What a candidate may see of a coding task: hidden cases by name only, no wrong solutions. */
export const CodeView = z.object({
  entry: ByLanguage,
  starter: ByLanguage,
  reference: ByLanguage,
  cases: z.array(z.object({ name: z.string(), visibility: z.enum(['visible', 'hidden']), args: z.nullable(z.array(z.json())), expect: z.nullable(z.json()) })),
});

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
  rubric: z.array(z.object({ dimension: z.string(), anchors: z.array(z.object({ id: z.string(), level: z.string(), html: z.string() })) })),
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

export const QuestionVersionView = z.object({ id: z.string(), slug: z.string(), ...versionFields, createdAt: z.iso.datetime(), isCurrent: z.boolean() });
export type QuestionVersionView = z.infer<typeof QuestionVersionView>;

export const VersionParams = z.strictObject({
  slug: Slug,
  number: z.pipe(z.string().check(z.regex(/^\d{1,9}$/, 'must be a whole number')), z.transform(Number)),
});

const tags = ['Questions'];
export const listQuestions = publicRead('/api/questions', QuestionPage, {
  summary: 'Questions of the public bank, filtered, with facet counts',
  tags,
  querystring: QuestionQuery,
});
export const getQuestion = publicRead('/api/questions/:slug', QuestionView, { summary: 'A question as it stands now', tags, params: SlugParams });
export const getQuestionVersion = publicRead('/api/questions/:slug/versions/:number', QuestionVersionView, {
  summary: 'A question as it stood in one version',
  tags,
  params: VersionParams,
});

import * as z from 'zod/mini';
import { parameter } from './parameter.ts';
import { Slug } from './shared.ts';

export const QUESTION_KINDS = ['concept', 'troubleshooting', 'coding', 'system-design', 'behavioral'] as const;
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export const QuestionKind = z.enum(QUESTION_KINDS);
export type QuestionKind = z.infer<typeof QuestionKind>;
export const Difficulty = z.enum(DIFFICULTIES);
export type Difficulty = z.infer<typeof Difficulty>;
/** Who asks a question: a named source, such as a guide, or nobody but the editors of Whetstone. */
export const ORIGINS = ['source', 'ours'] as const;
export const Origin = z.enum(ORIGINS);
export type Origin = z.infer<typeof Origin>;

export const PAGE_LIMIT = 100;
const DEFAULT_LIMIT = 50;

const oneOf = (values: readonly string[]): string => `one of ${values.join(', ')}`;

/** Query values are text; a list page is at most PAGE_LIMIT long. */
export const QuestionQuery = z.strictObject({
  q: parameter(
    z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    'text of 1 to 200 characters',
    'Only questions that say this: English by stems and with typing errors, Chinese by two characters, the last word by its beginning.',
  ),
  area: parameter(z.optional(Slug), 'the slug of an area, as the facets give it', 'Only questions of this area.'),
  kind: parameter(z.optional(QuestionKind), oneOf(QUESTION_KINDS), 'Only questions of this kind.'),
  skill: parameter(z.optional(Slug), 'the slug of a skill, as the facets give it', 'Only questions that need this skill.'),
  difficulty: parameter(z.optional(Difficulty), oneOf(DIFFICULTIES), 'Only questions of this difficulty.'),
  origin: parameter(
    z.optional(Origin),
    oneOf(ORIGINS),
    'Only questions that a named source asks (`source`), or only those that the editors of Whetstone wrote themselves (`ours`).',
  ),
  guide: parameter(z.optional(Slug), 'the slug of a guide, as the facets give it', 'Only questions that this guide uses.'),
  stage: parameter(
    z.optional(Slug),
    'the slug of a stage, as the facets give it',
    'Only questions of this stage of the interview: of the guide, when one is given, else of any guide.',
  ),
  limit: parameter(
    z._default(z.pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.pipe(z.transform(Number), z.int().check(z.minimum(1), z.maximum(PAGE_LIMIT)))), DEFAULT_LIMIT),
    `a whole number from 1 to ${PAGE_LIMIT}`,
    `How many questions a page holds; ${DEFAULT_LIMIT} unless said.`,
  ),
  cursor: parameter(z.optional(z.string().check(z.minLength(1), z.maxLength(300))), 'the nextCursor of the page before', 'Where the page begins.'),
});
export type QuestionQuery = z.infer<typeof QuestionQuery>;

/** What narrows the bank. */
export const QUESTION_FILTERS = ['q', 'area', 'kind', 'skill', 'difficulty', 'origin', 'guide', 'stage'] as const;

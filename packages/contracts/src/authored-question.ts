import * as z from 'zod/mini';
import { parameter } from './parameter.ts';
import { Difficulty, QuestionKind } from './question-query.ts';
import { Slug } from './shared.ts';
import { withoutNul } from './without-nul.ts';

/** How long the parts of a question may be, in characters, and how many of each there may be. */
export const AUTHORING_CAPS = {
  title: 200,
  /** prompt, answer, pitfalls, references and code, each */
  text: 100_000,
  /** a choice, a hint, an anchor, a probe and what it surfaces */
  item: 20_000,
  choices: 100,
  hints: 50,
  dimensions: 9,
  anchors: 40,
  probes: 100,
  minutes: 480,
  places: 30,
  note: 2000,
} as const;

/** What a rubric may score by, and how well, as our files say it. */
export const AUTHORED_DIMENSIONS = [
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
export type AuthoredDimension = (typeof AUTHORED_DIMENSIONS)[number];
export const AUTHORED_LEVELS = ['Strong no hire', 'No hire', 'Hire', 'Strong hire'] as const;
export type AuthoredLevel = (typeof AUTHORED_LEVELS)[number];

const markdown = (most: number) => z.string().check(z.maxLength(most), withoutNul);
const list = <S extends z.ZodMiniType>(item: S, most: number) => z.array(item).check(z.maxLength(most));
const isLine = z.refine<string>((text) => !/[\r\n\t]/.test(text), 'must be one line');

/** Of a hint, an anchor or a probe: it stays across versions. Null for one that has none yet; the server makes it. */
const itemId = z.nullable(z.string().check(z.regex(/^[a-z][a-z0-9-]{1,79}$/, 'must be 2 to 80 lower-case letters, digits and hyphens, the first a letter')));

/** All that a version of a question says, texts as markdown. What nobody has said yet is null. */
export const AuthoredRecord = z.strictObject({
  title: z.string().check(z.trim(), z.minLength(1, 'must not be empty'), z.maxLength(AUTHORING_CAPS.title), withoutNul, isLine),
  kind: z.nullable(QuestionKind),
  difficulty: z.nullable(Difficulty),
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(AUTHORING_CAPS.minutes))),
  prompt: markdown(AUTHORING_CAPS.text),
  choices: list(z.strictObject({ text: markdown(AUTHORING_CAPS.item), isRight: z.boolean() }), AUTHORING_CAPS.choices),
  answer: markdown(AUTHORING_CAPS.text),
  hints: list(z.strictObject({ id: itemId, text: markdown(AUTHORING_CAPS.item) }), AUTHORING_CAPS.hints),
  rubric: list(
    z.strictObject({
      dimension: z.enum(AUTHORED_DIMENSIONS),
      anchors: list(z.strictObject({ id: itemId, level: z.enum(AUTHORED_LEVELS), text: markdown(AUTHORING_CAPS.item) }), AUTHORING_CAPS.anchors),
    }),
    AUTHORING_CAPS.dimensions,
  ),
  probes: list(z.strictObject({ id: itemId, prompt: markdown(AUTHORING_CAPS.item), surfaces: markdown(AUTHORING_CAPS.item) }), AUTHORING_CAPS.probes),
  pitfalls: markdown(AUTHORING_CAPS.text),
  references: markdown(AUTHORING_CAPS.text),
  /** of a coding question: the headings Starter, Reference, Wrong and Tests of our files with what stands below them; else empty */
  code: markdown(AUTHORING_CAPS.text),
});
export type AuthoredRecord = z.infer<typeof AuthoredRecord>;

/** The same as it is read: what was brought in may be longer than what is written here. */
export const AuthoredRecordView = z.object({
  ...AuthoredRecord.shape,
  title: z.string(),
  minutes: z.nullable(z.int()),
  prompt: z.string(),
  choices: z.array(z.object({ text: z.string(), isRight: z.boolean() })),
  answer: z.string(),
  hints: z.array(z.object({ id: z.string(), text: z.string() })),
  rubric: z.array(
    z.object({
      dimension: z.enum(AUTHORED_DIMENSIONS),
      anchors: z.array(z.object({ id: z.string(), level: z.enum(AUTHORED_LEVELS), text: z.string() })),
    }),
  ),
  probes: z.array(z.object({ id: z.string(), prompt: z.string(), surfaces: z.string() })),
  pitfalls: z.string(),
  references: z.string(),
  code: z.string(),
});
export type AuthoredRecordView = z.infer<typeof AuthoredRecordView>;

/** Where a question stands: not part of its versions. Slugs and ids are those of the vocabulary. */
export const AuthoredPlace = z.strictObject({
  area: z.nullable(Slug),
  skills: list(Slug, AUTHORING_CAPS.places),
  sources: list(Slug, AUTHORING_CAPS.places),
});
export type AuthoredPlace = z.infer<typeof AuthoredPlace>;

/** The parts of a question that a finding can be about, and that two of them can differ in. */
export const AUTHORED_FIELDS = [
  'title',
  'kind',
  'difficulty',
  'minutes',
  'area',
  'skills',
  'sources',
  'prompt',
  'choices',
  'answer',
  'hints',
  'rubric',
  'probes',
  'pitfalls',
  'references',
  'code',
] as const;
export type AuthoredField = (typeof AUTHORED_FIELDS)[number];

export const AuthoringFinding = z.object({
  field: z.enum(AUTHORED_FIELDS),
  /** which choice, hint, dimension or probe, from 0; null for the field as a whole */
  index: z.nullable(z.int()),
  /** in a rubric: which anchor of the dimension, from 0 */
  anchor: z.nullable(z.int()),
  /** of the text of the field or item, from 1 */
  line: z.int(),
  severity: z.enum(['error', 'warning']),
  rule: z.string(),
  /** what is wrong */
  text: z.string(),
  /** one sentence: what to do about it; empty where the text says it */
  fix: z.string(),
  /** holds back what is handed in, and no draft */
  isForReady: z.boolean(),
});
export type AuthoringFinding = z.infer<typeof AuthoringFinding>;

/** A new one is `q-` and a UUID. */
export const QuestionInWorkspace = z.strictObject({
  id: parameter(z.uuid(), 'an id, as lists give it', 'Which workspace.'),
  questionId: parameter(
    z.string().check(z.regex(/^[a-z0-9-]{1,100}$/)),
    'an id, as the list of its questions gives it; for a new one q- and a UUID, made by the browser',
    'Which question.',
  ),
});

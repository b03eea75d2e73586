import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { Slug } from './shared.ts';
import { ClientIdParams } from './study-shared.ts';

const tags = ['Mentors'];

/** Levels of a rubric, from worst to best. */
export const RUBRIC_LEVELS = ['strong-no-hire', 'no-hire', 'hire', 'strong-hire'] as const;
export const RubricLevel = z.enum(RUBRIC_LEVELS);
export type RubricLevel = z.infer<typeof RubricLevel>;

const MOST_DIMENSIONS = 9;
const MOST_SETS = 10_000;
const MOST_PLACES = 100;
const Place = z.int().check(z.minimum(1), z.maximum(MOST_PLACES));

/** What a mentor gave, beside the reference and its reason. */
const ComparedLevel = z.object({ dimension: z.string(), given: RubricLevel, reference: RubricLevel, whyHtml: z.string() });

/** One reference answer. Its levels are told with the judgement, and so only once it has been scored. */
const CalibrationAnswer = z.object({
  place: Place,
  /** of the file of reference answers: sent back with the levels */
  version: z.int(),
  question: z.object({
    slug: z.string(),
    title: z.string(),
    promptHtml: z.string(),
    rubric: z.array(z.object({ dimension: z.string(), anchors: z.array(z.object({ id: z.string(), level: z.string(), html: z.string() })) })),
  }),
  answerHtml: z.string(),
  judgement: z.nullable(z.object({ id: z.string(), levels: z.array(ComparedLevel) })),
});
export type CalibrationAnswer = z.infer<typeof CalibrationAnswer>;

/** Over all judgements of a set: answers times dimensions. */
const CalibrationResult = z.object({
  /** agreement beyond chance, at most 1; quadratic weights */
  kappa: z.number(),
  judgements: z.int(),
  /** how many of them agree */
  same: z.int(),
  /** in levels */
  largestDifference: z.int(),
  isOpen: z.boolean(),
});
export type CalibrationResult = z.infer<typeof CalibrationResult>;

const CalibrationSet = z.object({
  number: z.int(),
  /** in the order in which they are scored */
  answers: z.array(CalibrationAnswer),
  /** null until every answer is scored */
  result: z.nullable(CalibrationResult),
});
export type CalibrationSet = z.infer<typeof CalibrationSet>;

/** In levels; above 0 for one who gives higher levels than others do. */
const Leniency = z.object({
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  /** of the older half of the judgements, and of the newer one */
  older: z.number(),
  newer: z.number(),
  change: z.number(),
  changeLow: z.number(),
  changeHigh: z.number(),
});

const LeniencyView = z.object({
  /** the last judgements that have something to be laid beside, of which references, and of which work that others have read as well */
  judgements: z.int(),
  ofReferences: z.int(),
  ofReadings: z.int(),
  needs: z.int(),
  /** null with too few of them */
  result: z.nullable(Leniency),
});
export type LeniencyView = z.infer<typeof LeniencyView>;

export const CalibrationView = z.object({
  /** since when the open queue is open; null while it is not */
  openedAt: z.nullable(z.iso.datetime()),
  /** what opens it */
  needs: z.object({ judgements: z.int(), kappa: z.number(), largestDifference: z.int() }),
  /** the set that is being scored; null when there is nothing to score */
  current: z.nullable(CalibrationSet),
  /** the set that was scored last; null before there is one */
  last: z.nullable(CalibrationSet),
  /** how the last judgements lie to the references, and to what others gave to the same work */
  leniency: LeniencyView,
});
export type CalibrationView = z.infer<typeof CalibrationView>;

export const getCalibration = privateCall({ method: 'GET', url: '/api/desk/calibration', access: ['mentor'] }, CalibrationView, {
  summary: 'My calibration as a mentor',
  description:
    'Six reference answers to score before the open queue opens, and how the last six came out. The levels of a reference answer are told once it has been scored.',
  gives: 'What is to be scored, and what was.',
  tags,
});

export const putCalibrationJudgement = privateCall({ method: 'PUT', url: '/api/desk/calibration/judgements/:id', access: ['mentor'] }, CalibrationView, {
  summary: 'Score a reference answer',
  description:
    'A level for each dimension of the rubric, once and for good. The last of a set opens the open queue where the levels agree with the references. ' +
    'An answer that is scored already, or another one at this place by now, is a conflict.',
  gives: 'The calibration as it stands then, with the levels of this answer.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({
    set: z.int().check(z.minimum(1), z.maximum(MOST_SETS)),
    place: Place,
    question: Slug,
    version: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    levels: z
      .array(z.strictObject({ dimension: z.string().check(z.minLength(1), z.maxLength(100)), level: RubricLevel }))
      .check(z.minLength(1), z.maxLength(MOST_DIMENSIONS)),
  }),
});
export type JudgementBody = z.infer<typeof putCalibrationJudgement.schema.body>;

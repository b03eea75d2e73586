import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { LinkView, Slug } from './shared.ts';
import { ClientIdParams, Grade, Likely, PersonDate, StudyQuestionLink } from './study-shared.ts';
import { PlanView } from './study-plan.ts';

const CANDIDATE = ['candidate'] as const;
const tags = ['Progress'];

/** How many grades an area or skill needs before recall is said of it. */
export const EVIDENCE_NEEDED = 8;

const ProgressRow = z.object({
  topic: LinkView,
  questionCount: z.int(),
  metCount: z.int(),
  /** grades that were given */
  evidence: z.int(),
  /** mean recall of what was met; null below the evidence that is needed */
  recallToday: z.nullable(z.number()),
  /** over all questions of the topic, on the next date; null below the evidence that is needed, or without a date */
  recallOnDate: z.nullable(Likely),
});
export type ProgressRow = z.infer<typeof ProgressRow>;

export const ProgressView = z.object({
  today: PersonDate,
  next: PlanView.shape.next,
  areas: z.array(ProgressRow),
  skills: z.array(ProgressRow),
  /** reviews and new questions of the next 14 days: as planned before the date, and after it what would come if one went on */
  load: z.array(z.object({ on: PersonDate, reviews: z.int(), newQuestions: z.int(), minutes: z.int(), capMinutes: z.int() })),
  /** expected recall over all questions on each day until the date; empty without one */
  forecast: z.array(z.object({ on: PersonDate, recall: Likely })),
  /** days on which something was studied, of the last 53 weeks */
  days: z.array(z.object({ on: PersonDate, minutes: z.int(), grades: z.int() })),
  week: z.object({ doneMinutes: z.int(), goalMinutes: z.nullable(z.int()) }),
  streak: z.nullable(z.object({ days: z.int(), freezesLeft: z.int(), isFrozenToday: z.boolean() })),
  /** predicted against actual recall; null until there are enough reviews */
  calibration: z.nullable(
    z.object({
      bins: z.array(z.object({ low: z.number(), high: z.number(), predicted: z.number(), actual: z.number(), count: z.int() })),
      brier: z.number(),
      count: z.int(),
    }),
  ),
  calibrationNeeds: z.int(),
});
export type ProgressView = z.infer<typeof ProgressView>;

export const getProgress = privateCall({ method: 'GET', url: '/api/me/progress', access: CANDIDATE }, ProgressView, {
  summary: 'How far I am',
  description: 'By area and skill: what was met, what is likely remembered today and on the date, and on how much evidence that rests.',
  gives: 'Progress, forecasts and what was studied when.',
  tags,
});

export const EvidenceItem = z.object({
  question: StudyQuestionLink,
  reviewId: z.string(),
  attemptId: z.nullable(z.string()),
  grade: Grade,
  happenedAt: z.iso.datetime(),
  studiedOn: PersonDate,
  version: z.int(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export const listEvidence = privateCall(
  { method: 'GET', url: '/api/me/progress/evidence', access: CANDIDATE },
  z.object({ items: z.array(EvidenceItem), total: z.int() }),
  {
    summary: 'What a number of my progress rests on',
    description: 'The grades of an area or a skill, the latest first, at most 200; those taken back are left out.',
    gives: 'Every grade with its question and attempt.',
    tags,
    querystring: z.strictObject({
      area: parameter(z.optional(Slug), 'the slug of an area', 'Grades of one area.'),
      skill: parameter(z.optional(Slug), 'the slug of a skill', 'Grades of one skill.'),
    }),
  },
);

export const FitView = z.object({
  id: z.string(),
  state: z.enum(['requested', 'running', 'ready', 'accepted', 'declined', 'failed']),
  reviews: z.nullable(z.int()),
  lossBefore: z.nullable(z.number()),
  lossAfter: z.nullable(z.number()),
  /** days until recall falls to nine in ten, after one good grade, before and after */
  firstIntervalBefore: z.nullable(z.number()),
  firstIntervalAfter: z.nullable(z.number()),
  requestedAt: z.iso.datetime(),
});
export type FitView = z.infer<typeof FitView>;

/** The reviews that fitting needs. */
export const FIT_NEEDS = 400;

export const getFit = privateCall(
  { method: 'GET', url: '/api/me/fit', access: CANDIDATE },
  z.object({ latest: z.nullable(FitView), reviews: z.int(), needs: z.int(), isFitted: z.boolean() }),
  {
    summary: 'Whether my reviews can be scheduled by my own memory',
    description: 'Weights are fitted only when asked for, and used only when accepted.',
    gives: 'The latest fitting, and how many reviews there are.',
    tags,
  },
);

export const requestFit = privateCall({ method: 'PUT', url: '/api/me/fits/:id', access: CANDIDATE }, FitView, {
  summary: 'Ask for weights fitted to my reviews',
  description: 'Done in the background; refused below the reviews that are needed.',
  gives: 'The fitting as it stands.',
  tags,
  params: ClientIdParams,
});

export const settleFit = privateCall({ method: 'POST', url: '/api/me/fits/:id/settle', access: CANDIDATE }, FitView, {
  summary: 'Use fitted weights, or leave them',
  description: 'Accepting makes every card anew from the log with the new weights.',
  gives: 'The fitting as it stands.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({ accept: z.boolean() }),
});

import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { UuidParams } from './people.ts';
import { ProgressView } from './progress.ts';
import { RoundItem } from './rounds.ts';
import { LinkView } from './shared.ts';
import { PlanView, StudyPreferences, TargetView } from './study-plan.ts';
import { PersonDate } from './study-shared.ts';

const tags = ['Consent'];

/** Whose it is, and when the mentor looked at it before. */
const ofMentee = {
  name: z.string(),
  /** null for the first time */
  lookedAt: z.nullable(z.iso.datetime()),
};

export const MenteeProgress = z.object({ ...ofMentee, progress: ProgressView });
export type MenteeProgress = z.infer<typeof MenteeProgress>;

/** A round as its mentor sees it: what was asked and when, and no level that a person gave to themselves. */
const MenteeRound = z.object({
  ...RoundItem.shape,
  questions: z.array(z.omit(RoundItem.shape.questions.def.element, { levels: true })),
  /** begun since the mentor looked last */
  isNew: z.boolean(),
});
export const MenteeRounds = z.object({ ...ofMentee, items: z.array(MenteeRound) });
export type MenteeRounds = z.infer<typeof MenteeRounds>;

/** What a person has done and changed since their mentor looked last. */
export const MenteeChanges = z.object({
  /** questions answered for the first time, and reviewed again */
  firstAnswers: z.int(),
  reviews: z.int(),
  hasChangedTime: z.boolean(),
  targets: z.array(z.object({ guide: LinkView, what: z.enum(['set', 'changed', 'ended']) })),
});
export type MenteeChanges = z.infer<typeof MenteeChanges>;

/** A plan as it stands, for a mentor: what is planned and by when, and nothing of how it was answered. */
export const MenteePlan = z.object({
  ...ofMentee,
  /** the person's own */
  today: PersonDate,
  weekdayMinutes: StudyPreferences.shape.weekdayMinutes,
  plan: z.pick(PlanView, {
    next: true,
    questionCount: true,
    metCount: true,
    neededMinutes: true,
    availableMinutes: true,
    isFeasible: true,
    allMetOn: true,
    backlog: true,
    days: true,
  }),
  targets: z.array(z.omit(TargetView, { id: true })),
  /** null for who looks for the first time */
  changes: z.nullable(MenteeChanges),
});
export type MenteePlan = z.infer<typeof MenteePlan>;

/** How many days of a plan a mentor sees, from the person's today on. */
export const MENTEE_DAYS = 7;

export const getMenteePlan = privateCall({ method: 'GET', url: '/api/my-people/:id/plan', access: ['mentor'] }, MenteePlan, {
  summary: 'The plan of a person who lets me see it',
  description: `For the mentor of a living grant of progress: the next ${MENTEE_DAYS} days, the dates, and what has changed since the mentor looked last. No answers and no levels. Each read is written down.`,
  gives: 'The plan as it stands.',
  tags,
  params: UuidParams,
});

export const LONGEST_MENTEE_NOTE = 10_000;

export const MenteeNote = z.object({
  text: z.string(),
  /** counts the savings; 0 before the first */
  revision: z.int(),
  changedAt: z.nullable(z.iso.datetime()),
});
export type MenteeNote = z.infer<typeof MenteeNote>;

export const getMenteeNote = privateCall({ method: 'GET', url: '/api/my-people/:id/note', access: ['mentor'] }, MenteeNote, {
  summary: 'What I have noted about a person who lets me see something',
  description: 'Mine alone: nobody else reads it. It is kept when the grant ends, and shown while one lives.',
  gives: 'The note; an empty one before the first saving.',
  tags,
  params: UuidParams,
});

export const saveMenteeNote = privateCall({ method: 'PUT', url: '/api/my-people/:id/note', access: ['mentor'] }, MenteeNote, {
  summary: 'Note something about a person who lets me see something',
  description: 'The note as a whole. It is refused where another window has saved since, unless it says the same.',
  gives: 'The note as it stands.',
  tags,
  params: UuidParams,
  body: z.strictObject({
    text: z.string().check(
      z.maxLength(LONGEST_MENTEE_NOTE),
      z.refine<string>((text) => !text.includes('\0'), 'must not hold a NUL character'),
    ),
    basedOn: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  }),
});

export const getMenteeProgress = privateCall({ method: 'GET', url: '/api/my-people/:id/progress', access: ['mentor'] }, MenteeProgress, {
  summary: 'How far a person is who lets me see it',
  description: 'For the mentor of a living grant of progress. That it was read is written into the candidate’s “who read me” each time.',
  gives: 'Progress and the load of the plan, as they stand.',
  tags,
  params: UuidParams,
});

export const listMenteeRounds = privateCall({ method: 'GET', url: '/api/my-people/:id/rounds', access: ['mentor'] }, MenteeRounds, {
  summary: 'The rounds of a person who lets me see them',
  description:
    'For the mentor of a living grant of rounds: the latest first, at most 100, without answers and without the levels that the person gave. Each read is written down.',
  gives: 'The rounds.',
  tags,
  params: UuidParams,
});

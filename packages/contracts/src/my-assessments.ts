import * as z from 'zod/mini';
import { AssessmentWork } from './assessments.ts';
import { privateCall } from './endpoint.ts';
import { EXTRA_TIMES, LinkToken, PersonName } from './people.ts';
import { ClientIdParams } from './study-shared.ts';

const CANDIDATE = ['candidate'] as const;
const tags = ['Practice assessments'];

/** So long what was handed in may be read by the workspace, unless it is withdrawn before. */
export const ASSESSMENT_READ_DAYS = 180;

export const AssessmentOffer = z.object({
  name: z.string(),
  note: z.string(),
  /** who invites */
  workspace: z.string(),
  questionCount: z.int(),
  /** without my extra time */
  minutes: z.int(),
  /** by my settings */
  extraTime: z.enum(EXTRA_TIMES),
  mayPause: z.boolean(),
  expiresAt: z.iso.datetime(),
  /** how long what I hand in may be read */
  readDays: z.int(),
  /** mine, if I have taken the invitation already; null otherwise */
  taken: z.nullable(z.string()),
});
export type AssessmentOffer = z.infer<typeof AssessmentOffer>;

export const openAssessment = privateCall({ method: 'POST', url: '/api/assessments', access: CANDIDATE }, AssessmentOffer, {
  summary: 'Look at an invitation to an assessment',
  description: 'For candidates who have the link. One that is unknown, withdrawn or too old opens nothing. Nobody is told that I looked.',
  gives: 'What I would agree to. No questions.',
  tags,
  body: z.strictObject({ token: LinkToken }),
});

export const MyAssessmentItem = z.object({
  /** also that of its round */
  id: z.string(),
  name: z.string(),
  workspace: z.string(),
  chosenName: z.string(),
  acceptedAt: z.iso.datetime(),
  /** `over`: I may hand it in, or not */
  state: z.enum(['under-way', 'over', 'handed-in', 'withdrawn']),
});
export type MyAssessmentItem = z.infer<typeof MyAssessmentItem>;

export const MyAssessmentView = z.object({
  ...MyAssessmentItem.shape,
  note: z.string(),
  /** what is or was handed in; null while the round is under way */
  work: z.nullable(AssessmentWork),
  /** stands for exactly what is shown; handing in names it. Null unless it can be handed in */
  digest: z.nullable(z.string()),
  readDays: z.int(),
  submittedAt: z.nullable(z.iso.datetime()),
  /** null before it was handed in */
  readableUntil: z.nullable(z.iso.datetime()),
  withdrawnAt: z.nullable(z.iso.datetime()),
  /** who read it and when, the latest first; the name is null of who is gone */
  reads: z.array(z.object({ at: z.iso.datetime(), by: z.nullable(z.string()) })),
});
export type MyAssessmentView = z.infer<typeof MyAssessmentView>;

export const acceptAssessment = privateCall({ method: 'PUT', url: '/api/me/assessments/:id', access: CANDIDATE }, MyAssessmentView, {
  summary: 'Take an invitation and begin',
  description:
    'Starts a round by the server’s clock, under the same id, with the extra time of my settings. Each invitation is taken once. The workspace learns of it when I hand in, and not before.',
  gives: 'The assessment as it stands.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({ token: LinkToken, chosenName: PersonName }),
});

export const listMyAssessments = privateCall({ method: 'GET', url: '/api/me/assessments', access: CANDIDATE }, z.object({ items: z.array(MyAssessmentItem) }), {
  summary: 'The assessments that I took',
  description: 'The latest first.',
  gives: 'The assessments.',
  tags,
});

export const getMyAssessment = privateCall({ method: 'GET', url: '/api/me/assessments/:id', access: CANDIDATE }, MyAssessmentView, {
  summary: 'One assessment that I took',
  description: 'When it is over: exactly what would be handed in. Rubrics and model answers are told at no time.',
  gives: 'The assessment.',
  tags,
  params: ClientIdParams,
});

export const submitAssessment = privateCall({ method: 'PUT', url: '/api/me/assessments/:id/submission', access: CANDIDATE }, MyAssessmentView, {
  summary: 'Hand in an assessment',
  description:
    'When its round is over. What is handed in is what was shown: if that has changed since, it is refused. Done again it changes nothing. What was withdrawn is not handed in again.',
  gives: 'The assessment as it stands.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({ digest: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is not the digest of a preview')) }),
});

export const withdrawAssessment = privateCall({ method: 'PUT', url: '/api/me/assessments/:id/withdrawal', access: CANDIDATE }, MyAssessmentView, {
  summary: 'Take back what I handed in of an assessment',
  description: 'At any time, for good: from then on the workspace reads nothing of it, and what it wrote down about it is deleted.',
  gives: 'The assessment as it stands.',
  tags,
  params: ClientIdParams,
});

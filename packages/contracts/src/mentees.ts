import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { UuidParams } from './people.ts';
import { ProgressView } from './progress.ts';
import { RoundItem } from './rounds.ts';

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

import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { QuestionKind } from './question-query.ts';
import { RoundPacket } from './round-packet.ts';
import { LONGEST_ROUND_MINUTES, MOST_ROUND_QUESTIONS, ROUND_MODES, RoundView, SHORTEST_ROUND_MINUTES } from './rounds.ts';
import { LinkView, Slug } from './shared.ts';
import { ClientIdParams } from './study-shared.ts';

const CANDIDATE = ['candidate'] as const;
const tags = ['Rounds'];

export const MOST_LOOP_ROUNDS = 12;
export const LONGEST_BREAK_MINUTES = 120;

export const LoopStepBody = z.strictObject({
  stage: Slug,
  /** ask questions of this kind alone, where the stage has any; null for all */
  questionKind: z.nullable(QuestionKind),
  minutes: z.int().check(z.minimum(SHORTEST_ROUND_MINUTES), z.maximum(LONGEST_ROUND_MINUTES)),
  /** how many questions at most */
  count: z.int().check(z.minimum(1), z.maximum(MOST_ROUND_QUESTIONS)),
});
export type LoopStepBody = z.infer<typeof LoopStepBody>;

export const LoopBody = z.strictObject({
  guide: Slug,
  mode: z.enum(ROUND_MODES),
  breakMinutes: z.int().check(z.minimum(0), z.maximum(LONGEST_BREAK_MINUTES)),
  steps: z.array(LoopStepBody).check(z.minLength(1), z.maxLength(MOST_LOOP_ROUNDS)),
});
export type LoopBody = z.infer<typeof LoopBody>;

const LoopRound = z.object({
  startedAt: z.iso.datetime(),
  submittedAt: z.nullable(z.iso.datetime()),
  submittedBy: z.nullable(z.enum(['person', 'clock'])),
  /** when its debrief was written; null before */
  packetAt: z.nullable(z.iso.datetime()),
  answeredCount: z.int(),
  questionCount: z.int(),
  /** how long the break before it was; null for the first */
  breakMs: z.nullable(z.int()),
});

const LoopStep = z.object({
  position: z.int(),
  /** by the name it has now; null where the guide has it no more */
  stage: z.nullable(LinkView),
  questionKind: z.nullable(QuestionKind),
  minutes: z.int(),
  count: z.int(),
  roundId: z.string(),
  /** null before it was begun */
  round: z.nullable(LoopRound),
});
export type LoopStep = z.infer<typeof LoopStep>;

export const LoopItem = z.object({
  id: z.string(),
  /** null where it is there no more */
  guide: z.nullable(LinkView),
  mode: z.enum(ROUND_MODES),
  breakMinutes: z.int(),
  startedAt: z.iso.datetime(),
  /** when its last round was over, or its person ended it; null while it goes on */
  endedAt: z.nullable(z.iso.datetime()),
  steps: z.array(LoopStep),
});
export type LoopItem = z.infer<typeof LoopItem>;

export const LoopView = z.object({
  ...LoopItem.shape,
  /** the server's clock when it answered */
  now: z.iso.datetime(),
  /** when the break is over; null where none runs */
  breakEndsAt: z.nullable(z.iso.datetime()),
  /** the debriefs that were written, in the order of the rounds */
  packets: z.array(z.object({ position: z.int(), packet: RoundPacket })),
});
export type LoopView = z.infer<typeof LoopView>;

const LoopParams = z.strictObject({ id: parameter(z.uuid(), 'the id of a loop', 'Which loop.') });

export const putLoop = privateCall({ method: 'PUT', url: '/api/me/loops/:id', access: CANDIDATE }, LoopView, {
  summary: 'Plan a loop: the rounds of a guide’s process, one after the other',
  description: 'Fixes its rounds and breaks; no round begins by it. The same id with the same content changes nothing.',
  gives: 'The loop as it stands.',
  tags,
  params: ClientIdParams,
  body: LoopBody,
});

export const listLoops = privateCall({ method: 'GET', url: '/api/me/loops', access: CANDIDATE }, z.object({ items: z.array(LoopItem) }), {
  summary: 'All loops of mine',
  description: 'The latest first, at most 50.',
  gives: 'The loops with their rounds.',
  tags,
});

export const getLoop = privateCall({ method: 'GET', url: '/api/me/loops/:id', access: CANDIDATE }, LoopView, {
  summary: 'One of my loops',
  description: 'With the debriefs of its rounds as far as they are written.',
  gives: 'The loop as it stands.',
  tags,
  params: LoopParams,
});

export const startLoopRound = privateCall({ method: 'PUT', url: '/api/me/loops/:id/steps/:position/round', access: CANDIDATE }, RoundView, {
  summary: 'Begin a round of a loop',
  description:
    'The rounds come in their order, each when the one before it is over. It asks what no earlier round of the loop has asked, as far as the stage has enough. One that was begun is answered as it stands.',
  gives: 'The round as it stands.',
  tags,
  params: z.strictObject({
    ...LoopParams.shape,
    position: parameter(
      z.pipe(z.string().check(z.regex(/^([1-9]|1[0-2])$/)), z.transform(Number)),
      `a whole number from 1 to ${MOST_LOOP_ROUNDS}`,
      'Which round of it.',
    ),
  }),
});

export const endLoop = privateCall({ method: 'PUT', url: '/api/me/loops/:id/end', access: CANDIDATE }, LoopView, {
  summary: 'End a loop before its last round',
  description: 'What was done stays. A round under way goes on by itself. One that is over stays as it is.',
  gives: 'The loop as it stands.',
  tags,
  params: LoopParams,
});

import * as z from 'zod/mini';

/**
 * The debrief of a round, as a committee would read it. It is stored as it was written and must be readable for good: a change that
 * an old packet does not fit is another `format`. Everything in it is plain text.
 */
const PacketLevel = z.object({
  dimension: z.string(),
  level: z.string(),
  evidence: z.string(),
  /** whether the evidence stands in the answer word for word */
  isQuote: z.boolean(),
});

const PacketAnswer = z.object({
  text: z.string(),
  arrivedAt: z.iso.datetime(),
  /** when it was written by the word of a device that was offline */
  claimedAt: z.nullable(z.iso.datetime()),
});

const PacketQuestion = z.object({
  position: z.int(),
  slug: z.string(),
  title: z.string(),
  version: z.int(),
  area: z.string(),
  difficulty: z.string(),
  plannedMinutes: z.int(),
  timeMs: z.int(),
  /** as it stood when the round ended; null where nothing was written */
  answer: z.nullable(PacketAnswer),
  /** what came after that, and was not counted */
  lateAnswer: z.nullable(PacketAnswer),
  levels: z.array(PacketLevel),
  /** dimensions without a level */
  unmarked: z.array(z.string()),
  probes: z.array(z.object({ prompt: z.string(), outcome: z.string(), note: z.string() })),
  probeCount: z.int(),
  /** the deepest rung that was answered, at least partly; 0 for none */
  deepestProbe: z.int(),
  /** what a strong hire would have added: what the rubric says above my own level */
  missing: z.array(z.object({ dimension: z.string(), level: z.string(), text: z.string() })),
  /** the levels of the last time, for this question or else for its area; null where there was none */
  before: z.nullable(
    z.object({
      of: z.enum(['question', 'area']),
      title: z.string(),
      startedAt: z.iso.datetime(),
      levels: z.array(z.object({ dimension: z.string(), level: z.string() })),
    }),
  ),
});
export type PacketQuestion = z.infer<typeof PacketQuestion>;

export const RoundPacket = z.object({
  format: z.literal(1),
  writtenAt: z.iso.datetime(),
  round: z.object({
    id: z.string(),
    mode: z.string(),
    kind: z.string(),
    /** the guide, stage, area or track, by its name */
    about: z.array(z.string()),
    minutes: z.int(),
    extraTime: z.string(),
    startedAt: z.iso.datetime(),
    endsAt: z.nullable(z.iso.datetime()),
    submittedAt: z.iso.datetime(),
    submittedBy: z.string(),
    pausedMs: z.int(),
  }),
  questions: z.array(PacketQuestion),
  gaps: z.array(z.object({ position: z.int(), dimension: z.string(), kind: z.enum(['no-evidence', 'unmarked', 'below-hire']) })),
});
export type RoundPacket = z.infer<typeof RoundPacket>;

import * as z from 'zod/mini';
import { CodeRunClaim } from './code-run-claim.ts';

/** An answer as it was said. Its length is the word of the browser that recorded it. */
const SubmittedRecording = z.object({ durationMs: z.int(), bytes: z.int(), mediaType: z.string() });
export type SubmittedRecording = z.infer<typeof SubmittedRecording>;

/**
 * What a candidate hands in to be reviewed: exactly what a reviewer sees of it, and no level that they gave themselves. It is stored
 * as it was written and must be readable for good: a change that an old one does not fit is another `format`.
 */
const SubmittedPart = z.object({
  /** from 1 on, over all rounds */
  position: z.int(),
  /** the round of a loop, by its name; null where there is but one */
  round: z.nullable(z.string()),
  slug: z.string(),
  title: z.string(),
  version: z.int(),
  /** the form of its answer */
  kind: z.string(),
  area: z.string(),
  plannedMinutes: z.int(),
  /** null where no time was taken */
  timeMs: z.nullable(z.int()),
  startedAt: z.iso.datetime(),
  /** empty where nothing was written */
  text: z.string(),
  /** what came after the time was up; null without */
  lateText: z.nullable(z.string()),
  probes: z.array(z.object({ prompt: z.string(), outcome: z.string(), note: z.string() })),
  /** not there where none was handed in */
  recording: z.optional(SubmittedRecording),
  /** null for an answer in code with which no run came; not there for every other answer, and in what is older than this field */
  testRun: z.optional(z.nullable(CodeRunClaim)),
});
export type SubmittedPart = z.infer<typeof SubmittedPart>;

export const SUBMISSION_KINDS = ['answer', 'round', 'loop'] as const;
export const SubmissionKind = z.enum(SUBMISSION_KINDS);
export type SubmissionKind = z.infer<typeof SubmissionKind>;

export const SubmittedWork = z.object({
  format: z.literal(1),
  kind: SubmissionKind,
  /** the question of an answer; null for rounds, which are named by what they are about */
  title: z.nullable(z.string()),
  /** the guide, stage, area or track, by its name */
  about: z.array(z.string()),
  /** strict, practice or untimed; null outside of rounds */
  mode: z.nullable(z.string()),
  parts: z.array(SubmittedPart),
});
export type SubmittedWork = z.infer<typeof SubmittedWork>;

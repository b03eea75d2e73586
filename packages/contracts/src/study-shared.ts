import * as z from 'zod/mini';
import { parameter } from './parameter.ts';
import { LinkView } from './shared.ts';

const EARLIEST = '1970-01-01';
const LATEST = '2199-12-31';

/** A date of a person's own calendar, without a time: YYYY-MM-DD. Years that mean nothing here are refused; PostgreSQL knows no year 0. */
export const PersonDate = z.iso.date().check(z.refine<string>((on) => on >= EARLIEST && on <= LATEST, `must lie from ${EARLIEST} to ${LATEST}`));

/** Grades as Anki has them: 1 again, 2 hard, 3 good, 4 easy. */
export const GRADES = [1, 2, 3, 4] as const;
export const Grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Grade = z.infer<typeof Grade>;

/** An id that the client makes (a UUID): sending the same again changes nothing, sending something else with it is refused with 409. */
export const ClientId = z.uuid();
export const ClientIdParams = z.strictObject({ id: parameter(z.uuid(), 'an id that the client has made', 'Which one; new ones are made by the client.') });

/**
 * When something was done by the word of a device that was offline: it is stored beside the time of arrival, never in the
 * future, and never before the account. A server that hears of it at once is sent null.
 */
export const ClaimedAt = z.nullable(z.iso.datetime());

const LONGEST_DURATION_MS = 6 * 3600_000;
export const DurationMs = z.int().check(z.minimum(0), z.maximum(LONGEST_DURATION_MS));

/** A question as study lists it. */
export const StudyQuestionLink = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  kind: z.string(),
  area: LinkView,
  minutes: z.int(),
  /** the version that is current */
  version: z.int(),
});
export type StudyQuestionLink = z.infer<typeof StudyQuestionLink>;

/** A likely value with the range in which it may well lie. All between 0 and 1, and never 1. */
export const Likely = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Likely = z.infer<typeof Likely>;

import * as z from 'zod/mini';
import { LONGEST_ANSWER, LONGEST_EVIDENCE, PROBE_OUTCOMES, SELF_LEVELS } from './attempts.ts';
import { EXTRA_TIMES } from './people.ts';
import { QuestionKind } from './question-query.ts';
import { RoundPacket } from './round-packet.ts';
import { LoopBody, LoopStepBody, MOST_LOOP_ROUNDS } from './loops.ts';
import { LONGEST_ROUND_MINUTES, MOST_ROUND_QUESTIONS, ROUND_MODES } from './rounds.ts';
import { MOST_TIES, storyContent } from './story-content.ts';
import { DurationMs, Grade } from './study-shared.ts';
import { withoutNul } from './without-nul.ts';

/** Nothing was studied before there were computers to write it down on; and a database refuses the year 0. */
const sinceThen = z.refine<string>((value) => value >= '1970', 'lies too far back');
const PersonDate = z.iso.date().check(sinceThen);
const Time = z.iso.datetime().check(sinceThen);
const TimeOrNull = z.nullable(Time);
const Id = z.uuid();
const text = (longest: number) => z.string().check(z.maxLength(longest), withoutNul);
const Name = text(200);
const Version = z.int().check(z.minimum(1), z.maximum(1_000_000));
const Count = z.int().check(z.minimum(0), z.maximum(1_000_000));
const WEIGHTS = 21;

/** The question as it was called in that version; for readers alone, an import does not look at it. */
const title = z.nullable(z.string());
const seen = { questionId: Name, title, version: Version };

const PreferencesEntry = z.object({
  weekdayMinutes: z.array(z.int().check(z.minimum(0), z.maximum(720))).check(z.length(7)),
  daysOff: z.array(PersonDate).check(z.maxLength(400)),
  reviewCap: z.int().check(z.minimum(1), z.maximum(999)),
  weeklyGoalMinutes: z.nullable(Count),
  isStreakShown: z.boolean(),
  spreadFromOn: z.nullable(PersonDate),
  spreadDays: z.nullable(z.int().check(z.minimum(2), z.maximum(60))),
  /** fitted weights of FSRS-6; empty: the usual ones */
  weights: z.array(z.number()).check(z.refine((list) => list.length === 0 || list.length === WEIGHTS, `must be none, or ${WEIGHTS}`)),
  changedAt: Time,
});

const TargetEntry = z.object({
  id: Id,
  guideId: Name,
  createdAt: Time,
  changedAt: Time,
  endedAt: TimeOrNull,
  stages: z.array(z.object({ stage: Name, on: PersonDate })).check(z.maxLength(50)),
  leftOut: z.array(Name).check(z.maxLength(100)),
});

const AnswerEntry = z.object({
  id: Id,
  attemptId: Id,
  basedOnId: z.nullable(Id),
  text: text(LONGEST_ANSWER),
  createdAt: Time,
  claimedAt: TimeOrNull,
});

const REVIEW_KINDS = ['grade', 'undo', 'suspend', 'resume'] as const;
const ReviewEntry = z.object({
  id: Id,
  kind: z.enum(REVIEW_KINDS),
  ...seen,
  attemptId: z.nullable(Id),
  grade: z.nullable(Grade),
  undoesId: z.nullable(Id),
  happenedAt: Time,
  claimedAt: TimeOrNull,
  createdAt: Time,
  studiedOn: PersonDate,
  durationMs: DurationMs,
  predictedRecall: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
});

const RoundEntry = z.object({
  id: Id,
  mode: z.enum(ROUND_MODES),
  kind: z.enum(['guide_stage', 'area', 'track', 'weakest', 'questions']),
  guideId: z.nullable(Name),
  stageSlug: z.nullable(Name),
  areaSlug: z.nullable(Name),
  trackId: z.nullable(Name),
  minutes: z.int().check(z.minimum(1), z.maximum(LONGEST_ROUND_MINUTES)),
  wantedCount: z.int().check(z.minimum(1), z.maximum(MOST_ROUND_QUESTIONS)),
  extraTime: z.enum(EXTRA_TIMES),
  startedAt: Time,
  endsAt: TimeOrNull,
  submittedAt: TimeOrNull,
  submittedBy: z.nullable(z.enum(['person', 'clock'])),
});
const Position = z.int().check(z.minimum(1), z.maximum(MOST_ROUND_QUESTIONS));

const LoopEntry = z.object({
  id: Id,
  mode: z.enum(ROUND_MODES),
  guideId: z.nullable(Name),
  breakMinutes: LoopBody.shape.breakMinutes,
  startedAt: Time,
  endedAt: TimeOrNull,
});
const LoopStepEntry = z.object({
  loopId: Id,
  position: z.int().check(z.minimum(1), z.maximum(MOST_LOOP_ROUNDS)),
  stageSlug: Name,
  questionKind: z.nullable(QuestionKind),
  minutes: LoopStepBody.shape.minutes,
  wantedCount: LoopStepBody.shape.count,
  roundId: Id,
});

const LONGEST_PACKET = 4_000_000;

function isPacket(body: string): boolean {
  try {
    return RoundPacket.safeParse(JSON.parse(body)).success;
  } catch {
    return false;
  }
}

const MOST_SMALL = 1000;
const MOST_ATTEMPTS = 50_000;
const MOST_ANSWERS = 200_000;
const MOST_REVIEWS = 300_000;
const MOST_ROUNDS = 20_000;
const MOST_VISITS = 500_000;
const list = <S extends z.ZodMiniType>(entry: S, most: number) => z.array(entry).check(z.maxLength(most));

/** Of rounds, in the order in which they refer to each other. */
const roundLists = {
  rounds: list(RoundEntry, MOST_ROUNDS),
  roundQuestions: list(z.object({ roundId: Id, position: Position, ...seen, attemptId: Id }), MOST_ATTEMPTS),
  roundVisits: list(z.object({ id: Id, roundId: Id, position: Position, createdAt: Time, claimedAt: TimeOrNull }), MOST_VISITS),
  roundPauses: list(z.object({ id: Id, roundId: Id, beganAt: Time, endedAt: TimeOrNull }), MOST_ATTEMPTS),
};
/** Rounds that follow each other; after the rounds. */
const loopLists = { loops: list(LoopEntry, MOST_ROUNDS), loopSteps: list(LoopStepEntry, MOST_ATTEMPTS) };
/** Every revision; `basedOnIds` says which were written on which. */
const stories = list(
  z.object({ id: Id, storyId: Id, basedOnIds: z.array(Id).check(z.maxLength(MOST_TIES)), ...storyContent, isRemoved: z.boolean(), createdAt: Time }),
  MOST_ANSWERS,
);
const packetEntry = { roundId: Id, body: text(LONGEST_PACKET), createdAt: Time };
/** What is taken in is shown later, so it has to be a debrief. */
const ImportedPacket = z.object({ ...packetEntry, body: packetEntry.body.check(z.refine<string>(isPacket, 'must be a debrief as it was exported')) });

/** Files of before there were rounds, or stories, have none. */
const orNone = <S extends z.ZodMiniType>(lists: z.ZodMiniArray<S>) => z._default(lists, []);

/** What an export holds of study and an import takes again: all but cards, which follow from the reviews, and fits. */
const studyLists = {
  studyPreferences: list(PreferencesEntry, 1),
  targets: list(TargetEntry, MOST_SMALL),
  tracks: list(z.object({ id: Id, trackId: Name, startedAt: Time, startedOn: PersonDate, endedAt: TimeOrNull }), MOST_SMALL),
  readings: list(z.object({ id: Id, documentId: Name, title, version: Version, createdAt: Time, studiedOn: PersonDate, minutes: Count }), MOST_ATTEMPTS),
  attempts: list(z.object({ id: Id, ...seen, startedAt: Time, claimedAt: TimeOrNull, studiedOn: PersonDate }), MOST_ATTEMPTS),
  answers: list(AnswerEntry, MOST_ANSWERS),
  selfLevels: list(z.object({ attemptId: Id, dimension: Name, level: z.enum(SELF_LEVELS), evidence: text(LONGEST_EVIDENCE), changedAt: Time }), MOST_ANSWERS),
  probeSteps: list(z.object({ attemptId: Id, probeId: Name, outcome: z.enum(PROBE_OUTCOMES), note: text(LONGEST_EVIDENCE), changedAt: Time }), MOST_ANSWERS),
  reviews: list(ReviewEntry, MOST_REVIEWS),
  notes: list(z.object({ id: Id, questionId: Name, title, text: text(20_000), createdAt: Time }), MOST_ATTEMPTS),
  stars: list(z.object({ questionId: Name, title, createdAt: Time }), MOST_ATTEMPTS),
};

export const ImportedStudy = z.object({
  ...studyLists,
  rounds: orNone(roundLists.rounds),
  roundQuestions: orNone(roundLists.roundQuestions),
  roundVisits: orNone(roundLists.roundVisits),
  roundPauses: orNone(roundLists.roundPauses),
  roundPackets: orNone(list(ImportedPacket, MOST_ROUNDS)),
  loops: orNone(loopLists.loops),
  loopSteps: orNone(loopLists.loopSteps),
  stories: orNone(stories),
});
export type ImportedStudy = z.infer<typeof ImportedStudy>;

export const exportedStudy = {
  ...studyLists,
  ...roundLists,
  roundPackets: z.array(z.object(packetEntry)),
  ...loopLists,
  stories,
  cards: z.array(
    z.object({
      questionId: z.string(),
      title,
      stability: z.number(),
      difficulty: z.number(),
      lastReviewedAt: Time,
      lastStudiedOn: PersonDate,
      dueOn: PersonDate,
      reps: z.int(),
      lapses: z.int(),
      isSuspended: z.boolean(),
    }),
  ),
  fits: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      reviews: z.nullable(z.int()),
      weights: z.array(z.number()),
      lossBefore: z.nullable(z.number()),
      lossAfter: z.nullable(z.number()),
      requestedAt: Time,
      startedAt: TimeOrNull,
      finishedAt: TimeOrNull,
    }),
  ),
};
const ExportedStudy = z.object(exportedStudy);
export type ExportedStudy = z.infer<typeof ExportedStudy>;

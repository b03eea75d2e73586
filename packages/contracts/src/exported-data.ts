import * as z from 'zod/mini';
import { exportedStudy } from './exported-study.ts';
import { Settings } from './people.ts';
import { ROLES } from './roles.ts';

const Time = z.iso.datetime();
const OrNull = z.nullable(z.string());
const OrNever = z.nullable(Time);

const Profile = z.object({
  id: z.string(),
  signInName: z.string(),
  settings: Settings,
  isDemo: z.boolean(),
  createdAt: Time,
  deletionDueAt: OrNever,
  roles: z.array(z.object({ role: z.enum(ROLES), grantedAt: Time })),
});

/** What someone else did with my data or account; the name is null of who is gone, and of the system. */
const ActOnMe = z.object({ at: Time, act: z.string(), who: z.nullable(z.string()), target: z.nullable(z.string()) });
const ActOfMine = z.object({ at: Time, act: z.string(), isAboutMe: z.boolean(), target: z.nullable(z.string()) });

const ConsentEntry = z.object({
  id: z.string(),
  /** given by me, or held by me as a mentor */
  side: z.enum(['given', 'held']),
  other: z.nullable(z.string()),
  scope: z.string(),
  givenAt: Time,
  expiresAt: Time,
  revokedAt: OrNever,
});

const ReportEntry = z.object({
  id: z.string(),
  kind: z.string(),
  targetId: z.string(),
  version: z.int(),
  part: z.string(),
  text: z.string(),
  /** of a problematic review: whether an admin may read it */
  mayRead: z.boolean(),
  state: z.string(),
  createdAt: Time,
  closedAt: OrNever,
});

/** What a mentor has suggested to me, or I as one to a candidate: the other is not named. */
const SuggestionEntry = z.object({
  id: z.string(),
  side: z.enum(['made', 'received']),
  kind: z.string(),
  questionId: OrNull,
  guideId: OrNull,
  stage: OrNull,
  area: OrNull,
  minutes: z.nullable(z.int()),
  reason: z.string(),
  state: z.string(),
  createdAt: Time,
  closedAt: OrNever,
});

const EmergencyEntry = z.object({
  id: z.string(),
  /** of my data by an admin, or by me as an admin */
  side: z.enum(['of-mine', 'by-me']),
  other: z.nullable(z.string()),
  reason: z.string(),
  openedAt: Time,
  expiresAt: Time,
});

/** What I handed in; the body is what a reviewer sees of it. Reviews are others' words to me, and mine to others, so none of it is taken in again. */
const SubmissionEntry = z.object({
  id: z.string(),
  kind: z.string(),
  sourceId: z.string(),
  question: z.string(),
  isAnonymous: z.boolean(),
  work: z.string(),
  ownLevels: z.string(),
  createdAt: Time,
  withdrawnAt: OrNever,
  reviewedAt: OrNever,
});
/** A recording that I handed in, or sent to be handed in. */
const RecordingEntry = z.object({
  id: z.string(),
  /** null where no submission has named it */
  submissionId: z.nullable(z.string()),
  part: z.nullable(z.int()),
  mediaType: z.string(),
  bytes: z.int(),
  /** SHA-256 of the bytes */
  digest: z.string(),
  createdAt: Time,
  /** the bytes; null where an export would grow too large: it is then to be had at its submission */
  base64: z.nullable(z.string()),
});
const ReviewEntry = z.object({
  id: z.string(),
  /** of what I handed in, or written by me as a mentor */
  side: z.enum(['received', 'written']),
  submissionId: z.string(),
  review: z.unknown(),
  sentAt: OrNever,
  rating: z.nullable(z.string()),
  ratingNote: z.nullable(z.string()),
});
const ReplyEntry = z.object({
  id: z.string(),
  reviewId: z.string(),
  commentId: z.string(),
  by: z.enum(['candidate', 'mentor']),
  kind: z.string(),
  text: z.string(),
  createdAt: Time,
});

/** A reference answer that I scored as a mentor. Like what stands between me and others it is not taken in again: a mentor is calibrated here. */
const JudgementEntry = z.object({
  id: z.string(),
  set: z.int(),
  place: z.int(),
  documentId: z.string(),
  version: z.int(),
  answer: z.string(),
  levels: z.array(z.object({ dimension: z.string(), level: z.string() })),
  createdAt: Time,
});

/** A reference answer that came among what waited, and what I said of it. */
const HiddenEntry = z.object({
  submissionId: z.string(),
  documentId: z.string(),
  version: z.int(),
  answer: z.string(),
  work: z.string(),
  review: z.unknown(),
  sentAt: OrNever,
});

/**
 * An assessment that I took, with all that I wrote in it. It was worked against the clock of a workspace's invitation, so that none of
 * it is taken in again.
 */
const AssessmentEntry = z.object({
  id: z.string(),
  name: z.string(),
  workspace: z.string(),
  chosenName: z.string(),
  acceptedAt: Time,
  minutes: z.int(),
  endsAt: OrNever,
  overAt: OrNever,
  questions: z.array(
    z.object({ position: z.int(), title: z.string(), revisions: z.array(z.object({ id: z.string(), text: z.string(), createdAt: Time, claimedAt: OrNever })) }),
  ),
  visits: z.array(z.object({ position: z.int(), createdAt: Time, claimedAt: OrNever })),
  pauses: z.array(z.object({ beganAt: Time, endedAt: OrNever })),
});
/** The work is what the workspace reads. */
const AssessmentSubmissionEntry = z.object({ assessmentId: z.string(), work: z.string(), submittedAt: Time, readableUntil: Time, withdrawnAt: OrNever });
/** What the workspace wrote down about an answer of mine; the names of its rubric are its own. */
const AssessmentLevelEntry = z.object({
  assessmentId: z.string(),
  position: z.int(),
  isOfWhole: z.boolean(),
  level: z.string(),
  evidence: z.string(),
  changedAt: Time,
});

/**
 * All that Whetstone keeps about one person, but for secrets. The keys are the names after "Exported:" in the comments of
 * prisma/schema.prisma; a test holds them together.
 */
export const ExportedData = z.object({
  profile: Profile,
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), transports: z.array(z.string()), createdAt: Time, lastUsedAt: OrNever })),
  sessions: z.array(z.object({ id: z.string(), device: z.string(), createdAt: Time, lastSeenAt: Time, strengthenedAt: OrNever })),
  workspaces: z.array(z.object({ id: z.string(), name: z.string(), role: z.string(), joinedAt: Time })),
  consents: z.array(ConsentEntry),
  whoReadMe: z.array(ActOnMe),
  whatIDid: z.array(ActOfMine),
  notifications: z.array(z.object({ id: z.string(), kind: z.string(), data: z.record(z.string(), z.unknown()), createdAt: Time, readAt: OrNever })),
  pushDevices: z.array(z.object({ id: z.string(), device: z.string(), endpoint: z.string(), language: z.string(), createdAt: Time })),
  mailAddresses: z.array(z.object({ address: z.string(), language: z.string(), createdAt: Time, confirmedAt: OrNever })),
  reports: z.array(ReportEntry),
  emergencyAccess: z.array(EmergencyEntry),
  submissions: z.array(SubmissionEntry),
  submissionRecordings: z.array(RecordingEntry),
  assessments: z.array(AssessmentEntry),
  assessmentSubmissions: z.array(AssessmentSubmissionEntry),
  assessmentLevels: z.array(AssessmentLevelEntry),
  mentorReviews: z.array(ReviewEntry),
  reviewReplies: z.array(ReplyEntry),
  mentorBlocks: z.array(z.object({ createdAt: Time })),
  suggestions: z.array(SuggestionEntry),
  menteeNotes: z.array(z.object({ text: z.string(), changedAt: Time })),
  calibrationJudgements: z.array(JudgementEntry),
  mentorStanding: z.array(z.object({ openedAt: Time })),
  hiddenReferences: z.array(HiddenEntry),
  mentorSnippets: z.array(z.object({ id: z.string(), text: z.string(), createdAt: Time })),
  ...exportedStudy,
});
export type ExportedData = z.infer<typeof ExportedData>;

/** The data twice: for programs, and to be read. */
export const ExportView = z.object({ format: z.literal(1), exportedAt: Time, data: ExportedData, markdown: z.string() });
export type ExportView = z.infer<typeof ExportView>;

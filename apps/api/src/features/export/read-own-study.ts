import type { ExportedStudy } from '@whetstone/contracts/exported-study';
import { QuestionKind } from '@whetstone/contracts/question-query';
import type { Grade } from '@whetstone/contracts/study-shared';
import type { Prisma } from '@whetstone/db/create-db';
import { OF_STUDY } from '../attempts/of-study.ts';

type Tx = Prisma.TransactionClient;
type Part<Key extends keyof ExportedStudy> = Promise<Pick<ExportedStudy, Key>>;

const OLDEST_FIRST = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
const orNull = (time: Date | null): string | null => time?.toISOString() ?? null;
const dateOf = (date: Date): string => date.toISOString().slice(0, 10);
const dateOrNull = (date: Date | null): string | null => date && dateOf(date);
const ofVersion = { of: { select: { title: true } } };
const ofQuestion = { question: { select: { versions: { orderBy: { number: 'desc' as const }, take: 1, select: { title: true } } } } };
const titleOf = ({ versions }: { versions: { title: string }[] }): string | null => versions[0]?.title ?? null;

async function readWishes(tx: Tx, personId: string): Part<'studyPreferences' | 'targets' | 'tracks' | 'fits'> {
  const where = { personId };
  const preferences = await tx.studyPreferences.findMany({ where });
  const byName = { stages: { orderBy: { stageSlug: 'asc' as const } }, leftOut: { orderBy: { areaSlug: 'asc' as const } } };
  const targets = await tx.target.findMany({ where, orderBy: OLDEST_FIRST, include: byName });
  const passes = await tx.trackPass.findMany({ where, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] });
  const fits = await tx.fit.findMany({ where, orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }] });
  return {
    studyPreferences: preferences.map(({ personId: _personId, daysOff, spreadFromOn, changedAt, ...rest }) => ({
      ...rest,
      daysOff: daysOff.map(dateOf),
      spreadFromOn: dateOrNull(spreadFromOn),
      changedAt: changedAt.toISOString(),
    })),
    targets: targets.map(({ id, guideId, createdAt, changedAt, endedAt, stages, leftOut }) => ({
      id,
      guideId,
      createdAt: createdAt.toISOString(),
      changedAt: changedAt.toISOString(),
      endedAt: orNull(endedAt),
      stages: stages.map(({ stageSlug, on }) => ({ stage: stageSlug, on: dateOf(on) })),
      leftOut: leftOut.map(({ areaSlug }) => areaSlug),
    })),
    tracks: passes.map(({ id, trackId, startedAt, startedOn, endedAt }) => ({
      id,
      trackId,
      startedAt: startedAt.toISOString(),
      startedOn: dateOf(startedOn),
      endedAt: orNull(endedAt),
    })),
    fits: fits.map(({ personId: _personId, requestedAt, startedAt, finishedAt, ...rest }) => ({
      ...rest,
      requestedAt: requestedAt.toISOString(),
      startedAt: orNull(startedAt),
      finishedAt: orNull(finishedAt),
    })),
  };
}

async function readAttempts(tx: Tx, personId: string): Part<'attempts' | 'answers' | 'selfLevels' | 'probeSteps'> {
  const where = { personId };
  const attempts = await tx.attempt.findMany({ where: { ...where, ...OF_STUDY }, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }], include: ofVersion });
  const answers = await tx.answerRevision.findMany({ where: { ...where, attempt: OF_STUDY }, orderBy: OLDEST_FIRST });
  const levels = await tx.selfLevel.findMany({ where, orderBy: [{ attemptId: 'asc' }, { dimension: 'asc' }] });
  const steps = await tx.probeStep.findMany({ where, orderBy: [{ attemptId: 'asc' }, { probeId: 'asc' }] });
  return {
    attempts: attempts.map(({ id, questionId, of, version, startedAt, claimedAt, studiedOn }) => ({
      id,
      questionId,
      title: of.title,
      version,
      startedAt: startedAt.toISOString(),
      claimedAt: orNull(claimedAt),
      studiedOn: dateOf(studiedOn),
    })),
    answers: answers.map(({ id, attemptId, basedOnId, text, createdAt, claimedAt }) => ({
      id,
      attemptId,
      basedOnId,
      text,
      createdAt: createdAt.toISOString(),
      claimedAt: orNull(claimedAt),
    })),
    selfLevels: levels.map(({ attemptId, dimension, level, evidence, changedAt }) => ({
      attemptId,
      dimension,
      level: level as ExportedStudy['selfLevels'][number]['level'],
      evidence,
      changedAt: changedAt.toISOString(),
    })),
    probeSteps: steps.map(({ attemptId, probeId, outcome, note, changedAt }) => ({
      attemptId,
      probeId,
      outcome: outcome === 'would_find_out' ? 'would-find-out' : outcome,
      note,
      changedAt: changedAt.toISOString(),
    })),
  };
}

async function readLog(tx: Tx, personId: string): Part<'reviews' | 'cards'> {
  const where = { personId };
  const reviews = await tx.review.findMany({ where, orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }], include: ofVersion });
  const cards = await tx.card.findMany({ where, orderBy: { questionId: 'asc' }, include: ofQuestion });
  return {
    reviews: reviews.map((row) => ({
      id: row.id,
      kind: row.kind,
      questionId: row.questionId,
      title: row.of.title,
      version: row.version,
      attemptId: row.attemptId,
      grade: row.grade as Grade | null,
      undoesId: row.undoesId,
      happenedAt: row.happenedAt.toISOString(),
      claimedAt: orNull(row.claimedAt),
      createdAt: row.createdAt.toISOString(),
      studiedOn: dateOf(row.studiedOn),
      durationMs: row.durationMs,
      predictedRecall: row.predictedRecall,
    })),
    cards: cards.map(({ personId: _personId, question, lastReviewedAt, lastStudiedOn, dueOn, questionId, ...rest }) => ({
      questionId,
      title: titleOf(question),
      ...rest,
      lastReviewedAt: lastReviewedAt.toISOString(),
      lastStudiedOn: dateOf(lastStudiedOn),
      dueOn: dateOf(dueOn),
    })),
  };
}

async function readMarks(tx: Tx, personId: string): Part<'notes' | 'stories' | 'stars' | 'readings'> {
  const where = { personId };
  const notes = await tx.noteRevision.findMany({ where, orderBy: OLDEST_FIRST, include: ofQuestion });
  const stories = await tx.storyRevision.findMany({ where, orderBy: OLDEST_FIRST });
  const stars = await tx.star.findMany({ where, orderBy: [{ createdAt: 'asc' }, { questionId: 'asc' }], include: ofQuestion });
  const readings = await tx.readingDone.findMany({ where, orderBy: OLDEST_FIRST, include: ofVersion });
  return {
    notes: notes.map(({ id, questionId, question, text, createdAt }) => ({
      id,
      questionId,
      title: titleOf(question),
      text,
      createdAt: createdAt.toISOString(),
    })),
    stories: stories.map(({ personId: _personId, createdAt, ...rest }) => ({ ...rest, createdAt: createdAt.toISOString() })),
    stars: stars.map(({ questionId, question, createdAt }) => ({ questionId, title: titleOf(question), createdAt: createdAt.toISOString() })),
    readings: readings.map(({ id, documentId, of, version, createdAt, studiedOn, minutes }) => ({
      id,
      documentId,
      title: of.title,
      version,
      createdAt: createdAt.toISOString(),
      studiedOn: dateOf(studiedOn),
      minutes,
    })),
  };
}

async function readLoops(tx: Tx, personId: string): Part<'loops' | 'loopSteps'> {
  const loops = await tx.roundLoop.findMany({ where: { personId }, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] });
  const steps = await tx.roundLoopStep.findMany({ where: { personId }, orderBy: [{ loopId: 'asc' }, { position: 'asc' }] });
  return {
    loops: loops.map(({ id, mode, guideId, breakMinutes, startedAt, endedAt }) => ({
      id,
      mode,
      guideId,
      breakMinutes,
      startedAt: startedAt.toISOString(),
      endedAt: orNull(endedAt),
    })),
    loopSteps: steps.map(({ personId: _personId, questionKind, ...rest }) => ({ ...rest, questionKind: QuestionKind.safeParse(questionKind).data ?? null })),
  };
}

async function readRounds(tx: Tx, personId: string): Part<'rounds' | 'roundQuestions' | 'roundVisits' | 'roundPauses' | 'roundPackets'> {
  // assessments have a list of their own
  const where = { personId, round: { kind: { not: 'assessment' as const } } };
  const rounds = await tx.round.findMany({ where: { personId }, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] });
  const questions = await tx.roundQuestion.findMany({ where, orderBy: [{ roundId: 'asc' }, { position: 'asc' }], include: ofVersion });
  const visits = await tx.roundVisit.findMany({ where, orderBy: OLDEST_FIRST });
  const pauses = await tx.roundPause.findMany({ where, orderBy: [{ beganAt: 'asc' }, { id: 'asc' }] });
  const packets = await tx.roundPacket.findMany({ where, orderBy: [{ createdAt: 'asc' }, { roundId: 'asc' }] });
  return {
    rounds: rounds.flatMap(({ personId: _personId, kind, startedAt, endsAt, submittedAt, ...rest }) =>
      kind === 'assessment' ? [] : [{ ...rest, kind, startedAt: startedAt.toISOString(), endsAt: orNull(endsAt), submittedAt: orNull(submittedAt) }],
    ),
    roundQuestions: questions.map(({ personId: _personId, of, ...rest }) => ({ ...rest, title: of.title })),
    roundVisits: visits.map(({ id, roundId, position, createdAt, claimedAt }) => ({
      id,
      roundId,
      position,
      createdAt: createdAt.toISOString(),
      claimedAt: orNull(claimedAt),
    })),
    roundPauses: pauses.map(({ id, roundId, beganAt, endedAt }) => ({ id, roundId, beganAt: beganAt.toISOString(), endedAt: orNull(endedAt) })),
    roundPackets: packets.map(({ roundId, body, createdAt }) => ({ roundId, body, createdAt: createdAt.toISOString() })),
  };
}

/** What a person has studied, field by field, so that a new column is not let out by itself. */
export async function readOwnStudy(tx: Tx, personId: string): Promise<ExportedStudy> {
  return {
    ...(await readWishes(tx, personId)),
    ...(await readAttempts(tx, personId)),
    ...(await readLog(tx, personId)),
    ...(await readMarks(tx, personId)),
    ...(await readRounds(tx, personId)),
    ...(await readLoops(tx, personId)),
  };
}

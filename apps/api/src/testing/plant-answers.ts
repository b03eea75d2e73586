import { randomUUID } from 'node:crypto';
import type { Db } from '@whetstone/db/create-db';

/** A question and the level that was given to the answer; none where nobody has given one. */
export type Answered = readonly [questionId: string, level: string | null];

const MINUTE_MS = 60_000;

/** A person who does nothing but stand there. @returns the id */
export async function plantPerson(db: Db, given: { isDemo?: boolean } = {}): Promise<string> {
  const { id } = await db.person.create({ data: { signInName: `planted-${randomUUID()}`, name: 'Planted', ...given }, select: { id: true } });
  return id;
}

interface Played {
  personId: string;
  kind: 'assessment' | 'questions';
  mode?: 'strict' | 'untimed';
  /** each took as many minutes as its place says: 1, 2, 3, … */
  answers: readonly Answered[];
}

/** A round that is over, of which each question has an attempt. @returns its id, and the attempts in the order of the questions */
async function plantRound(db: Db, { personId, kind, mode = 'strict', answers }: Played): Promise<{ roundId: string; attemptIds: string[] }> {
  const roundId = randomUUID();
  const [{ now }] = await db.$queryRaw<[{ now: Date }]>`SELECT app_now() AS now`;
  const total = (answers.length * (answers.length + 1)) / 2;
  const startedAt = new Date(now.getTime() - total * MINUTE_MS);
  await db.round.create({
    data: {
      personId,
      id: roundId,
      kind,
      mode,
      minutes: 60,
      wantedCount: answers.length,
      extraTime: 'none',
      startedAt,
      submittedAt: now,
      submittedBy: 'person',
    },
  });
  const rows = answers.map(([questionId], at) => ({ questionId, position: at + 1, attemptId: randomUUID() }));
  await db.attempt.createMany({ data: rows.map(({ questionId, attemptId }) => ({ personId, id: attemptId, questionId, version: 1, studiedOn: now })) });
  await db.roundQuestion.createMany({ data: rows.map((row) => ({ ...row, personId, roundId, version: 1 })) });
  await db.roundVisit.createMany({
    data: rows.map(({ position }) => ({
      personId,
      roundId,
      id: randomUUID(),
      position,
      createdAt: new Date(startedAt.getTime() + ((position * (position - 1)) / 2) * MINUTE_MS),
    })),
  });
  return { roundId, attemptIds: rows.map(({ attemptId }) => attemptId) };
}

/** A round that somebody finished, with the levels that they gave themselves. */
export async function plantJudgedRound(db: Db, given: Omit<Played, 'kind'> & { kind?: Played['kind'] }): Promise<void> {
  const { personId, answers } = given;
  const { attemptIds } = await plantRound(db, { kind: 'questions', ...given });
  await db.selfLevel.createMany({
    data: answers.flatMap(([, level], at) =>
      level === null ? [] : [{ personId, attemptId: attemptIds[at] ?? '', dimension: 'Depth', level, evidence: 'said so' }],
    ),
  });
}

interface HandedIn {
  personId: string;
  /** of which set, by its workspace and its own id */
  id: string;
  setId: string;
  answers: readonly Answered[];
}

/** What somebody handed in of an assessment of a set, with the levels that a member gave. @returns the round's id */
export async function plantSubmission(db: Db, { personId, id, setId, answers }: HandedIn): Promise<string> {
  const { roundId } = await plantRound(db, { personId, kind: 'assessment', answers });
  const [{ later }] = await db.$queryRaw<[{ later: Date }]>`SELECT app_now() + interval '180 days' AS later`;
  const assessmentId = randomUUID();
  const key = { workspaceId: id, setId };
  await db.assessment.create({
    data: { ...key, id: assessmentId, number: 1, name: 'Practice', note: '', minutes: 60, mayPause: false, days: 7, madeBy: randomUUID(), expiresAt: later },
  });
  await db.assessmentSeat.create({ data: { ...key, personId, roundId, assessmentId, chosenName: 'Someone' } });
  await db.assessmentSubmission.create({ data: { personId, roundId, body: '{}', readableUntil: later } });
  await db.assessmentLevel.createMany({
    data: answers.flatMap(([, level], at) =>
      level === null ? [] : [{ personId, roundId, position: at + 1, dimension: '', level, evidence: 'shows it', madeBy: randomUUID() }],
    ),
  });
  return roundId;
}

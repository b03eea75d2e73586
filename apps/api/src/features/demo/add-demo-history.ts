import { randomUUID } from 'node:crypto';
import type { Prisma } from '@whetstone/db/create-db';
import { addDays } from '@whetstone/study/iso-date';
import { toDateColumn } from '../../date-column.ts';
import type { Deps } from '../../deps.ts';
import { findLiveDocument } from '../content/find-live-document.ts';
import { rebuildCards } from '../reviews/rebuild-cards.ts';
import type { StudyClock } from '../study-clock/open-clock.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { readGuideQuestions } from '../targets/read-guide-questions.ts';
import { addDemoRound } from './add-demo-round.ts';
import { addDemoStories } from './add-demo-stories.ts';
import { makeDemoLog } from './make-demo-log.ts';

const GUIDE = 'alibaba-devops-engineer';
const TRACK = 'devops-four-weeks';
/** Days from now to each stage that the guide has. */
const STAGES: readonly (readonly [string, number])[] = [
  ['technical-phone-screen', 12],
  ['onsite', 33],
];
const QUESTIONS = 14;
const STARS = 3;
const WEEKLY_GOAL_MINUTES = 240;
const TRACK_DAYS_AGO = 21;
const DAY_MS = 86_400_000;

const ANSWERS = [
  'Demo answer, written by nobody. I would first say what the two share and what each has alone, then give the case in which it matters.',
  'Demo answer, written by nobody. I start from what is known, say which layer it rules out, and name the command that would show it.',
  'Demo answer, written by nobody. The short version in one sentence, then the mechanism step by step, then where it breaks.',
];
const NOTE = 'Demo note: say the numbers first, and draw the picture before the details.';

interface Demo {
  personId: string;
  clock: StudyClock;
}

async function addTarget(tx: Prisma.TransactionClient, guideId: string, { personId, clock }: Demo): Promise<void> {
  const id = randomUUID();
  const stages = await tx.guideSection.findMany({ where: { guideId, kind: 'stage' }, select: { slug: true } });
  const known = new Set(stages.map(({ slug }) => slug));
  const dated = STAGES.filter(([slug]) => known.has(slug)).map(([stageSlug, days]) => ({ stageSlug, on: toDateColumn(addDays(clock.today, days)) }));
  await tx.target.create({ data: { personId, id, guideId, stages: { create: dated } }, select: { id: true } });
  await tx.studyPreferences.create({ data: { personId, weeklyGoalMinutes: WEEKLY_GOAL_MINUTES }, select: { personId: true } });
}

async function addTrack(tx: Prisma.TransactionClient, { personId, clock }: Demo): Promise<void> {
  const track = await findLiveDocument(tx, 'track', TRACK);
  if (track === null) return;
  const startedAt = new Date(clock.now.getTime() - (TRACK_DAYS_AGO + 1) * DAY_MS);
  const startedOn = toDateColumn(clock.dateOf(startedAt));
  await tx.trackPass.create({ data: { personId, id: randomUUID(), trackId: track.id, startedAt, startedOn }, select: { id: true } });
}

async function addLog(tx: Prisma.TransactionClient, guideId: string, { personId, clock }: Demo): Promise<void> {
  const entries = await readGuideQuestions(tx, [guideId]);
  const questions = [...new Map(entries.map(({ question }) => [question.id, question])).values()].slice(0, QUESTIONS);
  const { attempts, reviews } = makeDemoLog(questions, personId, clock);
  await tx.attempt.createMany({ data: attempts });
  await tx.review.createMany({ data: reviews });
  await tx.answerRevision.createMany({
    data: ANSWERS.flatMap((text, index) => {
      const attempt = attempts[index];
      return attempt ? [{ personId, id: randomUUID(), attemptId: attempt.id, text, createdAt: attempt.startedAt ?? clock.now }] : [];
    }),
  });
  await tx.star.createMany({ data: questions.slice(0, STARS).map(({ id }) => ({ personId, questionId: id })) });
  const [first] = questions;
  if (first) await tx.noteRevision.create({ data: { personId, id: randomUUID(), questionId: first.id, text: NOTE }, select: { id: true } });
  await addDemoRound(tx, questions, { personId, clock });
  await rebuildCards(tx, personId);
}

/**
 * Gives a demo person who has begun nothing three weeks of study before now, and dates ahead. Every text says that it is a
 * demo. Without the guide that it is about there is nothing to study, and nothing is written.
 */
export async function addDemoHistory({ db }: Pick<Deps, 'db'>, personId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
    const hasBegun = (await tx.target.count({ where: { personId } })) + (await tx.review.count({ where: { personId } })) > 0;
    const guide = hasBegun ? null : await findLiveDocument(tx, 'guide', GUIDE);
    if (guide === null) return;
    const demo = { personId, clock: await readStudyClock(tx, personId) };
    await addTarget(tx, guide.id, demo);
    await addTrack(tx, demo);
    await addLog(tx, guide.id, demo);
    await addDemoStories(tx, demo);
  });
}

import type { Prisma } from '@whetstone/db/generated/client';
import { type Estimate, type ItemAnswer, type ItemFigures, analyseItems } from '@whetstone/study/analyse-items';
import type { Deps } from '../../deps.ts';
import type { AnswerSource } from './answer-sources.ts';
import { listDue } from './list-due.ts';
import { type FirstAnswer, readFirstAnswers } from './read-first-answers.ts';
import { readTimes } from './read-times.ts';

type Tx = Prisma.TransactionClient;

/** One at a time counts; "item" in bytes. */
const LOCK = 0x69_74_65_6d;
/** The middle one of ten is nearly the time of one person: it is not told to the second. */
const TIME_STEP_MS = 10_000;
/** also for who waits until somebody else has counted */
const COUNT_LIMIT_MS = 60_000;

const numbersOf = (estimate: Estimate | null): number[] => (estimate === null ? [] : [estimate.value, estimate.low, estimate.high]);

/** What stands in the row of a question. */
const dataOf = ({ people, attempts, medianMs, levels, difficulty, discrimination }: ItemFigures) => ({
  people,
  attempts,
  medianMs: Math.round(medianMs / TIME_STEP_MS) * TIME_STEP_MS,
  levels,
  difficulty: numbersOf(difficulty),
  discrimination: numbersOf(discrimination),
});

/** The figures of a question over the given people; their other questions are needed to tell what it says of them. */
async function analyseOne(tx: Tx, questionId: string, answers: readonly FirstAnswer[]): Promise<ItemFigures | null> {
  const times = await readTimes(tx, answers);
  const items = answers.map((answer, at): ItemAnswer => ({ ...answer, itemId: answer.questionId, timeMs: times[at] ?? 0 }));
  return analyseItems(items).get(questionId) ?? null;
}

async function countOne(tx: Tx, { scope, hasOthers }: AnswerSource, one: { questionId: string; more: number; answers: readonly FirstAnswer[] }): Promise<void> {
  const own = one.answers.filter(({ questionId }) => questionId === one.questionId);
  const coming = own.filter((answer) => !answer.isCounted).slice(0, one.more);
  const counted = new Set([...own.filter((answer) => answer.isCounted), ...coming].map(({ personId }) => personId));
  const figures = await analyseOne(
    tx,
    one.questionId,
    (hasOthers ? one.answers : own).filter(({ personId }) => counted.has(personId)),
  );
  if (figures === null) return;
  const key = { ...scope, questionId: one.questionId };
  await tx.countedAnswer.createMany({ data: coming.map(({ personId }) => ({ ...key, personId })) });
  // the time of the new row is the database's
  await tx.itemAnalysis.deleteMany({ where: key });
  await tx.itemAnalysis.create({ data: { ...key, ...dataOf(figures) } });
}

/**
 * Counts the questions of a source anew for which ten people have come who were never counted; every other figure stays as it is,
 * whoever has come, changed something or gone.
 */
export async function countAnew({ db }: Pick<Deps, 'db'>, source: AnswerSource): Promise<void> {
  if ((await listDue(db, source)).size === 0) return;
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
      // somebody else may have counted while this one waited
      const due = await listDue(tx, source);
      if (due.size === 0) return;
      const answers = await readFirstAnswers(tx, source, [...due.keys()]);
      for (const [questionId, more] of due) await countOne(tx, source, { questionId, more, answers });
    },
    { timeout: COUNT_LIMIT_MS },
  );
}

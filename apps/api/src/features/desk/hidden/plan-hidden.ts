import { randomUUID } from 'node:crypto';
import type { SubmittedWork } from '@whetstone/contracts/submitted-work';
import type { Prisma } from '@whetstone/db/create-db';
import { drawHidden, pickHidden } from '@whetstone/study/draw-hidden';
import { hashOf } from '@whetstone/study/hash-of';
import { readNow } from '../../../read-now.ts';
import { type Reference, readReferences } from '../../calibration/read-references.ts';
import { readVersion } from '../../questions/read-version.ts';
import { listStudyQuestions } from '../../study-questions/list-study-questions.ts';
import { estimateMinutes } from '../../submissions/estimate-minutes.ts';
import type { PartSource } from '../../submissions/read-work.ts';
import { type CardRow, queueSql } from '../read-queue.ts';
import { plainAnswer } from './plain-answer.ts';

type Tx = Prisma.TransactionClient;
type Answer = Reference['record']['answers'][number];

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** how long before what would come next it is said to have been handed in, or to have to be begun: up to so many minutes */
const MOST_BEFORE = 50;
const MOST_HOURS = 30;

const idOf = ({ documentId }: Pick<Reference, 'documentId'>, level: string): string => `${documentId} ${level}`;

/** All that the mentor has not met yet, neither to score nor among what waited. */
async function listUnmet(tx: Tx, personId: string): Promise<Map<string, { reference: Reference; answer: Answer }>> {
  const { current } = await readReferences(tx, []);
  const scored = await tx.calibrationJudgement.findMany({ where: { personId }, select: { documentId: true, answer: true } });
  const given = await tx.hiddenReference.findMany({ where: { personId }, select: { documentId: true, answer: true } });
  const met = new Set([...scored, ...given].map((one) => idOf(one, one.answer)));
  const all = current.flatMap((reference) => reference.record.answers.map((answer) => [idOf(reference, answer.level), { reference, answer }] as const));
  return new Map(all.filter(([id]) => !met.has(id)));
}

/** As an answer to the question that somebody has handed in would stand there; null where it is asked no more. */
async function describe(tx: Tx, { record: { question: questionId } }: Reference, answer: string) {
  const question = await tx.question.findUniqueOrThrow({ where: { id: questionId }, select: { currentVersion: true } });
  const version = await readVersion({ db: tx }, questionId, question.currentVersion);
  const link = (await listStudyQuestions(tx, [questionId])).get(questionId);
  if (version === null || link === undefined) return null;
  const { title, kind, minutes } = version;
  const part = { round: null, slug: link.slug, title, version: question.currentVersion, kind, area: link.area.name, plannedMinutes: minutes, timeMs: null };
  const workFrom = (startedAt: Date): SubmittedWork => ({
    format: 1,
    kind: 'answer',
    title,
    about: [],
    mode: null,
    parts: [{ position: 1, ...part, startedAt: startedAt.toISOString(), text: plainAnswer(answer), lateText: null, probes: [] }],
  });
  // it is nobody's attempt, and nobody has given themselves a level
  const sources: Pick<PartSource, 'questionId' | 'version' | 'levels'>[] = [{ questionId, version: question.currentVersion, levels: [] }];
  return { workFrom, sources, plannedMs: minutes * MINUTE_MS };
}

/** When it was handed in, and when it has to be begun: before what would come next, and made of a date and minutes as those of others are. */
async function timesOf(tx: Tx, personId: string, { seed, minutes }: { seed: string; minutes: number }): Promise<{ createdAt: Date; startBy: Date | null }> {
  const now = (await readNow(tx)).getTime();
  const [next] = await tx.$queryRaw<CardRow[]>(queueSql(personId, 1));
  const beforeMs = (hashOf(`${seed} before`) % MOST_BEFORE) * MINUTE_MS + (hashOf(`${seed} odd`) % MINUTE_MS) + 1;
  const waitedMs = (1 + (hashOf(`${seed} waits`) % MOST_HOURS)) * 60 * MINUTE_MS + beforeMs;
  if (next === undefined) return { createdAt: new Date(now - waitedMs), startBy: null };
  if (next.startBy === null) return { createdAt: new Date(next.createdAt.getTime() - beforeMs), startBy: null };
  const sameDay = next.startBy.getTime() + (next.minutes - minutes) * MINUTE_MS;
  return { createdAt: new Date(now - waitedMs), startBy: new Date(sameDay < next.startBy.getTime() ? sameDay : sameDay - DAY_MS) };
}

/** As the database makes tickets: by the moment at which something was handed in. */
function ticketAt(createdAt: Date): string {
  const time = createdAt.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/**
 * Puts a reference answer among what waits for a mentor to whom the open queue is open, where one is due: one in twenty of what they are
 * given, none twice. What is drawn is a row, so whoever asks how often finds the same. To be called when the mentor has claimed
 * something, in its transaction.
 */
export async function planHidden(tx: Tx, personId: string): Promise<void> {
  const standing = await tx.mentorStanding.findUnique({ where: { personId } });
  if (standing === null) return;
  const reviews = await tx.mentorReview.count({ where: { mentorId: personId, startedAt: { gte: standing.openedAt } } });
  const given = reviews + (await tx.hiddenReference.count({ where: { personId } }));
  const { draw, isDue } = drawHidden(personId, given);
  if (!isDue || (await tx.hiddenReference.count({ where: { personId, draw } })) > 0) return;
  const unmet = await listUnmet(tx, personId);
  const seed = `${personId} ${draw}`;
  const found = unmet.get(pickHidden([...unmet.keys()], seed) ?? '');
  if (found === undefined) return;
  const { reference, answer } = found;
  const described = await describe(tx, reference, answer.answer);
  if (described === null) return;
  const { workFrom, sources, plannedMs } = described;
  const minutes = estimateMinutes(workFrom(standing.openedAt));
  const times = await timesOf(tx, personId, { seed, minutes });
  const work = workFrom(new Date(times.createdAt.getTime() - plannedMs - (hashOf(`${seed} began`) % (MOST_BEFORE * MINUTE_MS))));
  await tx.hiddenReference.create({
    data: {
      personId,
      ticket: ticketAt(times.createdAt),
      draw,
      documentId: reference.documentId,
      version: reference.version,
      answer: answer.level,
      body: JSON.stringify(work),
      partSources: JSON.stringify(sources),
      minutes,
      areas: work.parts.map(({ area }) => area),
      ...times,
    },
    select: { ticket: true },
  });
}

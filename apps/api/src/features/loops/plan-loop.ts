import { randomUUID } from 'node:crypto';
import type { LoopBody, LoopView } from '@whetstone/contracts/loops';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { refuseRequest } from '../../refuse-request.ts';
import { findLiveDocument } from '../content/find-live-document.ts';
import { readNow } from '../../read-now.ts';
import { isAt } from '../rounds/is-same-round.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { getLoop } from './get-loop.ts';

type Tx = Prisma.TransactionClient;
type Given = LoopBody & { id: string };

/**
 * The guide of a loop.
 * @throws DomainError invalid_request for a guide that is not there, and for stages it does not have or for which it asks nothing
 */
async function findGuide(tx: Tx, { guide: slug, steps }: Given): Promise<string> {
  const guide = await findLiveDocument(tx, 'guide', slug);
  if (guide === null) throw refuseRequest([{ field: 'guide', message: `knows no "${slug}"` }]);
  const asked = await tx.guideQuestion.findMany({
    where: { guideId: guide.id, kind: 'stage', sectionSlug: { in: steps.map(({ stage }) => stage) } },
    distinct: ['sectionSlug'],
    select: { sectionSlug: true },
  });
  const stages = new Set(asked.map(({ sectionSlug }) => sectionSlug));
  const problems = steps.flatMap(({ stage }, at) =>
    stages.has(stage) ? [] : [{ field: `steps.${at}.stage`, message: `names no stage of this guide with questions: "${stage}"` }],
  );
  if (problems.length > 0) throw refuseRequest(problems);
  return guide.id;
}

const stepsOf = ({ steps }: Given) =>
  steps.map(({ stage, questionKind, minutes, count }, at) => ({ position: at + 1, stageSlug: stage, questionKind, minutes, wantedCount: count }));

type There = Prisma.RoundLoopGetPayload<{ include: { steps: true } }>;

/** Whether a loop that is there is the one that was asked for. */
async function isSame(tx: Tx, there: There, given: Given): Promise<boolean> {
  const steps = there.steps.map(({ position, stageSlug, questionKind, minutes, wantedCount }) => ({ position, stageSlug, questionKind, minutes, wantedCount }));
  return (
    (await isAt(tx, there.guideId, { kind: 'guide', slug: given.guide })) &&
    there.mode === given.mode &&
    there.breakMinutes === given.breakMinutes &&
    JSON.stringify(steps) === JSON.stringify(stepsOf(given))
  );
}

async function plan(tx: Tx, personId: string, given: Given): Promise<void> {
  const { id, mode, breakMinutes } = given;
  // of two at once, one comes after the other
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const there = await tx.roundLoop.findUnique({ where: { personId_id: { personId, id } }, include: { steps: { orderBy: { position: 'asc' } } } });
  if (there !== null) {
    if (!(await isSame(tx, there, given))) throw otherContent();
    return;
  }
  const guideId = await findGuide(tx, given);
  await tx.roundLoop.create({ data: { personId, id, guideId, mode, breakMinutes, startedAt: await readNow(tx) }, select: { id: true } });
  await tx.roundLoopStep.createMany({ data: stepsOf(given).map((step) => ({ personId, loopId: id, roundId: randomUUID(), ...step })) });
}

/**
 * Plans a loop: its rounds are fixed in their order, and each begins when its person says so.
 * @throws DomainError invalid_request for a guide or stage that is not there, conflict for an id that stands for something else
 */
export async function planLoop(deps: Deps, actor: Actor, given: Given): Promise<LoopView> {
  await deps.db.$transaction(async (tx) => plan(tx, actor.personId, given));
  return getLoop(deps, actor, given.id);
}

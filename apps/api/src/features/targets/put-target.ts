import type { TargetBody, TargetView } from '@whetstone/contracts/study-plan';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { toDateColumn } from '../../date-column.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { checkTarget } from './check-target.ts';
import { presentTarget } from './present-target.ts';
import { readGuideQuestions } from './read-guide-questions.ts';
import { readTargets } from './read-targets.ts';

/** More at once would be no preparation; it also bounds what a plan has to read. */
const MOST_TARGETS = 12;

const hasEnded = (): DomainError => new DomainError('conflict', 'This target has ended. Set another one.');

interface Key {
  personId: string;
  id: string;
}

async function writeTarget(tx: Prisma.TransactionClient, { personId, id }: Key, guideId: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ endedAt: Date | null }[]>`
    INSERT INTO target (person_id, id, guide_id) VALUES (${personId}::uuid, ${id}::uuid, ${guideId})
    ON CONFLICT (person_id, id) DO UPDATE SET guide_id = excluded.guide_id, changed_at = app_now() RETURNING ended_at AS "endedAt"`;
  if (row?.endedAt) throw hasEnded();
  if ((await tx.target.count({ where: { personId, endedAt: null } })) > MOST_TARGETS)
    throw new DomainError('conflict', `You prepare for ${MOST_TARGETS} things already. End one of them first.`);
}

async function writeParts(tx: Prisma.TransactionClient, { personId, id }: Key, { stages, leftOut }: TargetBody): Promise<void> {
  const key = { personId, targetId: id };
  await tx.targetStage.deleteMany({ where: key });
  await tx.targetArea.deleteMany({ where: key });
  await tx.targetStage.createMany({ data: stages.map(({ stage, on }) => ({ ...key, stageSlug: stage, on: toDateColumn(on) })) });
  await tx.targetArea.createMany({ data: [...new Set(leftOut)].map((areaSlug) => ({ ...key, areaSlug })) });
}

/**
 * Sets a target, or changes it to what is sent now. What has parts of parts is read outside the transaction: Prisma asks for the
 * parts at once, and a transaction has one connection, which takes one statement at a time.
 * @throws DomainError invalid_request for a guide, stage or area that there is not; conflict for a target that has ended
 */
export async function putTarget({ db }: Deps, actor: Actor, { id, ...body }: TargetBody & { id: string }): Promise<TargetView> {
  const key = { personId: actor.personId, id };
  const { guideId } = await checkTarget(db, body);
  await db.$transaction(async (tx) => {
    // the row is locked from here on, so that of two changes at once one comes after the other
    await writeTarget(tx, key, guideId);
    await writeParts(tx, key, body);
  });
  const target = (await readTargets(db, key.personId)).find((one) => one.id === id);
  if (target === undefined) throw hasEnded(); // by another request, just now
  return presentTarget(target, await readGuideQuestions(db, [target.guide.id]));
}

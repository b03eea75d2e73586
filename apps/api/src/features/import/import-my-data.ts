import type { ImportedStudy } from '@whetstone/contracts/exported-study';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { takeTurn } from '../../take-turn.ts';
import { rebuildCards } from '../reviews/rebuild-cards.ts';
import { importTable, refuseAt } from './import-table.ts';
import { STUDY_TABLES } from './study-tables.ts';

type Tx = Prisma.TransactionClient;
type Added = Record<keyof ImportedStudy, number>;

const HOUR_SECONDS = 3600;
const TIME_FOR_ALL_MS = 120_000;

/** What the file says otherwise than the database does. */
const entriesOf = (data: ImportedStudy, list: keyof ImportedStudy): Record<string, unknown>[] =>
  list === 'probeSteps' ? data.probeSteps.map((step) => ({ ...step, outcome: step.outcome.replaceAll('-', '_') })) : data[list];

/** An undo takes back an entry of the same person and question, which may stand anywhere in the file. */
async function checkUndos(tx: Tx, personId: string, reviews: ImportedStudy['reviews']): Promise<void> {
  const undos = reviews.flatMap(({ undoesId, questionId }, at) => (undoesId === null ? [] : [{ at, undoesId, questionId }]));
  const [stray] = await tx.$queryRaw<{ at: number }[]>`
    SELECT g.at FROM jsonb_to_recordset(${JSON.stringify(undos)}::jsonb) AS g (at int, "undoesId" uuid, "questionId" text)
    WHERE NOT EXISTS (SELECT FROM review r WHERE r.person_id = ${personId}::uuid AND r.id = g."undoesId" AND r.kind <> 'undo' AND r.question_id = g."questionId")
    ORDER BY g.at LIMIT 1`;
  if (stray !== undefined) throw refuseAt('reviews', { at: stray.at, field: 'undoesId', message: 'is no entry of this question that can be taken back' });
}

/** Dates and areas of the targets that are now as the file has them: those of one changed later stay as they are. */
async function importTargetParts(tx: Tx, personId: string, targets: ImportedStudy['targets']): Promise<void> {
  for (const { id, changedAt, stages, leftOut } of targets) {
    const current = await tx.target.findUnique({ where: { personId_id: { personId, id } }, select: { changedAt: true } });
    if (current?.changedAt.getTime() !== Date.parse(changedAt)) continue;
    const of = { personId, targetId: id };
    await tx.targetStage.deleteMany({ where: of });
    await tx.targetArea.deleteMany({ where: of });
    await tx.targetStage.createMany({ data: stages.map(({ stage, on }) => ({ ...of, stageSlug: stage, on: new Date(on) })), skipDuplicates: true });
    await tx.targetArea.createMany({ data: leftOut.map((areaSlug) => ({ ...of, areaSlug })), skipDuplicates: true });
  }
}

/**
 * Takes in what an export holds of study, all of it or nothing; what is there already stays, and cards are made anew from the log.
 * @throws DomainError invalid_request with the place in the file
 */
export async function importMyData(deps: Deps, { personId }: Actor, data: ImportedStudy): Promise<{ added: Added; cards: number }> {
  await takeTurn(deps, { key: `import ${personId}`, max: 30, windowSeconds: HOUR_SECONDS });
  return deps.db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
      const counts: [string, number][] = [];
      for (const table of STUDY_TABLES) counts.push([table.list, await importTable(tx, table, { personId, entries: entriesOf(data, table.list) })]);
      await checkUndos(tx, personId, data.reviews);
      await importTargetParts(tx, personId, data.targets);
      const { cards } = await rebuildCards(tx, personId);
      return { added: Object.fromEntries(counts) as Added, cards };
    },
    { timeout: TIME_FOR_ALL_MS },
  );
}

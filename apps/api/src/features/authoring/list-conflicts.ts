import type { listQuestionConflicts as contract } from '@whetstone/contracts/question-files';
import type * as z from 'zod/mini';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getMembership } from '../workspaces/get-membership.ts';
import { nameMakers } from './name-makers.ts';
import { presentConflict } from './question-conflict.ts';

const MOST = 100;

/** What is not settled in a workspace of the actor's, the newest first. */
export async function listConflicts({ db }: Deps, actor: Actor, workspaceId: string): Promise<z.infer<(typeof contract.schema.response)[200]>> {
  return db.$transaction(async (tx) => {
    await getMembership(tx, actor, workspaceId);
    const rows = await tx.questionConflict.findMany({
      where: { workspaceId, choice: null },
      orderBy: { id: 'desc' },
      take: MOST,
      include: { question: { select: { versions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } } } },
    });
    const name = await nameMakers(tx, actor, { list: workspaceId, pseudonyms: rows.map(({ madeBy }) => madeBy) });
    return { items: rows.map((row) => ({ ...presentConflict(row, row.question.versions[0]?.title ?? row.questionId), ...name(row.madeBy) })) };
  });
}

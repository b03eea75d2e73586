import type { Prisma } from '@whetstone/db/generated/client';
import type { Chosen } from './read-chosen.ts';

interface Decision {
  workspaceId: string;
  kind: 'retire' | 'restore';
  /** a pseudonym */
  madeBy: string;
}

/** Writes down that questions were retired or restored, as if it had been decided on each. */
export async function writeDecisions(
  tx: Prisma.TransactionClient,
  { workspaceId, kind, madeBy }: Decision,
  questions: readonly Pick<Chosen, 'id' | 'version'>[],
): Promise<void> {
  if (questions.length === 0) return;
  const json = JSON.stringify(questions.map(({ id, version }) => ({ id, version })));
  await tx.$executeRaw`
    INSERT INTO question_decision (workspace_id, id, question_id, version, kind, made_by, note)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), id, version, ${kind}::decision_kind, ${madeBy}::uuid, ''
    FROM json_to_recordset(${json}::json) AS given (id text, version int)`;
}

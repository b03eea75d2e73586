import type { EnclosedRecordings } from '@whetstone/contracts/submissions';
import type { Prisma } from '@whetstone/db/create-db';

interface Given {
  submissionId: string;
  recordings: EnclosedRecordings;
}

/** Gives recordings that wait to the submission that names them. */
export async function giveRecordings(tx: Prisma.TransactionClient, personId: string, { submissionId, recordings }: Given): Promise<void> {
  for (const { part, id } of recordings)
    await tx.submissionRecording.update({ where: { personId_id: { personId, id } }, data: { submissionId, part }, select: { id: true } });
}

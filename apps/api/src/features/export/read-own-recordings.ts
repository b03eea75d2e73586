import type { ExportedData } from '@whetstone/contracts/exported-data';
import type { Prisma } from '@whetstone/db/create-db';

/** So much of all recordings is in one export, which can then still be taken in whole; the rest is to be had one by one. */
const MOST_BYTES = 24_000_000;

type Entries = ExportedData['submissionRecordings'];
type Row = Omit<Entries[number], 'createdAt' | 'base64'> & { createdAt: Date };

/** The recordings that a person has sent to be handed in, the oldest first, with their bytes as long as there is room. */
export async function readOwnRecordings(tx: Prisma.TransactionClient, personId: string): Promise<Entries> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, submission_id AS "submissionId", part, media_type AS "mediaType", octet_length(bytes) AS bytes, digest, created_at AS "createdAt"
    FROM submission_recording WHERE person_id = ${personId}::uuid ORDER BY created_at, id`;
  const entries: Entries = [];
  let room = MOST_BYTES;
  for (const { createdAt, ...row } of rows) {
    const isIn = row.bytes <= room;
    if (isIn) room -= row.bytes;
    const found = isIn ? await tx.submissionRecording.findUnique({ where: { personId_id: { personId, id: row.id } }, select: { bytes: true } }) : null;
    entries.push({ ...row, createdAt: createdAt.toISOString(), base64: found && Buffer.from(found.bytes).toString('base64') });
  }
  return entries;
}

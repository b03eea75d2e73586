import type { Prisma } from '@whetstone/db/generated/client';
import { timesOfRound } from '../rounds/round-over.ts';

interface Place {
  personId: string;
  roundId: string;
  position: number;
}

/** How long each answer took, in the order in which they are asked for, in milliseconds. */
export async function readTimes(tx: Pick<Prisma.TransactionClient, 'round'>, places: readonly Place[]): Promise<number[]> {
  const keyOf = (personId: string, roundId: string): string => `${personId} ${roundId}`;
  const rows = await tx.round.findMany({
    where: { personId: { in: [...new Set(places.map(({ personId }) => personId))] }, id: { in: [...new Set(places.map(({ roundId }) => roundId))] } },
    include: { visits: true, pauses: true },
  });
  const times = new Map(
    rows.flatMap(({ submittedAt, ...row }) => (submittedAt === null ? [] : [[keyOf(row.personId, row.id), timesOfRound({ ...row, submittedAt })] as const])),
  );
  return places.map(({ personId, roundId, position }) => times.get(keyOf(personId, roundId))?.get(position) ?? 0);
}

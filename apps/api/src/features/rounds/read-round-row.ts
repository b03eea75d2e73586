import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { expireRoundsOf } from './expire-rounds.ts';
import { noSuchRound } from './round-errors.ts';

const include = {
  questions: {
    orderBy: { position: 'asc' },
    include: {
      attempt: {
        include: {
          answers: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
          levels: { orderBy: { dimension: 'asc' } },
          probes: { orderBy: { probeId: 'asc' } },
          reviews: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true, grade: true } },
        },
      },
    },
  },
  visits: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  pauses: { orderBy: { beganAt: 'asc' } },
  packet: { select: { createdAt: true } },
} as const satisfies Prisma.RoundInclude;

export type RoundRow = Prisma.RoundGetPayload<{ include: typeof include }>;

/**
 * A round of the actor with all that was done in it, submitted if its time is up.
 * @throws DomainError not_found for one of somebody else and for none alike
 */
export async function readRoundRow({ db }: Pick<Deps, 'db'>, { personId }: Actor, id: string): Promise<RoundRow> {
  await expireRoundsOf(db, personId);
  const row = await db.round.findUnique({ where: { personId_id: { personId, id } }, include });
  if (row === null) throw noSuchRound();
  return row;
}

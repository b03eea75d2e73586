import type { Prisma } from '@whetstone/db/create-db';
import { DomainError } from '../../domain-error.ts';
import { expireRoundsOf } from '../rounds/expire-rounds.ts';

type Reads = Pick<Prisma.TransactionClient, '$executeRaw' | 'round' | 'roundLoop'>;

const include = { steps: { orderBy: { position: 'asc' } } } as const satisfies Prisma.RoundLoopInclude;
const ofRound = {
  packet: { select: { createdAt: true } },
  questions: {
    orderBy: { position: 'asc' },
    select: { questionId: true, attempt: { select: { answers: { take: 1, where: { text: { not: '' } }, select: { id: true } } } } },
  },
} as const satisfies Prisma.RoundInclude;

type Step = Prisma.RoundLoopGetPayload<{ include: typeof include }>['steps'][number];
type Round = Prisma.RoundGetPayload<{ include: typeof ofRound }>;
export type LoopStepRow = Step & { round: Round | null };
export type LoopRow = Omit<Prisma.RoundLoopGetPayload<{ include: typeof include }>, 'steps'> & { steps: LoopStepRow[] };

/** Loops of a person with the rounds that were begun, the latest first; what is over by the clock is over here too. */
export async function readLoopRows(db: Reads, personId: string, which: { id?: string; take: number }): Promise<LoopRow[]> {
  await expireRoundsOf(db, personId);
  const { id, take } = which;
  const loops = await db.roundLoop.findMany({
    where: { personId, ...(id !== undefined && { id }) },
    include,
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take,
  });
  const ids = loops.flatMap(({ steps }) => steps.map(({ roundId }) => roundId));
  const rounds = await db.round.findMany({ where: { personId, id: { in: ids } }, include: ofRound });
  const byId = new Map(rounds.map((round) => [round.id, round]));
  return loops.map((loop) => ({ ...loop, steps: loop.steps.map((step) => ({ ...step, round: byId.get(step.roundId) ?? null })) }));
}

/**
 * One loop of a person.
 * @throws DomainError not_found for one of somebody else and for none alike
 */
export async function readLoopRow(db: Reads, personId: string, id: string): Promise<LoopRow> {
  const [row] = await readLoopRows(db, personId, { id, take: 1 });
  if (row === undefined) throw new DomainError('not_found', 'There is no such loop.');
  return row;
}

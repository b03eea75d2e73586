import type { LoopView } from '@whetstone/contracts/loops';
import type { RoundPacket } from '@whetstone/contracts/round-packet';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readNow } from '../../read-now.ts';
import { endOfLoop, presentLoops } from './present-loop.ts';
import { type LoopRow, readLoopRow } from './read-loop-rows.ts';

const MINUTE_MS = 60_000;

/** When the break is over that runs after the latest round; null where none runs. */
function endOfBreak(loop: LoopRow): Date | null {
  if (endOfLoop(loop) !== null || loop.breakMinutes === 0) return null;
  const submittedAt = loop.steps.findLast(({ round }) => round !== null)?.round?.submittedAt ?? null;
  return submittedAt === null ? null : new Date(submittedAt.getTime() + loop.breakMinutes * MINUTE_MS);
}

/** The debriefs that are written, in the order of the rounds. */
async function readPackets(db: Deps['db'], { personId, steps }: LoopRow): Promise<LoopView['packets']> {
  const rows = await db.roundPacket.findMany({ where: { personId, roundId: { in: steps.map(({ roundId }) => roundId) } } });
  const bodies = new Map(rows.map(({ roundId, body }) => [roundId, body]));
  return steps.flatMap(({ position, roundId }) => {
    const body = bodies.get(roundId);
    return body === undefined ? [] : [{ position, packet: JSON.parse(body) as RoundPacket }];
  });
}

/**
 * A loop of the actor with the debriefs that are written.
 * @throws DomainError not_found for one of somebody else and for none alike
 */
export async function getLoop({ db }: Deps, { personId }: Actor, id: string): Promise<LoopView> {
  const loop = await readLoopRow(db, personId, id);
  const [item] = await presentLoops(db, [loop]);
  if (item === undefined) throw new Error('every loop has a view');
  const packets = await readPackets(db, loop);
  return { ...item, packets, breakEndsAt: endOfBreak(loop)?.toISOString() ?? null, now: (await readNow(db)).toISOString() };
}

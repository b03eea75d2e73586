import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';

/** The debrief of a round, as it was written. @throws DomainError not_found without one */
export async function getPacket({ db }: Deps, { personId }: Actor, roundId: string): Promise<string> {
  const packet = await db.roundPacket.findUnique({ where: { personId_roundId: { personId, roundId } } });
  if (packet === null) throw new DomainError('not_found', 'This round has no debrief.');
  return packet.body;
}

import type { LoopItem } from '@whetstone/contracts/loops';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { presentLoops } from './present-loop.ts';
import { readLoopRows } from './read-loop-rows.ts';

const MOST = 50;

/** The loops of the actor, the latest first. */
export async function listLoops({ db }: Deps, { personId }: Actor): Promise<{ items: LoopItem[] }> {
  return { items: await presentLoops(db, await readLoopRows(db, personId, { take: MOST })) };
}

import type { PasskeyItem } from '@whetstone/contracts/passkeys';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { presentPasskey } from './present-passkey.ts';

/** The actor's passkeys, the oldest first. */
export async function listPasskeys({ db }: Deps, { personId }: Actor): Promise<{ items: PasskeyItem[] }> {
  const passkeys = await db.passkey.findMany({ where: { personId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return { items: passkeys.map(presentPasskey) };
}

import type { PasskeyItem } from '@whetstone/contracts/passkeys';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { presentPasskey } from './present-passkey.ts';

/** @throws DomainError not_found for what is not one of the actor's passkeys */
export async function renamePasskey({ db }: Deps, { personId }: Actor, { id, name }: { id: string; name: string }): Promise<PasskeyItem> {
  const [passkey] = await db.passkey.updateManyAndReturn({ where: { personId, id }, data: { name } });
  if (passkey === undefined) throw new DomainError('not_found', 'You have no such second factor.');
  return presentPasskey(passkey);
}

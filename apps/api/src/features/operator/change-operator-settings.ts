import type { OperatorView } from '@whetstone/contracts/administration';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { holdRole } from '../people/hold-role.ts';
import { getOperatorSettings } from './get-operator-settings.ts';

interface Change {
  isSignUpOpen?: boolean | undefined;
  isContentPublic?: boolean | undefined;
  isPushOn?: boolean | undefined;
}

const NAMES = { isSignUpOpen: 'sign_up_open', isContentPublic: 'public_content', isPushOn: 'push_on' } as const;
const VARIABLES = { isContentPublic: 'WHETSTONE_PUBLIC_CONTENT', isPushOn: 'WHETSTONE_PUSH' } as const;

interface Setting {
  name: (typeof NAMES)[keyof typeof NAMES];
  isOn: boolean;
}

async function writeSetting(tx: Prisma.TransactionClient, { pseudonym }: Actor, { name, isOn }: Setting): Promise<void> {
  const changed = await tx.$executeRaw`
    INSERT INTO operator_setting AS o (name, value, changed_at) VALUES (${name}, to_jsonb(${isOn}::boolean), app_now())
    ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at WHERE o.value <> excluded.value`;
  if (changed > 0) await recordAudit(tx, { act: 'settings.change', actor: pseudonym, target: `${name} ${isOn ? 'on' : 'off'}` });
}

/**
 * Changes what is named. Every process reads the settings that it keeps within two seconds, and is woken to do so now.
 * @throws DomainError conflict for what the environment decides
 */
export async function changeOperatorSettings(deps: Deps, actor: Actor, change: Change): Promise<OperatorView> {
  for (const field of ['isContentPublic', 'isPushOn'] as const)
    if (change[field] !== undefined && deps.installation[field] !== null)
      throw new DomainError('conflict', `${VARIABLES[field]} decides this: change it where Whetstone is started.`, [
        { field, message: 'is decided by the environment' },
      ]);
  await deps.db.$transaction(async (tx) => {
    await holdRole(tx, actor, ['admin']);
    for (const key of ['isSignUpOpen', 'isContentPublic', 'isPushOn'] as const) {
      const isOn = change[key];
      if (isOn !== undefined) await writeSetting(tx, actor, { name: NAMES[key], isOn });
    }
    await tx.$queryRaw`SELECT pg_notify('content_revision', '')::text AS woken`;
  });
  return getOperatorSettings(deps);
}

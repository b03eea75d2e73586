import type { PersonView } from '@whetstone/contracts/people';
import type { Actor } from '../../actor.ts';
import { needsSecondFactor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { presentSettings } from './present-settings.ts';

/** The signed-in person as they see themselves. */
export async function presentPerson({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<PersonView> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: actor.personId },
    include: { password: { select: { personId: true } }, totp: true, _count: { select: { passkeys: true, recoveryCodes: { where: { usedAt: null } } } } },
  });
  return {
    id: person.id,
    signInName: person.signInName,
    isDemo: person.isDemo,
    roles: [...actor.roles],
    settings: presentSettings(person),
    ways: {
      password: person.password !== null,
      passkeys: person._count.passkeys,
      totp: Boolean(person.totp?.confirmedAt),
      recoveryCodesLeft: person._count.recoveryCodes,
    },
    needsSecondFactor: needsSecondFactor(actor),
    deletionDueAt: person.deletionDueAt?.toISOString() ?? null,
  };
}

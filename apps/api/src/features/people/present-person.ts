import type { PersonView } from '@whetstone/contracts/people';
import type { Actor } from '../../actor.ts';
import { needsSecondFactor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';

const isAppearance = (text: string): text is PersonView['settings']['appearance'] => text === 'system' || text === 'light' || text === 'dark';
const isLanguage = (text: string | null): text is 'en' | 'zh-CN' => text === 'en' || text === 'zh-CN';

/** The signed-in person as they see themselves. */
export async function presentPerson({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<PersonView> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: actor.personId },
    include: { password: { select: { personId: true } }, totp: true, _count: { select: { passkeys: true, recoveryCodes: { where: { usedAt: null } } } } },
  });
  const { name, timeZone, dayEndsAtMinutes, language, appearance, singleKeys, extraTime } = person;
  return {
    id: person.id,
    signInName: person.signInName,
    isDemo: person.isDemo,
    roles: [...actor.roles],
    settings: {
      name,
      timeZone,
      dayEndsAtMinutes,
      language: isLanguage(language) ? language : null,
      appearance: isAppearance(appearance) ? appearance : 'system',
      singleKeys,
      extraTime,
    },
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

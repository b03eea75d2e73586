import type { Deps } from '../../deps.ts';
import { DEMO_PEOPLE } from './demo-people.ts';

/** Creates the demo people that are not there yet. Called when a local demo starts; does nothing anywhere else. */
export async function addDemoPeople({ db, installation }: Deps): Promise<void> {
  if (!installation.isDemo) return;
  for (const { signInName, name, roles } of DEMO_PEOPLE) {
    const there = await db.person.findUnique({ where: { signInName }, select: { id: true } });
    if (there === null) await db.person.create({ data: { signInName, name, isDemo: true, roles: { create: roles.map((role) => ({ role })) } } });
  }
}

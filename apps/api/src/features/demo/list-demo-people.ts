import type { Deps } from '../../deps.ts';
import { DEMO_PEOPLE, type DemoPerson } from './demo-people.ts';

/** Those of the demo people who are there now; an admin who tries things out may have deactivated one. */
export async function listDemoPeople({ db }: Deps): Promise<DemoPerson[]> {
  const there = await db.person.findMany({ where: { isDemo: true, deactivatedAt: null }, select: { signInName: true } });
  const names = new Set(there.map(({ signInName }) => signInName));
  return DEMO_PEOPLE.filter(({ signInName }) => names.has(signInName));
}

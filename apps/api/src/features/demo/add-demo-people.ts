import type { Deps } from '../../deps.ts';
import { addDemoHistory } from './add-demo-history.ts';
import { addDemoReviews } from './add-demo-reviews.ts';
import { addDemoWorkspace } from './add-demo-workspace.ts';
import { DEMO_PEOPLE } from './demo-people.ts';

/** Creates the demo people that are not there yet, and what they have done. Called when a local demo starts; does nothing anywhere else. */
export async function addDemoPeople(deps: Deps): Promise<void> {
  const { db, installation } = deps;
  if (!installation.isDemo) return;
  for (const { signInName, name, roles, hasStudied, isCalibrated } of DEMO_PEOPLE) {
    const there = await db.person.findUnique({ where: { signInName }, select: { id: true } });
    const data = { signInName, name, isDemo: true, roles: { create: roles.map((role) => ({ role })) } };
    const { id } = there ?? (await db.person.create({ data, select: { id: true } }));
    if (hasStudied) await addDemoHistory({ db }, id);
    if (isCalibrated) await db.mentorStanding.createMany({ data: [{ personId: id }], skipDuplicates: true });
  }
  await addDemoReviews(deps);
  await addDemoWorkspace(deps);
}

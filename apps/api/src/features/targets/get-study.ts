import type { StudyView } from '@whetstone/contracts/study-plan';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { presentTrackPass } from '../track-passes/present-track-pass.ts';
import { readTrackPasses } from '../track-passes/read-track-passes.ts';
import { presentPreferences } from './present-preferences.ts';
import { presentTarget } from './present-target.ts';
import { readGuideQuestions } from './read-guide-questions.ts';
import { readPreferences } from './read-preferences.ts';
import { readTargets } from './read-targets.ts';

/** Whether a person has ever set a target, followed a track or graded a question. */
async function hasBegun({ db }: Deps, personId: string): Promise<boolean> {
  const of = { where: { personId }, select: { personId: true } };
  return (await db.target.findFirst(of)) !== null || (await db.trackPass.findFirst(of)) !== null || (await db.review.findFirst(of)) !== null;
}

/** What the actor prepares for, and with how much time. */
export async function getStudy(deps: Deps, { personId }: Actor): Promise<StudyView> {
  const { today } = await readStudyClock(deps.db, personId);
  const targets = await readTargets(deps.db, personId);
  const questions = await readGuideQuestions(
    deps.db,
    targets.map(({ guide }) => guide.id),
  );
  const calendar = await deps.db.calendarFeed.findUnique({ where: { personId }, select: { createdAt: true } });
  return {
    hasBegun: await hasBegun(deps, personId),
    preferences: presentPreferences(await readPreferences(deps.db, personId)),
    targets: targets.map((target) => presentTarget(target, questions)),
    tracks: (await readTrackPasses(deps, personId)).map(presentTrackPass),
    calendarSince: calendar?.createdAt.toISOString() ?? null,
    today,
  };
}

import type { Prisma } from '@whetstone/db/create-db';
import { readPreferences } from '../targets/read-preferences.ts';
import { readTargets } from '../targets/read-targets.ts';
import type { StudyWish } from './read-study-state.ts';

/** What a person prepares for now, and with how much time. */
export async function readStudyWish(db: Pick<Prisma.TransactionClient, 'target' | 'studyPreferences'>, personId: string): Promise<StudyWish> {
  const [preferences, targets] = await Promise.all([readPreferences(db, personId), readTargets(db, personId)]);
  return { preferences, targets };
}

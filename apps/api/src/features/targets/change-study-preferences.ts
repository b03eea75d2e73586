import type { StudyPreferences } from '@whetstone/contracts/study-plan';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { toDateColumn } from '../../date-column.ts';
import type { Deps } from '../../deps.ts';
import { presentPreferences } from './present-preferences.ts';
import { readPreferences } from './read-preferences.ts';

export type PreferencesChange = { [Name in keyof StudyPreferences]?: StudyPreferences[Name] | undefined };

function columnsOf({ daysOff, spread, ...plain }: PreferencesChange): Prisma.StudyPreferencesUncheckedUpdateInput {
  const named = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return {
    ...named,
    ...(daysOff !== undefined && { daysOff: [...new Set(daysOff)].toSorted().map(toDateColumn) }),
    ...(spread !== undefined && { spreadFromOn: spread && toDateColumn(spread.fromOn), spreadDays: spread && spread.days }),
  };
}

/** Changes what is named, and nothing else. */
export async function changeStudyPreferences({ db }: Deps, actor: Actor, change: PreferencesChange): Promise<StudyPreferences> {
  const { personId } = actor;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO study_preferences (person_id) VALUES (${personId}::uuid) ON CONFLICT (person_id) DO UPDATE SET changed_at = app_now()`;
    await tx.studyPreferences.update({ where: { personId }, data: columnsOf(change), select: { personId: true } });
    return presentPreferences(await readPreferences(tx, personId));
  });
}

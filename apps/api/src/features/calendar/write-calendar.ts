import type { Deps } from '../../deps.ts';
import { planStudy } from '../plan/plan-study.ts';
import { presentPlan } from '../plan/present-plan.ts';
import { readExperience } from '../plan/read-experience.ts';
import { readStudyWish } from '../plan/read-study-wish.ts';
import { formatCalendar } from './format-calendar.ts';
import { listCalendarEntries } from './list-calendar-entries.ts';

interface Owner {
  personId: string;
  pseudonym: string;
}

/**
 * A person's plan as iCalendar. It is stamped with the last midnight before it was made, so that it is the same text until
 * the plan changes or another day begins.
 */
export async function writeCalendar(deps: Pick<Deps, 'db'>, { personId, pseudonym }: Owner): Promise<string> {
  const [wish, experience] = await Promise.all([readStudyWish(deps.db, personId), readExperience(deps.db, personId)]);
  const plan = presentPlan(await planStudy(deps, personId, { wish, experience }));
  const [clock] = await deps.db.$queryRaw<[{ midnight: Date }]>`SELECT date_trunc('day', app_now(), 'UTC') AS midnight`;
  return formatCalendar({ owner: pseudonym, at: clock.midnight, entries: listCalendarEntries(plan, wish.targets) });
}

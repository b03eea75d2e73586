import { type LoaderFunctionArgs, redirect } from 'react-router';
import { loadPerson } from '#src/lib/load-session.ts';
import { paths } from '#src/paths.ts';

/** For the loaders of staff: who has shown no second factor yet is told on their own page how to set one up. */
export async function loadStaff(args: LoaderFunctionArgs): Promise<void> {
  const { person } = await loadPerson(args);
  if (person?.needsSecondFactor) throw redirect(paths.me());
}

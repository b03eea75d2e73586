import { useQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, Outlet } from 'react-router';
import { StudyStrip } from '#src/features/study-plan/study-strip.tsx';
import { myStudy } from '#src/features/study-plan/queries.ts';
import { loadSession } from '#src/lib/load-session.ts';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { useLiveEvents } from '#src/live/use-live-events.ts';

/** What the strip shows has come before the screen, so that nothing moves. Where it cannot be had, the screen says why, or does without. */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await loadSession(args);
  if (person?.roles.includes('candidate') && !person.needsSecondFactor) await queriesOf(args).prefetchQuery(myStudy());
  return null;
}

/** Around every screen about people: what changes elsewhere is followed, and for a candidate the ways through their study stand there, and the date. */
export function Component() {
  useLiveEvents();
  const person = usePerson();
  const isCandidate = person?.roles.includes('candidate') === true && !person.needsSecondFactor;
  const { data } = useQuery({ ...myStudy(), enabled: isCandidate });
  return (
    <>
      {isCandidate && <StudyStrip study={data} />}
      <Outlet />
    </>
  );
}

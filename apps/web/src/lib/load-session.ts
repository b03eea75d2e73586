import type { SessionView } from '@whetstone/contracts/sessions';
import { type LoaderFunctionArgs, redirect } from 'react-router';
import { paths } from '../paths.ts';
import { queriesOf } from './query-client.ts';
import { sessionQuery } from './session.ts';

/** The session, for the loader of a screen that shows something to everyone. */
export async function loadSession(args: LoaderFunctionArgs): Promise<SessionView> {
  return queriesOf(args).ensureQueryData(sessionQuery());
}

/** For the loader of a screen of the signed-in person: who is nobody yet signs in first, and comes back. */
export async function loadPerson(args: LoaderFunctionArgs): Promise<SessionView> {
  const session = await loadSession(args);
  if (session.person !== null) return session;
  const { pathname, search } = new URL(args.request.url);
  throw redirect(paths.signIn(pathname + search));
}

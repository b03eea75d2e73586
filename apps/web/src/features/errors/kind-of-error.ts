import { CallError } from '@whetstone/contracts/call';
import { isRouteErrorResponse } from 'react-router';

export type ErrorKind = 'notFound' | 'unreachable' | 'database' | 'refused' | 'signIn' | 'broken';

// How Chromium, Firefox and WebKit say that a part of the app could not be fetched.
const PART_NOT_FETCHED = /dynamically imported module|importing a module script failed/i;

function kindOfRefusal({ status, code }: CallError): ErrorKind {
  if (status === 401) return 'signIn';
  if (status === 404) return 'notFound';
  if (status === 400) return 'refused';
  if (code === 'database_unavailable') return 'database';
  // No status at all, or a proxy that answers for a server that does not.
  return code === 'unreachable' && (status === 0 || status >= 502) ? 'unreachable' : 'broken';
}

/** Which of the few pages about errors fits what was thrown. */
export function kindOfError(error: unknown): ErrorKind {
  if (error instanceof CallError) return kindOfRefusal(error);
  if (isRouteErrorResponse(error) && error.status === 404) return 'notFound';
  return error instanceof TypeError && PART_NOT_FETCHED.test(error.message) ? 'unreachable' : 'broken';
}

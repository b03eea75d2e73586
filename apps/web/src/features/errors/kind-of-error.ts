import { CallError } from '@whetstone/contracts/call';
import { isRouteErrorResponse } from 'react-router';

export type ErrorKind = 'notFound' | 'unreachable' | 'database' | 'refused' | 'broken';

// How Chromium, Firefox and WebKit say that a part of the app could not be fetched.
const PART_NOT_FETCHED = /dynamically imported module|importing a module script failed/i;

/** Which of the few pages about errors fits what was thrown. */
export function kindOfError(error: unknown): ErrorKind {
  if (isRouteErrorResponse(error)) return error.status === 404 ? 'notFound' : 'broken';
  if (error instanceof TypeError && PART_NOT_FETCHED.test(error.message)) return 'unreachable';
  if (!(error instanceof CallError)) return 'broken';
  if (error.status === 404) return 'notFound';
  if (error.status === 400) return 'refused';
  if (error.code === 'database_unavailable') return 'database';
  // No status at all, or a proxy that answers for a server that does not.
  return error.code === 'unreachable' && (error.status === 0 || error.status >= 502) ? 'unreachable' : 'broken';
}

import { CallError } from '@whetstone/contracts/call';
import { ErrorPage } from './error-page.tsx';

const NOT_SIGNED_IN = new CallError(401, { code: 'not_signed_in', message: '', fields: [], requestId: '' });

/** In place of a screen whose person has been signed out while it stood open. */
export function NotSignedIn() {
  return <ErrorPage error={NOT_SIGNED_IN} />;
}

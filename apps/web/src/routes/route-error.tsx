import { useRouteError } from 'react-router';
import { ErrorPage } from '#src/features/errors/error-page.tsx';

/** Stands in the frame of the app in place of a screen whose loader or component failed. */
export function RouteError() {
  return <ErrorPage error={useRouteError()} />;
}

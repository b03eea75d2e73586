import { CallError } from '@whetstone/contracts/call';
import { ErrorPage } from '#src/features/errors/error-page.tsx';

const NO_SUCH_PAGE = new CallError(404, null);

export function Component() {
  return <ErrorPage error={NO_SUCH_PAGE} />;
}

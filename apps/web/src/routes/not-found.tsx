import { CallError } from '@whetstone/contracts/call';

/** Answers as the API does for what is not there, so that the page has the status of one. */
export function loader() {
  throw new CallError(404, null);
}

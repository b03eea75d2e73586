import { useMemo } from 'react';
import { describeRefusal, type RefusalWords } from './describe-refusal.ts';
import { useMessages } from './messages.tsx';

/** What to say of the error of a mutation; nothing while there is none. */
export function useRefusal(error: unknown): RefusalWords {
  const { refusals } = useMessages();
  return useMemo(() => describeRefusal(error, refusals), [error, refusals]);
}

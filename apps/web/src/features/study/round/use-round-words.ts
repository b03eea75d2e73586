import type { RoundView } from '@whetstone/contracts/rounds';
import { useMessages } from '#src/lib/messages.tsx';

/** Whether it is worked on an invitation. A round that this browser kept from before that was said counts as none. */
export const isOfAssessment = ({ assessment }: { assessment?: RoundView['assessment'] }): boolean => (assessment ?? null) !== null;

/** The words of a round under way; in an assessment ending it is not yet handing it in, and nothing is scored. */
export function useRoundWords({ isAssessment }: { isAssessment: boolean }): ReturnType<typeof useMessages>['running'] {
  const { running, myAssessments } = useMessages();
  return isAssessment ? { ...running, ...myAssessments.running } : running;
}

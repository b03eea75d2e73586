import { useMessages } from '#src/lib/messages.tsx';

/** The words of a round under way; in an assessment ending it is not yet handing it in, and nothing is scored. */
export function useRoundWords({ isAssessment }: { isAssessment: boolean }): ReturnType<typeof useMessages>['running'] {
  const { running, myAssessments } = useMessages();
  return isAssessment ? { ...running, ...myAssessments.running } : running;
}

import { relocate } from '@whetstone/anchors/relocate';
import type { Anchor } from '@whetstone/contracts/review-content';
import { useMessages } from '#src/lib/messages.tsx';

interface CommentStandingProps {
  anchor: Anchor;
  /** the answer that was handed in */
  before: string;
  /** the latest one to the same question */
  latest: string;
}

/** Whether the words that a comment is on still stand in the latest answer. Nothing where that is the one that was handed in. */
export function CommentStanding({ anchor, before, latest }: CommentStandingProps) {
  const { feedback } = useMessages();
  if (before === latest) return null;
  return <p className="label mt-1">{relocate(before, latest, anchor) === null ? feedback.lost : feedback.stillThere}</p>;
}

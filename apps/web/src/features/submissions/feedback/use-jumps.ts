import { useState } from 'react';

/** The id of the element that holds a comment. */
export const commentAnchor = (commentId: string): string => `comment-${commentId}`;

function goTo(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}

/** The ways between a comment and its words in the work: the focus goes along, and the words stand out. */
export function useJumps() {
  const [current, setCurrent] = useState<string | null>(null);
  return {
    /** the comment whose words stand out */
    current,
    toWords: (commentId: string): void => {
      setCurrent(commentId);
      goTo(document.querySelector<HTMLElement>(`[data-mark="${commentId}"]`));
    },
    toComment: (commentId: string): void => goTo(document.getElementById(commentAnchor(commentId))),
  };
}

import { type CommentKind, MOST_COMMENTS, type ReviewComment } from '@whetstone/contracts/review-content';
import { useRef, useState } from 'react';
import { focusAfter } from '#src/lib/focus-after.ts';
import { commentFieldId, commentItemId, commentOnWholeId } from './comment-list.tsx';
import { numberByPlace } from './draft.ts';
import { goToField } from './go-to-field.ts';
import type { Drafting } from './use-draft.ts';

/** A comment whose kind is being chosen. */
export type Begun = Pick<ReviewComment, 'part' | 'anchor'>;

/** Whether the focus can go back to an element: it may have gone with the bar it stood in, and the page itself takes none. */
const takesFocus = (element: Element | null): element is HTMLElement => element instanceof HTMLElement && element.isConnected && element !== document.body;

/** The comment after one on the same answer, or the one before it. */
function neighbourOf(comments: readonly ReviewComment[], id: string): string | null {
  const part = comments.find((comment) => comment.id === id)?.part;
  const beside = numberByPlace(comments).filter((comment) => comment.part === part);
  const at = beside.findIndex((comment) => comment.id === id);
  return (beside[at + 1] ?? beside[at - 1])?.id ?? null;
}

/** The comments of a draft: begun by where they stand, then by their kind, then written; and removed with a way back. */
export function useComments({ draft, change }: Pick<Drafting, 'draft' | 'change'>, onChosen: () => void) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [removed, setRemoved] = useState<ReviewComment | null>(null);
  const before = useRef<Element | null>(null);

  const add = (comment: ReviewComment): void => {
    const put = (): void => {
      change((now) => ({ ...now, comments: [...now.comments, comment] }));
      setCurrent(comment.id);
    };
    focusAfter(put, () => document.getElementById(commentFieldId(comment.id)));
  };
  return {
    begun,
    current,
    setCurrent,
    removed,
    begin: (of: Begun) => {
      if (draft.comments.length >= MOST_COMMENTS) return;
      before.current = document.activeElement;
      setBegun(of);
    },
    cancel: () => {
      setBegun(null);
      if (takesFocus(before.current)) before.current.focus();
      else if (begun !== null) goToField(commentOnWholeId(begun.part));
    },
    choose: (kind: CommentKind) => {
      if (begun === null) return;
      setBegun(null);
      onChosen();
      add({ ...begun, id: crypto.randomUUID(), kind, text: '' });
    },
    edit: (id: string, changed: Partial<ReviewComment>) =>
      change((now) => ({ ...now, comments: now.comments.map((comment) => (comment.id === id ? { ...comment, ...changed } : comment)) })),
    remove: (id: string) => {
      const comment = draft.comments.find((one) => one.id === id);
      change((now) => ({ ...now, comments: now.comments.filter((one) => one.id !== id) }));
      setRemoved(comment === undefined || comment.text.trim() === '' ? null : comment);
      // its button goes, and the focus with it
      const neighbour = neighbourOf(draft.comments, id);
      if (neighbour !== null) goToField(commentItemId(neighbour));
      else if (comment !== undefined) goToField(commentOnWholeId(comment.part));
    },
    putBack: () => {
      if (removed !== null) add(removed);
      setRemoved(null);
    },
  };
}

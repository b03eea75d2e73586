import { type CommentKind, MOST_COMMENTS, type ReviewComment } from '@whetstone/contracts/review-content';
import { useRef, useState } from 'react';
import { commentFieldId } from './comment-list.tsx';
import { goToField } from './go-to-field.ts';
import type { Drafting } from './use-draft.ts';

/** A comment whose kind is being chosen. */
export type Begun = Pick<ReviewComment, 'part' | 'anchor'>;

/** The comments of a draft: begun by where they stand, then by their kind, then written; and removed with a way back. */
export function useComments({ draft, change }: Pick<Drafting, 'draft' | 'change'>, onChosen: () => void) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [removed, setRemoved] = useState<ReviewComment | null>(null);
  const before = useRef<Element | null>(null);

  const add = (comment: ReviewComment): void => {
    change((now) => ({ ...now, comments: [...now.comments, comment] }));
    setCurrent(comment.id);
    goToField(commentFieldId(comment.id));
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
      if (before.current instanceof HTMLElement) before.current.focus();
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
    },
    putBack: () => {
      if (removed !== null) add(removed);
      setRemoved(null);
    },
  };
}

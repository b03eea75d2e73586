import type { CommentKind, ReviewComment } from '@whetstone/contracts/review-content';
import { LONGEST_EVIDENCE } from '@whetstone/contracts/attempts';
import { MOST_COMMENTS } from '@whetstone/contracts/review-content';
import { useRef, useState } from 'react';
import { commentFieldId } from './comment-list.tsx';
import { isSameLevel, problemsOf } from './draft.ts';
import { evidenceFieldId, type LevelMark } from './rubric-form.tsx';
import { anchorAt, type Picked } from './selected-stretch.ts';
import type { HeardReview } from './queries.ts';
import { useDraft } from './use-draft.ts';
import { usePicked } from './use-picked.ts';

/** A comment whose kind is being chosen. */
export type Begun = Pick<ReviewComment, 'part' | 'anchor'>;

const keyOf = (part: number, dimension: string): string => `${part} ${dimension}`;

/** Goes to a field that is there after the next render. */
const goTo = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
};

/** A review as it is written: its draft, what is picked, and what can be done with both. */
export function useReview(owner: string, review: HeardReview) {
  const { parts } = review.work;
  const drafting = useDraft(owner, review);
  const { draft, change } = drafting;
  const { picked, isByKeyboard, move, clear } = usePicked();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [removed, setRemoved] = useState<ReviewComment | null>(null);
  // Words that were taken for a dimension before it has a level: a draft knows no such thing.
  const [loose, setLoose] = useState<Readonly<Record<string, string>>>({});
  const before = useRef<Element | null>(null);

  const textOf = (part: number): string => parts.find(({ position }) => position === part)?.text ?? '';
  const begin = (of: Begun): void => {
    if (draft.comments.length >= MOST_COMMENTS) return;
    before.current = document.activeElement;
    setBegun(of);
  };
  const commentOn = (stretch: Picked | null): void => {
    if (stretch !== null) begin({ part: stretch.part, anchor: anchorAt(textOf(stretch.part), stretch) });
    else if (parts[0]) begin({ part: parts[0].position, anchor: null });
  };
  const cancel = (): void => {
    setBegun(null);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const choose = (kind: CommentKind): void => {
    if (begun === null) return;
    const id = crypto.randomUUID();
    change((now) => ({ ...now, comments: [...now.comments, { ...begun, id, kind, text: '' }] }));
    setBegun(null);
    clear();
    setCurrent(id);
    goTo(commentFieldId(id));
  };
  const edit = (id: string, changed: Partial<ReviewComment>): void =>
    change((now) => ({ ...now, comments: now.comments.map((comment) => (comment.id === id ? { ...comment, ...changed } : comment)) }));
  const remove = ({ id, part, anchor, kind, text }: ReviewComment): void => {
    change((now) => ({ ...now, comments: now.comments.filter((comment) => comment.id !== id) }));
    setRemoved(text.trim() === '' ? null : { id, part, anchor, kind, text });
  };
  const putBack = (): void => {
    if (removed === null) return;
    change((now) => ({ ...now, comments: [...now.comments, removed] }));
    setRemoved(null);
    goTo(commentFieldId(removed.id));
  };

  const marksOf = (part: number): Record<string, LevelMark> => {
    const mine = draft.levels.filter((level) => level.part === part).map(({ dimension, level, evidence }) => [dimension, { level, evidence }] as const);
    const open = Object.entries(loose).flatMap(([key, evidence]) =>
      key.startsWith(`${part} `) ? [[key.slice(`${part} `.length), { level: null, evidence }] as const] : [],
    );
    return Object.fromEntries([...open, ...mine]);
  };
  const mark = (part: number, dimension: string, { level, evidence }: LevelMark): void => {
    const key = keyOf(part, dimension);
    setLoose(({ [key]: _, ...rest }) => (level === null && evidence !== '' ? { ...rest, [key]: evidence } : rest));
    const others = (now: typeof draft) => now.levels.filter((one) => !isSameLevel(one, { part, dimension }));
    change((now) => ({ ...now, levels: level === null ? others(now) : [...others(now), { part, dimension, level, evidence }] }));
  };
  const takeEvidence = (dimension: string, stretch: Picked): void => {
    const quote = anchorAt(textOf(stretch.part), stretch)?.quote.slice(0, LONGEST_EVIDENCE);
    if (quote === undefined) return;
    const { level = null } = marksOf(stretch.part)[dimension] ?? {};
    mark(stretch.part, dimension, { level: level === 'no-evidence' ? null : level, evidence: quote });
    clear();
    goTo(evidenceFieldId(stretch.part, dimension));
  };
  const withoutLevel = parts.flatMap(({ position, title }) =>
    Object.entries(marksOf(position)).flatMap(([dimension, { level }]) =>
      level === null ? [{ kind: 'level' as const, part: position, dimension, title }] : [],
    ),
  );
  return {
    ...drafting,
    /** what still keeps it from being sent */
    problems: [...withoutLevel, ...problemsOf(draft, review.work)],
    ...{
      picked,
      isByKeyboard,
      move,
      begun,
      begin,
      commentOn,
      cancel,
      choose,
      current,
      setCurrent,
      edit,
      remove,
      removed,
      putBack,
      marksOf,
      mark,
      takeEvidence,
    },
  };
}

export type Reviewing = ReturnType<typeof useReview>;

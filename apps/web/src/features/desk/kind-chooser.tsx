import { COMMENT_KINDS, type CommentKind } from '@whetstone/contracts/review-content';
import type { KeyboardEvent, ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';

interface KindChooserProps {
  /** what is commented on; null for a whole answer */
  quote: ReactNode;
  onChoose: (kind: CommentKind) => void;
  onCancel: () => void;
}

/** First what kind a comment is, by one key, then its words. On a narrow screen it stands over the answer it is about. */
export function KindChooser({ quote, onChoose, onCancel }: KindChooserProps) {
  const { deskReview, reviewed } = useMessages();
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const kind = COMMENT_KINDS.find((one) => deskReview.kindKeys[one] === event.key.toLowerCase());
    if (kind === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    if (kind === undefined) onCancel();
    else onChoose(kind);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- single keys are an extra beside the buttons inside
    <fieldset
      onKeyDown={press}
      className="mb-4 border border-rule-strong bg-paper p-3 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:mb-0 lg:rounded"
    >
      <legend className="sr-only">{deskReview.chooseKind}</legend>
      <p className="flex items-baseline justify-between gap-3" aria-hidden="true">
        <span className="text-[0.9375rem] font-semibold">{deskReview.chooseKind}</span>
      </p>
      {quote !== null && <p className="mt-1 line-clamp-2 border-s-2 border-rule-strong ps-2 font-serif text-[0.9375rem] text-ink-soft">{quote}</p>}
      <div className="mt-2 grid gap-1.5 min-[24rem]:grid-cols-2">
        {COMMENT_KINDS.map((kind, at) => (
          <button
            key={kind}
            type="button"
            ref={at === 0 ? takeFocus : undefined}
            onClick={() => onChoose(kind)}
            className="flex min-h-11 items-center gap-2 rounded border border-rule-strong px-2 py-1 text-start hover:bg-stone-wash"
          >
            <Kbd>{deskReview.kindKeys[kind]}</Kbd>
            <span className="min-w-0">
              <span className="block text-[0.9375rem] leading-tight font-semibold">{reviewed.kinds[kind]}</span>
              <span className="label block">{deskReview.kindNotes[kind]}</span>
            </span>
          </button>
        ))}
      </div>
      <button type="button" className="link mt-2 min-h-6 text-[0.9375rem]" onClick={onCancel}>
        {deskReview.cancel}
      </button>
    </fieldset>
  );
}

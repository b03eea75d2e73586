import { useMessages } from '#src/lib/messages.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import type { Places } from './facts-part.tsx';
import { SidesForm } from './sides-form.tsx';
import type { EditorState } from './use-editor.ts';
import type { SavedDraft } from './use-words.ts';

interface SaveConflictProps {
  state: EditorState;
  theirs: SavedDraft;
  places: Places;
}

/** Somebody else has saved the question meanwhile: both sides stand there until one is chosen for each part. */
export function SaveConflict({ state: { draft, base, goOnFrom }, theirs, places }: SaveConflictProps) {
  const { authoring: words } = useMessages();
  return (
    <section ref={takeFocus} tabIndex={-1} aria-label={words.conflictLabel} className="max-w-[60rem] outline-none">
      <div role="alert" className="mb-6">
        <Notice tone="warning" title={words.conflictTitle(theirs.version)}>
          <p>{words.conflictText}</p>
        </Notice>
      </div>
      <SidesForm
        sides={{ base: base.draft, mine: draft, theirs: theirs.draft }}
        names={{ mine: words.mine, theirs: words.theirs, by: words.changedBy }}
        places={places}
        action={words.goOn}
        onDone={(put) => {
          goOnFrom(put);
          // what had the focus is gone with the choice
          document.querySelector<HTMLElement>('h1')?.focus();
        }}
      />
    </section>
  );
}

import { type ComponentType, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { Places } from './facts-part.tsx';
import { FindingSummary } from './finding-summary.tsx';
import { FindingsProvider } from './findings.tsx';
import { goToField } from './go-to-field.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { QuestionForm } from './question-form.tsx';
import { type Pane, SaveBar } from './save-bar.tsx';
import { SaveConflict } from './save-conflict.tsx';
import type { EditorState } from './use-editor.ts';
import { type Preview, usePreview } from './use-preview.ts';
import { useSaveKey } from './use-save-key.ts';

/** A question as it will be read. */
export type PreviewView = ComponentType<{ title: string; preview: Preview | null }>;

interface EditorProps {
  workspaceId: string;
  state: EditorState;
  places: Places;
  PreviewOf: PreviewView;
}

const hidden = (isHidden: boolean): string => (isHidden ? 'max-lg:hidden' : '');

/** A question being written: the form, beside it what the linter finds and how it will be read, below both whether it is saved. */
export function Editor({ workspaceId, state, places, PreviewOf }: EditorProps) {
  const { authoring: words } = useMessages();
  const { draft, base, change, theirs, isWritten, isKept } = state;
  const [pane, setPane] = useState<Pane>('write');
  const { preview, findings, error, isOld } = usePreview(workspaceId, { draft, isBlank: base.version === 0 && !isWritten });
  const [isUntitled, setIsUntitled] = useState(false);
  const go = (path: string): void => {
    setPane('write');
    goToField(path);
  };
  const save = (): void => {
    const hasTitle = draft.title.trim() !== '';
    setIsUntitled(!hasTitle);
    if (!hasTitle) go('title');
    else if (isWritten && theirs === null) state.save();
  };
  useSaveKey(save);
  if (theirs !== null) return <SaveConflict state={state} theirs={theirs} places={places} />;
  return (
    <FindingsProvider findings={findings}>
      {state.isBroughtBack && (
        <div className="mb-6">
          <Notice tone="info" title={words.broughtBack} />
        </div>
      )}
      <div className="items-start gap-x-12 lg:grid lg:grid-cols-2">
        <div className={`min-w-0 [&_:is(input,select,textarea,button)]:scroll-mb-28 ${hidden(pane === 'preview')}`}>
          <QuestionForm draft={draft} change={change} places={places} isUntitled={isUntitled && draft.title.trim() === ''} />
        </div>
        <div
          data-scrolls
          className={`min-w-0 space-y-8 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-7rem)] lg:overflow-y-auto lg:border-s lg:border-rule lg:ps-6 ${hidden(pane === 'write')}`}
        >
          <FindingSummary findings={findings} isOld={isOld} error={error} onGo={go} />
          <PreviewOf title={draft.title} preview={preview} />
        </div>
      </div>
      <SaveBar
        state={{ isWritten, isKept, version: base.version, savedAt: state.savedAt, isSaving: state.isSaving, error: state.error }}
        onSave={save}
        onDiscard={state.discard}
        onTakeBack={state.takeBack}
        pane={pane}
        onPane={setPane}
        findingCount={preview === null ? null : findings.length}
      />
      <LeaveDialog isWritten={isWritten} isKept={isKept} isStopped={state.error !== null} onSave={save} />
    </FindingsProvider>
  );
}

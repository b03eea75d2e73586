import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Kbd } from '#src/ui/kbd.tsx';
import { RadioStrip } from '#src/ui/radio-strip.tsx';

export type Pane = 'write' | 'preview';

/** How what is written stands with the server. */
export interface SaveState {
  /** something is written that is not saved */
  isWritten: boolean;
  /** this browser keeps it until it is */
  isKept: boolean;
  /** 0 before the first */
  version: number;
  savedAt: Date | null;
  isSaving: boolean;
  error: unknown;
}

interface SaveBarProps {
  state: SaveState;
  onSave: () => void;
  onDiscard: () => void;
  /** takes the last throwing away back; null where there is none */
  onTakeBack: (() => void) | null;
  pane: Pane;
  onPane: (pane: Pane) => void;
  /** null before the linter has looked */
  findingCount: number | null;
}

function useWordsOf({ isWritten, isKept, isSaving, savedAt, version }: SaveState): string {
  const { authoring: words } = useMessages();
  if (isSaving) return words.saving;
  if (isWritten) return isKept ? words.keptHere : words.keptNowhere;
  if (savedAt !== null) return words.savedAt(savedAt, version);
  return version === 0 ? words.nothingWritten : words.isSaved(version);
}

/** At the lower edge, always in sight: saving, whether it is saved, and on a narrow page the way between text and preview. */
export function SaveBar({ state, onSave, onDiscard, onTakeBack, pane, onPane, findingCount }: SaveBarProps) {
  const { authoring: words } = useMessages();
  const said = useWordsOf(state);
  const { text } = useRefusal(state.error);
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-8 border-t border-rule-strong bg-paper px-4 py-2 md:-mx-8 md:px-8 print:hidden">
      <p role="alert" className="mb-1 text-error empty:hidden">
        {text === null ? '' : `${words.notSaved} ${text}`}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <button type="button" className="button-primary min-h-10 py-1" onClick={onSave} aria-keyshortcuts="Control+S Meta+S">
          {words.save}
        </button>
        <span className="hidden lg:inline">
          <Kbd>Ctrl S</Kbd>
        </span>
        <output className="label min-w-0 flex-1 basis-40">{said}</output>
        {/* one button for both, so that it keeps the focus */}
        {!state.isSaving && (state.isWritten || onTakeBack !== null) && (
          <button type="button" className="link min-h-6 text-[0.8125rem]" onClick={state.isWritten ? onDiscard : (onTakeBack ?? undefined)}>
            {state.isWritten ? words.discard : words.takeBack}
          </button>
        )}
        <div className="lg:hidden">
          <RadioStrip
            legend={words.paneLegend}
            choices={[
              { value: 'write', label: words.panes.write },
              { value: 'preview', label: findingCount ? words.previewWith(findingCount) : words.panes.preview },
            ]}
            value={pane}
            onChoose={onPane}
          />
        </div>
        <output className="label hidden lg:inline">{findingCount !== null && words.findingCount(findingCount)}</output>
      </div>
    </div>
  );
}

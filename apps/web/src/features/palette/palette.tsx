import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '#src/ui/dialog.tsx';
import type { EntryGroup } from './entry.ts';
import { PaletteField } from './palette-field.tsx';
import { PaletteNotices } from './palette-notices.tsx';
import { Options } from './palette-options.tsx';
import { usePaletteTexts } from './palette-texts.ts';
import { useEnter } from './use-enter.ts';
import { type Shown, useFound } from './use-found.tsx';

/** Where a key moves to among the options; null when it moves nowhere. */
function moveBy(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Goes to any place by its name, or to a question by its words. */
export function Palette({ places, onClosed }: { places: readonly EntryGroup[]; onClosed: () => void }) {
  const palette = usePaletteTexts();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const chosen = useRef<Shown>(undefined);
  const results = useFound(places, text);
  const options = results.found.flatMap(({ entries }) => entries);
  const place = Math.min(at, options.length - 1);
  const active = options[place];
  const optionId = (entry: string): string => `${id}-${entry}`;
  const activeId = active && optionId(active.id);

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  // It runs when the dialog has closed and given the focus back, so that the new screen can take it.
  const closed = (): void => {
    onClosed();
    chosen.current?.run();
  };
  const choose = (entry: Shown, close: () => void): void => {
    chosen.current = entry;
    close();
  };
  const { enter, forget } = useEnter({ active, isFirst: place <= 0, isSearching: results.isSearching, choose });
  const type = (value: string): void => {
    forget();
    setText(value.trim());
    setAt(0);
  };
  const press = (event: KeyboardEvent, close: () => void): void => {
    if (event.nativeEvent.isComposing) return;
    const target = moveBy(event.key, place, options.length);
    if (target === null && event.key !== 'Enter') return;
    event.preventDefault();
    forget();
    if (target === null) enter(close);
    else setAt(target);
  };

  return (
    <Dialog label={palette.title} onClosed={closed} className="mx-auto mt-[8vh] mb-auto w-[40rem] overflow-hidden">
      {(close) => (
        <div className="flex max-h-[80dvh] flex-col">
          <div className="flex items-center gap-2 border-b border-rule p-3">
            <PaletteField listId={`${id}-list`} activeId={activeId} onType={type} onPress={(event) => press(event, close)} />
            <button type="button" onClick={close} className="min-h-8 shrink-0 rounded px-2 text-sm hover:bg-sheet">
              {palette.close}
            </button>
          </div>
          <PaletteNotices results={results} count={options.length} />
          {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list cannot hold marked text, nor leave the focus in the field */}
          <div id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={palette.title} className="overflow-y-auto">
            <Options groups={results.found} active={active?.id} optionId={optionId} onChoose={(entry) => choose(entry, close)} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { Marked } from '#src/ui/marked.tsx';
import { type Entry, type EntryGroup, findEntries } from './entry.ts';
import { useQuestionSearch } from './use-question-search.ts';

interface Shown extends Entry {
  view?: ReactNode;
}

interface Found {
  id: string;
  name: string;
  entries: readonly Shown[];
}

/** Where a key moves to among the options; null when it moves nowhere. */
function moveBy(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function Options({
  groups,
  active,
  optionId,
  onChoose,
}: {
  groups: readonly Found[];
  active: string | undefined;
  optionId: (id: string) => string;
  onChoose: (entry: Shown) => void;
}) {
  return groups.map((group) => (
    <div key={group.id} role="group" aria-label={group.name} className="pb-2">
      <p aria-hidden="true" className="label px-3 pt-2 pb-1 font-semibold">
        {group.name}
      </p>
      {group.entries.map((entry) => (
        // The keys are those of the field, which keeps the focus.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above
        <div
          key={entry.id}
          id={optionId(entry.id)}
          role="option"
          aria-selected={entry.id === active}
          lang={entry.lang}
          onClick={() => onChoose(entry)}
          className="min-h-9 cursor-pointer border-s-4 border-transparent px-2 py-1.5 hover:bg-sheet aria-selected:border-stone aria-selected:bg-stone-wash"
        >
          {entry.view ?? entry.label}
        </div>
      ))}
    </div>
  ));
}

function useFound(places: readonly EntryGroup[], text: string) {
  const { palette } = useMessages();
  const lang = useContentLang();
  const navigate = useNavigate();
  const { page, failure, isSearching } = useQuestionSearch(text);
  const questions = (page?.items ?? []).map(({ slug, title, highlight }) => ({
    id: `question-${slug}`,
    label: title,
    lang,
    view: highlight && <Marked segments={highlight.title} />,
    run: () => void navigate(paths.question(slug)),
  }));
  const all = { id: 'all', label: palette.allResults(page?.total ?? 0), run: () => void navigate(paths.questions({ q: text })) };
  const found: Found[] = findEntries(places, text);
  if (questions.length > 0) found.push({ id: 'questions', name: palette.questions, entries: [...questions, all] });
  return { found, corrections: page?.corrections ?? [], failure, isSearching };
}

/** Goes to any place by its name, or to a question by its words. */
export function Palette({ places, onClosed }: { places: readonly EntryGroup[]; onClosed: () => void }) {
  const messages = useMessages();
  const { palette } = messages;
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const chosen = useRef<Shown>(undefined);
  const { found, corrections, failure, isSearching } = useFound(places, text);
  const options = found.flatMap(({ entries }) => entries);
  const active = options[Math.min(at, options.length - 1)];
  const optionId = (entry: string): string => `${id}-${entry}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);

  const type = (value: string): void => {
    setText(value.trim());
    setAt(0);
  };
  // It runs when the dialog has closed and given the focus back, so that the new screen can take it.
  const closed = (): void => {
    onClosed();
    chosen.current?.run();
  };
  const press = (event: KeyboardEvent, close: () => void): void => {
    if (event.nativeEvent.isComposing) return;
    const target = moveBy(event.key, options.indexOf(active as Shown), options.length);
    if (target === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (target !== null) setAt(target);
    else if (active) choose(active, close);
  };
  const choose = (entry: Shown, close: () => void): void => {
    chosen.current = entry;
    close();
  };

  return (
    <Dialog label={palette.title} onClosed={closed} className="mx-auto mt-[8vh] mb-auto w-[40rem] overflow-hidden">
      {(close) => (
        <div className="flex max-h-[80dvh] flex-col">
          <div className="flex items-center gap-2 border-b border-rule p-3">
            <input
              type="text"
              role="combobox"
              aria-label={palette.title}
              aria-expanded={options.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={active && optionId(active.id)}
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              placeholder={palette.hint}
              onInput={({ nativeEvent, currentTarget }) => {
                if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) type(currentTarget.value);
              }}
              onCompositionEnd={({ currentTarget }) => type(currentTarget.value)}
              onKeyDown={(event) => press(event, close)}
              className="search-field"
            />
            <button type="button" onClick={close} className="min-h-8 shrink-0 rounded px-2 text-sm hover:bg-sheet">
              {palette.close}
            </button>
          </div>
          {corrections.map(({ given, used }) => (
            <p key={given} className="border-b border-rule px-3 py-2 text-sm">
              {messages.questions.corrected(given, used.join(', '))}
            </p>
          ))}
          {failure && (
            <p role="alert" className="px-3 py-2 text-sm text-error">
              {palette.failures[failure]}
            </p>
          )}
          <output className={options.length === 0 && !isSearching && !failure ? 'block px-3 py-4' : 'sr-only'}>
            {isSearching ? '' : options.length === 0 ? palette.none : palette.count(options.length)}
          </output>
          <div ref={list} id={`${id}-list`} role="listbox" aria-label={palette.title} className="overflow-y-auto">
            <Options groups={found} active={active?.id} optionId={optionId} onChoose={(entry) => choose(entry, close)} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

import type { ImportRowView } from '@whetstone/contracts/bank-imports';
import { useId, useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { AlikePart } from './alike-part.tsx';
import { RowBody } from './row-body.tsx';
import { SplitLines } from './split-lines.tsx';
import { TitleForm } from './title-form.tsx';
import type { OnFix } from './use-mending.ts';

/** What of a row is open: all that it holds, its lines to split it at, or its title to be changed. */
export type Opened = 'body' | 'split' | 'title' | null;

interface RowProps {
  row: ImportRowView;
  opened: Opened;
  onOpen: (what: Opened) => void;
  /** null where nothing can be changed */
  onFix: OnFix | null;
}

/** What one does with a row by hand; each has a key as well. */
function Actions({ row, onFix, onOpen }: Omit<RowProps, 'opened'> & { onFix: NonNullable<RowProps['onFix']> }) {
  const { imports: words } = useMessages();
  const { id, fate } = row;
  if (fate === 'merged') return null;
  const all = [
    fate === 'comes-in'
      ? { label: words.leaveOut, act: () => onFix({ kind: 'leave-out', row: id }) }
      : { label: words.bringBack, act: () => onFix({ kind: 'bring-in', row: id }) },
    ...(fate === 'comes-in'
      ? [
          { label: words.merge, act: () => onFix({ kind: 'merge', row: id }) },
          { label: words.isAnswer, act: () => onFix({ kind: 'answer', row: id }) },
          { label: words.split, act: () => onOpen('split') },
          { label: words.editTitle, act: () => onOpen('title') },
        ]
      : []),
  ];
  return (
    <div className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
      {all.map(({ label, act }) => (
        <button key={label} type="button" className="link min-h-8 text-[0.9375rem]" onClick={act}>
          {label}
        </button>
      ))}
    </div>
  );
}

/** Whether it will be a question of the workspace, or is one. */
const isIn = ({ fate, outcome }: ImportRowView): boolean => fate === 'comes-in' && outcome !== 'taken-back';

function Facts({ row }: Pick<RowProps, 'row'>) {
  const { imports: words } = useMessages();
  const { fate, outcome, answer, choices, alike } = row;
  const isAnswered = answer !== '' || choices.some(({ correct }) => correct);
  return (
    <span className="label flex flex-wrap gap-x-3 max-sm:ps-6">
      {!isAnswered && <span>{words.noAnswer}</span>}
      {alike?.isVariant === true && isIn(row) && <span>{outcome === null ? words.isVariant : words.wasVariant}</span>}
      <span className={isIn(row) ? '' : 'font-semibold text-spark'}>{outcome === null ? words.fates[fate] : words.outcomes[outcome]}</span>
    </span>
  );
}

/** One proposed question: its title and what becomes of it, and on opening all that it holds. */
export function ImportRow({ row, opened, onOpen, onFix }: RowProps) {
  const bodyId = useId();
  const { title, file, line, alike } = row;
  const isOpen = opened !== null;
  const button = useRef<HTMLButtonElement>(null);
  // what had the focus goes, and the keys are those of the row that has it
  const close = (): void => {
    onOpen('body');
    button.current?.focus();
  };
  return (
    <li data-import-row={row.id} className="py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <button
          type="button"
          data-row
          ref={button}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => onOpen(isOpen ? null : 'body')}
          className={`flex min-h-8 min-w-0 flex-1 basis-72 items-center gap-2 text-start font-semibold hover:text-stone ${isIn(row) ? '' : 'text-ink-soft line-through'}`}
        >
          <Icon name="chevron" className={`text-stone transition-transform duration-150 ${isOpen ? 'rotate-90' : 'rtl:rotate-180'}`} />
          <span className="min-w-0 break-words">
            <ContentText>{title}</ContentText>
          </span>
        </button>
        <Facts row={row} />
      </div>
      <p className="label ps-6 break-all">
        {file}:{line}
      </p>
      {alike !== null && <AlikePart row={row} alike={alike} onFix={onFix} />}
      <div id={bodyId} hidden={!isOpen} className="ps-6 pb-3">
        {isOpen && (
          <>
            {opened === 'title' && onFix && <TitleForm row={row} onFix={onFix} onDone={close} />}
            <RowBody row={row} />
            {opened === 'split' && onFix && <SplitLines row={row} onFix={onFix} onDone={close} />}
            {onFix && <Actions row={row} onFix={onFix} onOpen={onOpen} />}
          </>
        )}
      </div>
    </li>
  );
}

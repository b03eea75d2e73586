import { useMessages } from './messages.tsx';
import { Icon } from '#src/ui/icon.tsx';
import type { SaveState } from './create-draft-saver.ts';

/** Whether the draft is with the server. Only what went wrong is announced. */
export function DraftState({ state: { kind, savedAt } }: { state: SaveState }) {
  const { saving } = useMessages().deskReview;
  const problem = kind === 'failed' || kind === 'refused' ? saving[kind] : null;
  const quiet = kind === 'writing' || kind === 'saving' ? saving[kind] : savedAt === null ? saving.none : saving.saved(savedAt);
  return (
    <div className="text-[0.8125rem] leading-snug" data-save-state={kind}>
      <output>
        {problem !== null && (
          <span className="flex items-center gap-2 text-spark">
            <Icon name="warning" />
            {problem}
          </span>
        )}
      </output>
      {problem === null && <p className="text-ink-soft">{quiet}</p>}
    </div>
  );
}

import type { ImportRowView } from '@whetstone/contracts/bank-imports';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import type { OnFix } from './use-mending.ts';

const PARTS = ['prompt', 'answer'] as const;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** The lines of a row at which it can be split. */
export function SplitLines({ row, onFix, onDone }: { row: ImportRowView; onFix: OnFix; onDone: () => void }) {
  const { imports: words } = useMessages();
  const lines = PARTS.flatMap((part) => row[part].split('\n').map((text, index) => ({ part, text, line: index + 1 })));
  return (
    <div className="mt-3 border-t border-rule pt-2">
      <p className="label">{words.splitHint}</p>
      <ul>
        {lines
          .filter(({ text }) => HAS_WORDS.test(text))
          .map(({ part, text, line }) => (
            <li key={`${part}${line}`}>
              <button
                type="button"
                aria-label={words.splitAt(text)}
                className="min-h-8 w-full truncate border-s-2 border-rule-strong px-2 text-start font-mono text-sm text-stone hover:border-stone hover:bg-sheet"
                onClick={() => onFix({ kind: 'split', row: row.id, part, line }, onDone)}
              >
                <ContentText>{text}</ContentText>
              </button>
            </li>
          ))}
      </ul>
      <button type="button" className="button mt-2" onClick={onDone}>
        {words.leave}
      </button>
    </div>
  );
}

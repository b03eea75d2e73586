import type { ImportRowView } from '@whetstone/contracts/bank-imports';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import type { OnFix } from './use-mending.ts';

const CHOICES = ['duplicate', 'variant', 'different'] as const;

interface AlikeProps {
  row: ImportRowView;
  alike: NonNullable<ImportRowView['alike']>;
  /** null where nothing can be changed */
  onFix: OnFix | null;
}

function Differing({ alike: { onlyThis, onlyThat } }: Pick<AlikeProps, 'alike'>) {
  const { imports: words } = useMessages();
  if (onlyThis.length + onlyThat.length === 0) return <p>{words.sameWords}</p>;
  return (
    <p>
      {onlyThis.length > 0 && <span className="me-4">{words.onlyThis(onlyThis.join(' · '))}</span>}
      {onlyThat.length > 0 && <span>{words.onlyThat(onlyThat.join(' · '))}</span>}
    </p>
  );
}

/** What a row looks like, the words in which the two differ, and what people say of it. */
export function AlikePart({ row, alike, onFix }: AlikeProps) {
  const { imports: words } = useMessages();
  const chosen = row.fate === 'duplicate' ? 'duplicate' : alike.isVariant ? 'variant' : null;
  return (
    <div className="mt-1 border-s-4 border-spark bg-spark-wash px-3 py-2 text-[0.9375rem]">
      <p>
        <span className="font-semibold">{alike.isHere ? words.likeHere : words.likeThere}:</span> <ContentText>{alike.title}</ContentText>
        {alike.file !== null && (
          <span className="label ms-2">
            {alike.file}:{alike.line}
          </span>
        )}
      </p>
      <Differing alike={alike} />
      {onFix && row.fate !== 'merged' && (
        <div className="mt-1 flex flex-wrap gap-x-4">
          {CHOICES.map((is) => (
            <button
              key={is}
              type="button"
              aria-pressed={chosen === is}
              aria-label={`${words.alike[is]}: ${row.title}`}
              onClick={() => onFix({ kind: 'alike', row: row.id, is })}
              className={`link min-h-8 ${chosen === is ? 'font-semibold' : ''}`}
            >
              {words.alike[is]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

import type { ImportRowView } from '@whetstone/contracts/bank-imports';
import { useMessages } from '#src/lib/messages.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import type { OnFix } from './use-mending.ts';

/** The title of a row, to be written anew. */
export function TitleForm({ row, onFix, onDone }: { row: ImportRowView; onFix: OnFix; onDone: () => void }) {
  const { imports: words } = useMessages();
  return (
    <form
      className="mt-2 flex flex-wrap gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const title = new FormData(event.currentTarget).get('title');
        if (typeof title === 'string' && title.trim() !== '') onFix({ kind: 'title', row: row.id, title: title.trim() }, onDone);
      }}
    >
      <input
        ref={takeFocus}
        name="title"
        onKeyDown={({ key }) => key === 'Escape' && onDone()}
        aria-label={words.titleLabel}
        required
        maxLength={2000}
        defaultValue={row.title}
        autoComplete="off"
        className="search-field basis-80 grow"
      />
      <button type="submit" className="button">
        {words.save}
      </button>
      <button type="button" className="button" onClick={onDone}>
        {words.leave}
      </button>
    </form>
  );
}

import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Details } from '#src/ui/details.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useSnippets } from './snippets.ts';

interface SnippetMenuProps {
  owner: string;
  /** what stands in the comment */
  text: string;
  onInsert: (snippet: string) => void;
}

/** What one has said before, to be said again; and what stands here, to be kept for the next time. */
export function SnippetMenu({ owner, text, onInsert }: SnippetMenuProps) {
  const { deskReview } = useMessages();
  const { snippets, add, remove, error } = useSnippets(owner);
  const { text: refusal } = useRefusal(error);
  const said = text.trim();
  return (
    <Details title={deskReview.snippets} aside={<span className="label">{snippets.length}</span>}>
      <p className="label">{snippets.length === 0 ? deskReview.noSnippets : deskReview.snippetsNote}</p>
      <ul>
        {snippets.map((snippet) => (
          <li key={snippet.id} className="flex items-start gap-1 border-t border-rule">
            <button
              type="button"
              aria-label={deskReview.insertSnippet(snippet.text)}
              onClick={() => onInsert(snippet.text)}
              className="min-h-8 min-w-0 flex-1 py-1 text-start font-serif hover:text-stone"
            >
              {snippet.text}
            </button>
            <button
              type="button"
              aria-label={deskReview.removeSnippet(snippet.text)}
              onClick={() => remove(snippet.id)}
              className="flex size-8 shrink-0 items-center justify-center rounded hover:bg-sheet"
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      {said !== '' && snippets.every(({ text: kept }) => kept !== said) && (
        <button type="button" className="link mt-1 min-h-6 text-[0.9375rem]" onClick={() => add(said)}>
          {deskReview.saveSnippet}
        </button>
      )}
      <p role="alert" className="text-[0.9375rem] text-error empty:hidden">
        {refusal}
      </p>
    </Details>
  );
}

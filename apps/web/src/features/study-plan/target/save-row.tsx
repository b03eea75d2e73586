import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';

interface SaveRowProps {
  isChanged: boolean;
  isPending: boolean;
  error: unknown;
  savedAt: Date | null;
}

/** The button that saves, and what became of it. */
export function SaveRow({ isChanged, isPending, error, savedAt }: SaveRowProps) {
  const { target } = useMessages();
  const { text } = useRefusal(error);
  const isSaved = savedAt !== null && !isChanged;
  return (
    <div className="mt-5 border-t border-rule-strong pt-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className="button-primary" disabled={isPending}>
          {target.save}
        </button>
        <output className="label">{isSaved ? target.saved(savedAt) : isChanged ? target.unsaved : ''}</output>
        {isSaved && (
          <Link to={paths.me()} className="link inline-block py-1 font-semibold">
            {target.toToday}
          </Link>
        )}
      </div>
      <p role="alert" className="mt-1 text-[0.9375rem] text-error">
        {text}
      </p>
    </div>
  );
}

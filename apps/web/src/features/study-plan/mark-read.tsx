import type { ReadingLink } from '@whetstone/contracts/study-plan';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { useMarkRead } from './use-mark-read.ts';

/** Says that a page was read. */
export function MarkRead({ kind, slug, version, title }: Pick<ReadingLink, 'kind' | 'slug' | 'title'> & { version?: number }) {
  const { follow } = useMessages();
  const { mutate, isPending, error } = useMarkRead({ kind, slug, version });
  const { text } = useRefusal(error);
  return (
    <span className="block">
      <button type="button" className="link min-h-6 text-[0.9375rem]" aria-label={follow.markReadOf(title)} disabled={isPending} onClick={() => mutate()}>
        {follow.markRead}
      </button>
      <span role="alert" className="text-[0.9375rem] text-error">
        {text}
      </span>
    </span>
  );
}

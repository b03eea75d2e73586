import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { useMarkRead } from '../use-mark-read.ts';

/** For a reading of the list that was read: says so without opening it again. */
export function ReadButton({ slug, title }: { slug: string; title: string }) {
  const { today } = useMessages();
  const { mutate, isPending, error } = useMarkRead(slug);
  const { text } = useRefusal(error);
  return (
    <span className="block">
      <button type="button" className="link min-h-6 text-[0.9375rem]" aria-label={today.markReadOf(title)} disabled={isPending} onClick={() => mutate()}>
        {today.markRead}
      </button>
      <span role="alert" className="text-[0.9375rem] text-error">
        {text}
      </span>
    </span>
  );
}

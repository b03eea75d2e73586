import { useMessages } from '../lib/messages.tsx';

/** A list without items, which says how the first one comes about. */
export function Empty({ children }: { children: string }) {
  const messages = useMessages();
  return (
    <div className="max-w-measure border-t border-rule py-6">
      <p className="font-semibold">{messages.common.nothingYet}</p>
      <p className="mt-1 text-ink-soft">{children}</p>
    </div>
  );
}

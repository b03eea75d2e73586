import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../lib/messages.tsx';

const SHOWN_MS = 4000;

interface NewLinkProps {
  title: string;
  /** what it is good for, and until when */
  note: string;
  token: string;
  /** where the link leads; the token goes into its fragment, which is sent to no server */
  path: string;
}

/** A link that is shown once, the only time that it can be seen: selected, with a button that copies it. */
export function NewLink({ title, note, token, path }: NewLinkProps) {
  const { admin } = useMessages();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const address = new URL(`${path}#${token}`, location.origin).href;

  useEffect(() => {
    const shown = field.current;
    if (shown?.value !== address) return;
    shown.focus();
    shown.select();
  }, [address]);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      field.current?.select(); // not allowed, or not there at all over plain http: it stands there to be copied by hand
    }
  };

  return (
    <div className="mt-4 max-w-measure border-s-4 border-stone bg-stone-wash px-4 py-3">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {title}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={field}
          id={id}
          readOnly
          value={address}
          aria-describedby={`${id}note`}
          onFocus={({ target }) => target.select()}
          className="search-field min-w-0 flex-1 basis-56 font-mono text-sm"
        />
        <button type="button" className="button bg-paper" onClick={() => void copy()}>
          {admin.copy}
        </button>
        {/* stands in the page before it speaks, or it would not be heard */}
        <output className="text-sm">{isCopied ? admin.copied : ''}</output>
      </div>
      <p id={`${id}note`} className="label mt-2">
        {note}
      </p>
    </div>
  );
}

import { useEffect, useId, useState } from 'react';
import { useMessages } from '../lib/messages.tsx';
import { Icon } from './icon.tsx';
import { takeFocus } from './take-focus.ts';

const SHOWN_MS = 4000;

interface CopyLinkProps {
  /** id of the element that the link leads to */
  anchor: string;
  /** id of the element with its title */
  titleId: string;
}

/** The address in a field of its own, selected, for browsers that let no page write to the clipboard. */
function AddressField({ address, onLeave }: { address: string; onLeave: () => void }) {
  const { common } = useMessages();
  return (
    <input
      readOnly
      value={address}
      aria-label={common.linkToCopy}
      ref={takeFocus}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={onLeave}
      className="search-field min-h-7 w-full max-w-sm py-0.5 text-sm"
    />
  );
}

/** Copies the address of a heading or a part. It shows with its heading: under the pointer, with the focus, and always where there is no pointer. */
export function CopyLink({ anchor, titleId }: CopyLinkProps) {
  const { common } = useMessages();
  const wordsId = useId();
  const [isCopied, setCopied] = useState(false);
  const [toSelect, setToSelect] = useState<string | null>(null);

  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async (): Promise<void> => {
    const address = new URL(`#${encodeURIComponent(anchor)}`, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      setToSelect(address); // not allowed, or not there at all: over plain http
    }
  };

  return (
    <span className="copy-link">
      <button
        type="button"
        aria-labelledby={`${wordsId} ${titleId}`}
        onClick={() => void copy()}
        className="inline-flex size-6 items-center justify-center text-ink-soft hover:text-stone"
      >
        <span id={wordsId} className="sr-only">
          {common.copyLink}
        </span>
        <Icon name={isCopied ? 'check' : 'link'} />
      </button>
      {/* stands in the page before it speaks, or it would not be heard */}
      <output className="label whitespace-nowrap">{isCopied ? common.linkCopied : ''}</output>
      {toSelect !== null && <AddressField address={toSelect} onLeave={() => setToSelect(null)} />}
    </span>
  );
}

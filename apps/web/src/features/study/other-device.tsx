import { useMessages } from '#src/lib/messages.tsx';
import { usePlainAnswer } from '#src/lib/use-plain-answer.ts';
import { Notice } from '#src/ui/notice.tsx';
import type { Revision } from './lineage.ts';

interface OtherDeviceProps {
  ends: readonly Revision[];
  onUse: (revision: Revision) => void;
  onLayAside: (revision: Revision) => void;
}

/** What another device wrote at the same time, beside what is written here: neither takes the place of the other. */
export function OtherDevice({ ends, onUse, onLayAside }: OtherDeviceProps) {
  const { studying } = useMessages();
  const plain = usePlainAnswer();
  return (
    <div role="alert">
      {ends.map((end) => (
        <div key={end.id} className="mt-5">
          <Notice tone="warning" title={studying.others}>
            <p>
              {studying.othersText} <span className="label">{studying.revisionAt(end.claimedAt ?? end.createdAt)}</span>
            </p>
            <div className="max-h-80 overflow-y-auto border-s-2 border-rule-strong ps-3 font-serif whitespace-pre-wrap">{plain(end.text)}</div>
            <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <button type="button" className="button" onClick={() => onUse(end)}>
                {studying.useOther}
              </button>
              <button type="button" className="button" onClick={() => onLayAside(end)}>
                {studying.layAside}
              </button>
              <span className="label">{studying.layAsideNote}</span>
            </p>
          </Notice>
        </div>
      ))}
    </div>
  );
}

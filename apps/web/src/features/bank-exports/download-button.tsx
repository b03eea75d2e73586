import { useMessages } from '#src/lib/messages.tsx';
import type { useDownload } from './use-download.ts';

interface DownloadButtonProps {
  label: string;
  download: ReturnType<typeof useDownload>;
}

/** Begins a download, says that the file is being made, and stops it. */
export function DownloadButton({ label, download: { start, cancel, isPending, isDone, refusal } }: DownloadButtonProps) {
  const { exports: words } = useMessages();
  return (
    <div className="print:hidden">
      <p className="flex flex-wrap items-center gap-3">
        {/* not `disabled`: the focus would be lost while the file is made */}
        <button type="button" className="button" aria-disabled={isPending} onClick={isPending ? undefined : start}>
          {label}
        </button>
        {isPending && (
          <button type="button" className="button" onClick={cancel}>
            {words.cancel}
          </button>
        )}
        <output className="label">{isPending ? words.making : isDone && words.made}</output>
      </p>
      <p role="alert" className="mt-2 text-error empty:hidden">
        {refusal}
      </p>
    </div>
  );
}

import { useMutation } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { useEffect, useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { saveBlob } from '#src/lib/save-file.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';

/**
 * Fetches a file that takes a while to be made, and hands it to the browser.
 * @param fetchFile ends when its signal is aborted
 */
export function useDownload(name: string, fetchFile: (signal: AbortSignal) => Promise<Blob>) {
  const { exports: words } = useMessages();
  const stop = useRef<AbortController>(null);
  const making = useMutation({
    mutationFn: async () => {
      stop.current = new AbortController();
      const { signal } = stop.current;
      try {
        return await fetchFile(signal);
      } catch (error) {
        // it was cancelled here, which is no failure
        if (signal.aborted) return null;
        throw error;
      }
    },
    onSuccess: (file) => {
      if (file !== null) saveBlob(name, file);
    },
  });
  useEffect(() => () => stop.current?.abort(), []);
  const { error } = making;
  const { text } = useRefusal(error);
  return {
    start: (): void => making.mutate(),
    cancel: (): void => stop.current?.abort(),
    isPending: making.isPending,
    isDone: making.isSuccess && making.data !== null,
    refusal: error instanceof CallError && error.code === 'conflict' ? words.tooMuch : text,
  };
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelImport, getImport, IMPORT_CAPS, type ImportView, putImport } from '@whetstone/contracts/bank-imports';
import { useEffect, useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { type ChosenFile, toBase64 } from '#src/lib/chosen-file.ts';
import { callAtLength } from '#src/lib/call-at-length.ts';
import { importList } from './queries.ts';

const LOOK_EVERY_MS = 500;

export type TooLarge = 'tooMuch' | 'tooMany' | null;

/** Why files are not even sent. */
export function refuseFiles(files: readonly ChosenFile[]): TooLarge {
  if (files.length > IMPORT_CAPS.files) return 'tooMany';
  return files.reduce((sum, { blob }) => sum + blob.size, 0) > IMPORT_CAPS.bytes ? 'tooMuch' : null;
}

interface UnderWay {
  importId: string;
  files: number;
  /** null until the server has them */
  view: Pick<ImportView, 'filesDone' | 'filesTotal'> | null;
}

/** Sends a bank and watches it being read. */
export function useBringingIn(id: string) {
  const queries = useQueryClient();
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  const stopper = useRef<AbortController | null>(null);
  const importId = underWay?.importId;
  useEffect(() => {
    if (importId === undefined) return undefined;
    const timer = setInterval(() => {
      call(getImport, { params: { id, importId } }).then(
        (view) => setUnderWay((now) => now && { ...now, view }),
        () => undefined, // not there yet, or not to be reached just now: the next time tells
      );
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [id, importId]);
  const sending = useMutation({
    mutationFn: async (files: readonly ChosenFile[]) => {
      const params = { id, importId: crypto.randomUUID() };
      stopper.current = new AbortController();
      setUnderWay({ importId: params.importId, files: files.length, view: null });
      const body = { files: await Promise.all(files.map(async (file) => ({ path: file.path, base64: await toBase64(file) }))) };
      return callAtLength(putImport, { params, body }, stopper.current.signal);
    },
    onSettled: async () => {
      setUnderWay(null);
      await queries.invalidateQueries({ queryKey: importList(id).queryKey, exact: true });
    },
  });
  const cancelling = useMutation({
    mutationFn: async () => {
      if (underWay === null) return;
      // what the server does not have yet is not sent on; it may have had all of it a moment ago
      if (underWay.view === null) stopper.current?.abort();
      await call(cancelImport, { params: { id, importId: underWay.importId } }).catch((error: unknown) => {
        if (underWay.view !== null) throw error;
      });
    },
  });
  return { sending, cancelling, underWay };
}

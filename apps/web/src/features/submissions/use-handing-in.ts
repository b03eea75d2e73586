import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { putRecording } from '@whetstone/contracts/recordings';
import { listSubmissions, putSubmission, type SubmissionBody } from '@whetstone/contracts/submissions';
import { useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { sendBytes } from '#src/lib/send-bytes.ts';
import type { Recording } from '#src/work/recordings.ts';
import { type Chosen, namesOf } from './enclose-work.ts';
import { SUBMISSIONS, submissionPreview } from './queries.ts';

/** Whether it stands there already: the answer to an earlier press may have been lost on the way. */
async function isHandedIn(id: string): Promise<boolean> {
  const { items } = await call(listSubmissions, {});
  return items.some((item) => item.id === id);
}

/** Why it was not taken: the work is not what was looked at any more, or the same waits to be reviewed already. */
export type Conflict = 'changed' | 'waits';

/** How far sending the recordings has come. */
interface Sending {
  at: number;
  of: number;
}

/** Sends recordings, each under an id of its own for as long as the form is shown: one that has arrived already changes nothing. */
function useSendingRecordings() {
  const ids = useRef(new Map<Recording, string>());
  const [sending, setSending] = useState<Sending | null>(null);
  const idOf = (recording: Recording): string => {
    const id = ids.current.get(recording) ?? crypto.randomUUID();
    ids.current.set(recording, id);
    return id;
  };
  const send = async (chosen: Chosen): Promise<void> => {
    try {
      for (const [index, { recording }] of chosen.recordings.entries()) {
        setSending({ at: index + 1, of: chosen.recordings.length });
        await sendBytes(putRecording, { params: { id: idOf(recording) }, bytes: recording.sound });
      }
    } finally {
      setSending(null);
    }
  };
  return { sending, send, idOf };
}

export interface HandedIn {
  body: Omit<SubmissionBody, 'recordings' | 'runs'>;
  chosen: Chosen;
}

/** Hands work in under one id for as long as the form is shown, so that pressing twice is pressing once. */
export function useHandingIn(onDone: (id: string) => void) {
  const [id] = useState(() => crypto.randomUUID());
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const queries = useQueryClient();
  const recordings = useSendingRecordings();
  const sending = useMutation({
    mutationFn: async ({ body, chosen }: HandedIn) => {
      try {
        await recordings.send(chosen);
        await call(putSubmission, { params: { id }, body: { ...body, recordings: namesOf(chosen, recordings.idOf), runs: chosen.runs } });
      } catch (error) {
        if (!(error instanceof CallError) || error.code !== 'conflict' || !(await isHandedIn(id))) throw error;
      }
    },
    onMutate: () => setConflict(null),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SUBMISSIONS });
      onDone(id);
    },
    onError: async (error, { body: { kind, sourceId, digest } }) => {
      if (!(error instanceof CallError) || error.code !== 'conflict') return;
      const { digest: now } = await queries.fetchQuery(submissionPreview(kind, sourceId));
      setConflict(now === digest ? 'waits' : 'changed');
    },
  });
  return {
    send: sending.mutate,
    isPending: sending.isPending,
    sendingRecordings: recordings.sending,
    conflict,
    error: conflict === null ? sending.error : null,
  };
}

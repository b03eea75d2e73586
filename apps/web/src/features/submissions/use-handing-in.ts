import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { putRecording } from '@whetstone/contracts/recordings';
import { listSubmissions, putSubmission, type SubmissionBody, withdrawSubmission } from '@whetstone/contracts/submissions';
import { useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { sendBytes } from '#src/lib/send-bytes.ts';
import type { Recording } from '#src/work/recordings.ts';
import { type Chosen, namesOf } from './enclose-work.ts';
import { SUBMISSIONS, submissionPreview } from './queries.ts';

/**
 * Why it was not taken: the work is not what was looked at any more, the same waits to be reviewed already, or an earlier press
 * handed it in with other words, whose answer was lost on the way; or there is no room for its recordings.
 */
export type Conflict = 'changed' | 'waits' | 'earlier' | 'recordings';

const isConflict = (error: unknown): boolean => error instanceof CallError && error.code === 'conflict';

async function isHandedIn(id: string): Promise<boolean> {
  const { items } = await call(listSubmissions, {});
  return items.some((item) => item.id === id);
}

/** How far sending the recordings has come. */
interface Sending {
  at: number;
  of: number;
}

/** One answer as it was said once: what is read anew from the browser's database is the same recording. */
const keyOf = ({ attemptId, recordedAt }: Recording): string => `${attemptId} ${recordedAt}`;

/** Sends recordings, each under an id of its own for as long as the form is shown: one that has arrived already changes nothing. */
function useSendingRecordings() {
  const ids = useRef(new Map<string, string>());
  const [sending, setSending] = useState<Sending | null>(null);
  const idOf = (recording: Recording): string => {
    const id = ids.current.get(keyOf(recording)) ?? crypto.randomUUID();
    ids.current.set(keyOf(recording), id);
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
  // those of what was taken back are gone with it
  const forget = (): void => ids.current.clear();
  return { sending, send, idOf, forget };
}

export interface HandedIn {
  body: Omit<SubmissionBody, 'recordings' | 'runs'>;
  chosen: Chosen;
}

interface Sent extends HandedIn {
  id: string;
}

/** Hands work in under one id for as long as the form is shown, so that pressing twice is pressing once. */
export function useHandingIn(onDone: (id: string) => void) {
  const [id, setId] = useState(() => crypto.randomUUID());
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const queries = useQueryClient();
  const recordings = useSendingRecordings();

  const whyNot = async ({ id: sent, body: { kind, sourceId, digest } }: Sent): Promise<Conflict> => {
    if (await isHandedIn(sent)) return 'earlier';
    const { digest: now } = await queries.fetchQuery(submissionPreview(kind, sourceId));
    return now === digest ? 'waits' : 'changed';
  };
  const orConflict = async <Answer>(asking: Promise<Answer>, why: () => Promise<Conflict>): Promise<Answer> =>
    asking.catch(async (error: unknown) => {
      if (isConflict(error)) setConflict(await why());
      throw error;
    });
  const sending = useMutation({
    mutationFn: async (sent: Sent) => {
      const { id: params, body, chosen } = sent;
      await orConflict(recordings.send(chosen), async () => 'recordings');
      const handing = call(putSubmission, { params: { id: params }, body: { ...body, recordings: namesOf(chosen, recordings.idOf), runs: chosen.runs } });
      return orConflict(handing, async () => whyNot(sent));
    },
    onMutate: () => setConflict(null),
    onSuccess: async (_item, sent) => {
      await queries.invalidateQueries({ queryKey: SUBMISSIONS });
      onDone(sent.id);
    },
  });
  // What was handed in first is taken back, so that these words can be handed in, under an id of their own.
  const replacing = useMutation({
    mutationFn: async (_handed: HandedIn) => call(withdrawSubmission, { params: { id } }),
    onSuccess: (_item, handed) => {
      const next = crypto.randomUUID();
      setId(next);
      recordings.forget();
      sending.mutate({ id: next, ...handed });
    },
  });
  return {
    send: (handed: HandedIn) => sending.mutate({ id, ...handed }),
    replace: (handed: HandedIn) => replacing.mutate(handed),
    /** under which it stands once it was handed in */
    id,
    isPending: sending.isPending || replacing.isPending,
    sendingRecordings: recordings.sending,
    conflict,
    error: conflict === null ? sending.error : replacing.error,
  };
}

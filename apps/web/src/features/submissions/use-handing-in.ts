import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { listSubmissions, putSubmission, type SubmissionBody, withdrawSubmission } from '@whetstone/contracts/submissions';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { SUBMISSIONS, submissionPreview } from './queries.ts';

/**
 * Why it was not taken: the work is not what was looked at any more, the same waits to be reviewed already, or an earlier press
 * handed it in with other words, whose answer was lost on the way.
 */
export type Conflict = 'changed' | 'waits' | 'earlier';

const isConflict = (error: unknown): boolean => error instanceof CallError && error.code === 'conflict';

async function isHandedIn(id: string): Promise<boolean> {
  const { items } = await call(listSubmissions, {});
  return items.some((item) => item.id === id);
}

interface Sent {
  id: string;
  body: SubmissionBody;
}

/** Hands work in under one id for as long as the form is shown, so that pressing twice is pressing once. */
export function useHandingIn(onDone: (id: string) => void) {
  const [id, setId] = useState(() => crypto.randomUUID());
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const queries = useQueryClient();

  const whyNot = async ({ id: sent, body: { kind, sourceId, digest } }: Sent): Promise<Conflict> => {
    if (await isHandedIn(sent)) return 'earlier';
    const { digest: now } = await queries.fetchQuery(submissionPreview(kind, sourceId));
    return now === digest ? 'waits' : 'changed';
  };
  const sending = useMutation({
    mutationFn: async ({ id: params, body }: Sent) => call(putSubmission, { params: { id: params }, body }),
    onMutate: () => setConflict(null),
    onSuccess: async (_item, sent) => {
      await queries.invalidateQueries({ queryKey: SUBMISSIONS });
      onDone(sent.id);
    },
    onError: async (error, sent) => {
      if (isConflict(error)) setConflict(await whyNot(sent));
    },
  });
  // What was handed in first is taken back, so that these words can be handed in, under an id of their own.
  const replacing = useMutation({
    mutationFn: async (_body: SubmissionBody) => call(withdrawSubmission, { params: { id } }),
    onSuccess: (_item, body) => {
      const next = crypto.randomUUID();
      setId(next);
      sending.mutate({ id: next, body });
    },
  });
  return {
    send: (body: SubmissionBody) => sending.mutate({ id, body }),
    replace: (body: SubmissionBody) => replacing.mutate(body),
    /** under which it stands once it was handed in */
    id,
    isPending: sending.isPending || replacing.isPending,
    conflict,
    error: conflict === null ? sending.error : replacing.error,
  };
}

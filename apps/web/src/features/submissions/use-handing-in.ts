import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { listSubmissions, putSubmission, type SubmissionBody } from '@whetstone/contracts/submissions';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { SUBMISSIONS, submissionPreview } from './queries.ts';

/** Whether it stands there already: the answer to an earlier press may have been lost on the way. */
async function isHandedIn(id: string): Promise<boolean> {
  const { items } = await call(listSubmissions, {});
  return items.some((item) => item.id === id);
}

/** Why it was not taken: the work is not what was looked at any more, or the same waits to be reviewed already. */
export type Conflict = 'changed' | 'waits';

/** Hands work in under one id for as long as the form is shown, so that pressing twice is pressing once. */
export function useHandingIn(onDone: (id: string) => void) {
  const [id] = useState(() => crypto.randomUUID());
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: async (body: SubmissionBody) => {
      try {
        await call(putSubmission, { params: { id }, body });
      } catch (error) {
        if (!(error instanceof CallError) || error.code !== 'conflict' || !(await isHandedIn(id))) throw error;
      }
    },
    onMutate: () => setConflict(null),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SUBMISSIONS });
      onDone(id);
    },
    onError: async (error, { kind, sourceId, digest }) => {
      if (!(error instanceof CallError) || error.code !== 'conflict') return;
      const { digest: now } = await queries.fetchQuery(submissionPreview(kind, sourceId));
      setConflict(now === digest ? 'waits' : 'changed');
    },
  });
  return { send: sending.mutate, isPending: sending.isPending, conflict, error: conflict === null ? sending.error : null };
}

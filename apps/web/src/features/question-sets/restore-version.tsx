import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { restoreSetVersion, type SetVersionView } from '@whetstone/contracts/set-versions';
import { useNavigate } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { setById, setList, setVersion } from './queries.ts';

/** Makes the list of a version the one that stands, as a new version, and goes to the set. */
export function RestoreVersion({ view }: { view: SetVersionView }) {
  const { sets: words } = useMessages();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const key = { id: view.workspace.id, setId: view.id };
  const params = { ...key, number: String(view.number) };
  const restoring = useMutation({
    mutationFn: () => call(restoreSetVersion, { params, body: { revision: view.revision } }),
    onSuccess: async (set) => {
      queries.setQueryData(setById(key).queryKey, set);
      void queries.invalidateQueries({ queryKey: setList(key.id).queryKey, exact: true });
      await navigate(paths.questionSet(key.id, key.setId));
    },
    onError: async () => queries.invalidateQueries({ queryKey: setVersion(params).queryKey, exact: true }),
  });
  const { error } = restoring;
  const { text } = useRefusal(error);
  const isLate = error instanceof CallError && error.code === 'conflict';
  return (
    <div className="mt-4 print:hidden">
      <button type="button" className="button" disabled={restoring.isPending} onClick={() => restoring.mutate()}>
        {words.restore}
      </button>
      <p className="label mt-1">{words.restoreNote}</p>
      <p role="alert" className="mt-2 text-error empty:hidden">
        {isLate ? words.changedSince : text}
      </p>
    </div>
  );
}

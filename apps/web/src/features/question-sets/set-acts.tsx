import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeSet, putSet, type SetView } from '@whetstone/contracts/question-sets';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { aimOf, bodyOf } from './aim.ts';
import { setById, setList } from './queries.ts';

const LONGEST_NAME = 80;

interface SetActsProps {
  view: SetView;
  /** saves what is not saved yet: a copy is of what is shown */
  settle: () => Promise<SetView>;
  mayEdit: boolean;
}

/** What one does with a set as a whole: the kit, what answers say of it, a copy, putting it away. */
export function SetActs({ view, settle, mayEdit }: SetActsProps) {
  const { sets: words, analysis } = useMessages();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { id } = view.workspace;
  // made once, so that pressing again after a lost answer makes no second copy
  const [copyId] = useState(() => crypto.randomUUID());
  const onSettled = async (): Promise<void> => queries.invalidateQueries({ queryKey: setList(id).queryKey });
  const clone = useMutation({
    mutationFn: async () => {
      const { version } = await settle();
      const name = words.cloneName(view.name).slice(0, LONGEST_NAME);
      return call(putSet, { params: { id, setId: copyId }, body: { ...bodyOf(aimOf(view)), name, from: { setId: view.id, version } } });
    },
    onSuccess: (made) => {
      queries.setQueryData(setById({ id, setId: made.id }).queryKey, made);
      void navigate(paths.questionSet(id, made.id));
    },
    onSettled,
  });
  const archive = useMutation({
    mutationFn: async () => {
      const { revision } = await settle();
      return call(changeSet, { params: { id, setId: view.id }, body: { ...bodyOf(aimOf(view)), revision, isArchived: !view.isArchived } });
    },
    onSettled,
  });
  const { text } = useRefusal(clone.error ?? archive.error);
  return (
    <div className="mt-4 print:hidden">
      <p className="flex flex-wrap items-center gap-3">
        <Link to={paths.setKit(id, view.id)} className="button">
          {words.kit}
        </Link>
        <Link to={paths.setAnalysis(id, view.id)} className="button">
          {analysis.link}
        </Link>
        {mayEdit && (
          <>
            <button type="button" className="button" disabled={clone.isPending} onClick={() => clone.mutate()}>
              {words.clone}
            </button>
            <button type="button" className="button" disabled={archive.isPending} onClick={() => archive.mutate()}>
              {view.isArchived ? words.unarchive : words.archive}
            </button>
          </>
        )}
      </p>
      <p role="alert" className="mt-2 text-error empty:hidden">
        {text}
      </p>
    </div>
  );
}

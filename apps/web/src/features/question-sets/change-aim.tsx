import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { changeSet, type SetView } from '@whetstone/contracts/question-sets';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';
import { type Aim, bodyOf } from './aim.ts';
import { type AimChoices, AimForm } from './aim-form.tsx';
import { setById, setList } from './queries.ts';

interface ChangeAimProps {
  view: SetView;
  aim: Aim;
  onAim: (aim: Aim) => void;
  choices: AimChoices;
}

/** Changes what a set is called and is for. */
export function ChangeAim({ view, aim, onAim, choices }: ChangeAimProps) {
  const { sets: words } = useMessages();
  const queries = useQueryClient();
  const params = { id: view.workspace.id, setId: view.id };
  const saving = useMutation({
    mutationFn: (wish: Aim) => call(changeSet, { params, body: { ...bodyOf(wish), revision: view.revision, isArchived: view.isArchived } }),
    onSuccess: (set) => {
      queries.setQueryData(setById(params).queryKey, set);
      void queries.invalidateQueries({ queryKey: setList(params.id).queryKey, exact: true });
    },
    onError: (error) => {
      if (error instanceof CallError && error.code === 'conflict') void queries.invalidateQueries({ queryKey: setById(params).queryKey, exact: true });
    },
  });
  return (
    <Section id="aim" title={words.aimTitle}>
      <AimForm aim={aim} onAim={onAim} choices={choices} action={words.keepAim} done={words.aimKept} conflict={words.changedSince} saving={saving} />
    </Section>
  );
}
